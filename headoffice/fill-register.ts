import { complaint } from '../shared/complaint/complaint.ts';
import type { Office } from './office.ts';
import { complaintsBehind, holdFilling, keepFilling } from './store/filling.ts';
import { writeShown } from './store/shown.ts';
import { holdStream } from './store/streams.ts';

const atOnce = 200;

/**
 * Makes the register's rows of complaints from before head office had them, a few hundred at a time; gives whether there is more. Several head offices may do so at
 * once: each slice belongs to one of them.
 */
export const fillRegister = ({ db }: Office): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const held = await holdFilling(tx);
    if (held === undefined) return false;
    await holdStream(tx, held.branch);
    const found = await complaintsBehind(tx, held.branch, { after: held.after, limit: atOnce });
    if (found.length > 0)
      await writeShown(
        tx,
        held.branch,
        found.map(({ body }) => complaint.parse(JSON.parse(body))),
      );
    await keepFilling(tx, held.branch, found.length < atOnce ? undefined : found.at(-1)?.id);
    return true;
  });

/** Fills until nothing is left or it is stopped; gives what stops it, once the slice in work is done with. What failed is tried again at the next start. */
export function fillUntilWhole(office: Office, onTrouble: (error: unknown) => void): () => Promise<void> {
  const ending = new AbortController();
  const filling = fill(office, ending.signal).catch(onTrouble);
  return async () => {
    ending.abort();
    await filling;
  };
}

async function fill(office: Office, signal: AbortSignal): Promise<void> {
  let more = true;
  while (more && !signal.aborted) more = await fillRegister(office);
}

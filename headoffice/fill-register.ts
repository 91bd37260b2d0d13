import { type Complaint, complaint } from '../shared/complaint/complaint.ts';
import type { Office } from './office.ts';
import { complaintsBehind, holdFilling, keepFilling, tryWithin } from './store/filling.ts';
import type { Tx } from './store/schema.ts';
import { writeShown } from './store/shown.ts';
import { holdStream } from './store/streams.ts';

const atOnce = 200;

/** A complaint that cannot be read as one: it is passed over, and stands in the register once a desk changes it. */
export interface Unread {
  readonly branch: number;
  readonly complaint: string;
  readonly error: unknown;
}

/**
 * Makes the register's rows of complaints from before head office had them, a few hundred at a time; gives whether there is more. Several head offices may do so at
 * once: each slice belongs to one of them.
 */
export const fillRegister = ({ db }: Office, onUnread: (unread: Unread) => void): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const held = await holdFilling(tx);
    if (held === undefined) return false;
    const { branch } = held;
    await holdStream(tx, branch);
    const found = await complaintsBehind(tx, branch, { after: held.after, limit: atOnce });
    await fillWith(tx, branch, { found, onUnread });
    await keepFilling(tx, branch, found.length < atOnce ? undefined : found.at(-1)?.id);
    return true;
  });

interface Slice {
  readonly found: readonly { readonly id: string; readonly body: string }[];
  readonly onUnread: (unread: Unread) => void;
}

/** All at once; one by one where one of them stands in the way. */
async function fillWith(tx: Tx, branch: number, { found, onUnread }: Slice): Promise<void> {
  const show = (bodies: readonly string[]) =>
    tryWithin(tx, async () => {
      if (bodies.length > 0) await writeShown(tx, branch, bodies.map(read));
    });
  if ((await show(found.map(({ body }) => body))) === undefined) return;
  for (const { id, body } of found) {
    const unread = await show([body]);
    if (unread !== undefined) onUnread({ branch, complaint: id, error: unread.failed });
  }
}

const read = (body: string): Complaint => complaint.parse(JSON.parse(body));

interface Told {
  readonly onTrouble: (error: unknown) => void;
  readonly onUnread: (unread: Unread) => void;
}

/** Fills until nothing is left or it is stopped; gives what stops it, once the slice in work is done with. What failed is tried again at the next start. */
export function fillUntilWhole(office: Office, { onTrouble, onUnread }: Told): () => Promise<void> {
  const ending = new AbortController();
  const fill = async (): Promise<void> => {
    let more = true;
    while (more && !ending.signal.aborted) more = await fillRegister(office, onUnread);
  };
  const filling = fill().catch(onTrouble);
  return async () => {
    ending.abort();
    await filling;
  };
}

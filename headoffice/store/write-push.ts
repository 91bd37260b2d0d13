import type { Writes } from '../../shared/sync/event-decision.ts';
import { writeComplaints } from './complaints.ts';
import type { HeldLedger } from './ledger-of.ts';
import { writeRecords } from './records.ts';
import type { Tx } from './schema.ts';

/** Writes what the events of one push did, each thing once and as it stands at the end; `head` is the feed's head after it. The caller holds the branch's stream. */
export async function writePush(
  tx: Tx,
  { branch, ledger, head }: { readonly branch: number; readonly ledger: HeldLedger; readonly head: number },
  { complaints, rows }: Writes,
): Promise<void> {
  const toWrite = [];
  for (const { body, lines } of complaints) toWrite.push({ body, lines, had: await ledger.linesOf(body.id), seq: head });
  await writeComplaints(tx, branch, toWrite);
  await writeRecords(
    tx,
    branch,
    rows.map(({ table, key, kept: { row, stamps } }) => ({
      kind: table,
      key,
      seq: head,
      row: row === null ? null : JSON.stringify(row),
      stamps: JSON.stringify(stamps),
    })),
  );
}

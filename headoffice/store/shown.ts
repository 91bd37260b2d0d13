import type { Insertable } from 'kysely';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { whatWaits } from '../../shared/complaint/what-waits.ts';
import { caseFigures } from '../../shared/metrics/case-figures.ts';
import { searchWords } from '../../shared/text/search-words.ts';
import type { Tables, Tx } from './schema.ts';

const atOnce = 500;

/** Writes complaints as registers, queues and figures read them, in the place of what stood there; the caller holds the branch's stream. */
export async function writeShown(tx: Tx, branch: number, complaints: readonly Complaint[]): Promise<void> {
  for (let from = 0; from < complaints.length; from += atOnce) await writeSome(tx, branch, complaints.slice(from, from + atOnce));
}

async function writeSome(tx: Tx, branch: number, complaints: readonly Complaint[]): Promise<void> {
  const ids = complaints.map(({ id }) => id);
  await tx.deleteFrom('shown').where('branch', '=', branch).where('complaint', 'in', ids).execute();
  await tx.deleteFrom('waits').where('branch', '=', branch).where('complaint', 'in', ids).execute();
  await tx
    .insertInto('shown')
    .values(complaints.map((one) => shownOf(branch, one)))
    .execute();
  const waits = complaints.flatMap((one) =>
    whatWaits(one).map(({ what, person, department, dueAt }, n) => ({
      branch,
      complaint: one.id,
      n,
      what,
      person,
      department,
      due_at: dueAt,
    })),
  );
  for (let from = 0; from < waits.length; from += 2_000)
    await tx
      .insertInto('waits')
      .values(waits.slice(from, from + 2_000))
      .execute();
}

function shownOf(branch: number, of: Complaint): Insertable<Tables['shown']> {
  const { firstContact, withinNorm, tookMs, ...counts } = caseFigures(of);
  const title = of.facts.title ?? '';
  return {
    branch,
    complaint: of.id,
    number: of.number,
    state: of.state,
    title,
    owner: of.owner,
    received_at: of.receivedAt,
    ended_at: of.closedAt ?? of.cancelled?.at ?? null,
    due_at: whatWaits(of)[0]?.dueAt ?? null,
    words: searchWords(title).join(' '),
    first_contact: firstContact,
    within_norm: withinNorm,
    took_ms: tookMs,
    ...counts,
  };
}

import { complaintWithoutWords, erasedMark, lineWithoutWords } from '../../shared/erasure/without-words.ts';
import { timelineEntry } from '../../shared/complaint/complaint.ts';
import { isWholeNumber } from '../../shared/erasure/subject.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { sql } from 'kysely';
import { findComplaint } from './complaints.ts';
import { eraseQueue, eraseTold } from './erase-queue.ts';
import { eraseRows } from './erase-rows.ts';
import type { ErasedCounts } from './erasures.ts';
import { replaceComplaint } from './replace-complaint.ts';
import { forgetUnreadOf } from './unread.ts';
import type { Tx } from './schema.ts';
import type { SubjectHere } from './subject-here.ts';

/**
 * Takes a person's words, names and numbers out of this register: their cards, cases with histories, calls, replies, what is queued and was sent, and what was told of it.
 * Numbers, dates, categories, verdicts and money stay. Gives how many things of each kind it was. Only while absorbing; the log still holds them until it is folded.
 */
export async function eraseHere(tx: Tx, subject: SubjectHere): Promise<ErasedCounts> {
  let lines = 0;
  for (const id of subject.complaints) {
    const found = await findComplaint(tx, id);
    if (found !== undefined) await replaceComplaint(tx, complaintWithoutWords(found));
    lines += await eraseLines(tx, id);
  }
  const rows = await eraseRows(tx, subject);
  await eraseTold(tx, subject);
  await eraseImported(tx, subject);
  await forgetUnreadOf(tx, subject.ids);
  return { complaint: subject.complaints.length, timeline: lines, ...rows, outbox: await eraseQueue(tx, subject) };
}

async function eraseLines(tx: Tx, complaint: ComplaintId): Promise<number> {
  const rows = await tx.selectFrom('timeline').selectAll().where('complaint', '=', complaint).execute();
  for (const { id, at, by, kind, facts } of rows) {
    const line = lineWithoutWords(timelineEntry.parse({ at, by, kind, facts: JSON.parse(facts) }));
    await tx
      .updateTable('timeline')
      .set({ facts: JSON.stringify(line.facts) })
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}

/** Lines of a register from elsewhere that could not be taken are kept as they came. */
async function eraseImported(tx: Tx, { numbers, called }: SubjectHere): Promise<void> {
  for (const one of [...[...numbers].filter(isWholeNumber), ...called]) {
    const { rows } = await sql<{
      import: string;
      row: number;
      line: string;
    }>`select import, row, line from import_wrong where instr(line, ${one}) > 0`.execute(tx);
    for (const at of rows.filter(({ line }) => saysWhole(line, one)))
      await sql`update import_wrong set line = ${erasedMark} where import = ${at.import} and row = ${at.row}`.execute(tx);
  }
}

/** Does a line say these words, and not as a part of others? Thai is written without gaps: there any place counts. */
function saysWhole(line: string, words: string): boolean {
  if (/\p{Script=Thai}/u.test(words)) return true;
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, 'u').test(line);
}

import { type LetterRow, letterRow } from '../../shared/contract/letter.ts';
import { letter } from '../../shared/letter/letter.ts';
import { tellsResult } from '../../shared/letter/letter-kind.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db } from './schema.ts';

const inReview = compiled((db, { rows }: Given<{ rows: number }>) =>
  db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .select(['work_record.complaint', 'complaint.number', 'work_record.body', 'work_record.at'])
    .where('work_record.kind', '=', 'letter')
    .where('work_record.state', '=', 'review')
    .orderBy('work_record.at')
    .limit(rows),
);

/** The letters that wait for a signature, the longest waiting first. */
export async function lettersToSign(db: Db, rows: number): Promise<LetterRow[]> {
  const found = await inReview(db, { rows });
  return found.rows.map((row) => {
    const one = letter.parse(JSON.parse(row.body));
    return letterRow.parse({
      complaint: row.complaint,
      letter: one.id,
      number: row.number,
      kind: one.kind,
      subject: one.subject,
      addressee: one.addressee.name,
      by: one.draftedBy,
      at: one.draftedAt,
      resultEntered: !tellsResult(one.kind) || one.result !== null,
    });
  });
}

import type { Escalation } from '../../shared/complaint/complaint.ts';
import { type EscalationRow, escalationRow } from '../../shared/contract/complaint.ts';
import type { ComplaintId, EmployeeId } from '../../shared/ids.ts';
import { sql } from 'kysely';
import { isOpenRow } from './is-open-row.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Writes the hand-overs that are new or have changed. */
export async function saveEscalations(tx: Tx, complaint: ComplaintId, changed: readonly Escalation[]): Promise<void> {
  for (const one of changed) {
    const columns = escalationColumns(complaint, one);
    const { to, taken_at, answered_at, answer, answer_text, tell_by, told_at } = columns;
    await tx
      .insertInto('escalation')
      .values(columns)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ to, taken_at, answered_at, answer, answer_text, tell_by, told_at }))
      .execute();
  }
}

/** A complaint's hand-overs, in the order they were made. */
export const readEscalations = (db: Db, complaint: ComplaintId): Promise<RowOf<'escalation'>[]> =>
  db
    .selectFrom('escalation')
    .selectAll()
    .where('complaint', '=', complaint)
    .orderBy(sql`rowid`)
    .execute();

/** What a person is asked to decide and has not answered, the nearest time first, at most `rows`. */
export async function askedOf(db: Db, to: EmployeeId, rows: number): Promise<EscalationRow[]> {
  const found = await withComplaint(db)
    .where('escalation.to', '=', to)
    .where('answered_at', 'is', null)
    .orderBy('answer_by')
    .limit(rows)
    .execute();
  return found.map(rowOf);
}

/** What a person has answered, the latest first, at most `rows`. */
export async function answeredBy(db: Db, to: EmployeeId, rows: number): Promise<EscalationRow[]> {
  const found = await withComplaint(db)
    .where('escalation.to', '=', to)
    .where('answered_at', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(rows)
    .execute();
  return found.map(rowOf);
}

/** Answers that came back to a person, as asker or as the customer's one voice, and that the customer has not heard; soonest first. */
export async function backAt(db: Db, person: EmployeeId, rows: number): Promise<EscalationRow[]> {
  const found = await withComplaint(db)
    .where('answered_at', 'is not', null)
    .where('told_at', 'is', null)
    .where((where) => where.or([where('escalation.from', '=', person), where('complaint.owner', '=', person)]))
    .where(isOpenRow)
    .orderBy('tell_by')
    .limit(rows)
    .execute();
  return found.map(rowOf);
}

/** A hand-over as the register's row has it. */
export const escalationOf = (row: RowOf<'escalation'>) => ({
  id: row.id,
  from: row.from,
  to: row.to,
  reason: row.reason,
  text: row.text,
  at: row.at,
  answerBy: row.answer_by,
  takenAt: row.taken_at,
  answeredAt: row.answered_at,
  answer: row.answer,
  answerText: row.answer_text,
  tellBy: row.tell_by,
  toldAt: row.told_at,
});

const escalationColumns = (complaint: ComplaintId, of: Escalation): RowOf<'escalation'> => ({
  id: of.id,
  complaint,
  from: of.from,
  to: of.to,
  reason: of.reason,
  text: of.text,
  at: of.at,
  answer_by: of.answerBy,
  taken_at: of.takenAt,
  answered_at: of.answeredAt,
  answer: of.answer,
  answer_text: of.answerText,
  tell_by: of.tellBy,
  told_at: of.toldAt,
});

const withComplaint = (db: Db) =>
  db
    .selectFrom('escalation')
    .innerJoin('complaint', 'complaint.id', 'escalation.complaint')
    .leftJoin('customer', 'customer.id', 'complaint.customer')
    .selectAll('escalation')
    .select(['number', 'title', 'caller_name', 'mood_start', 'mood_end', 'customer.name as customer_name'])
    .select(sql<string | null>`json_extract(complaint.card, '$.case.safety')`.as('safety'));

type Found = Awaited<ReturnType<ReturnType<typeof withComplaint>['execute']>>[number];

function rowOf(found: Found): EscalationRow {
  const { id, toldAt: _told, at: _at, ...escalation } = escalationOf(found);
  return escalationRow.parse({
    ...escalation,
    escalation: id,
    complaint: found.complaint,
    number: found.number,
    title: found.title,
    customerName: found.customer_name ?? (found.caller_name === '' ? null : found.caller_name),
    moodStart: found.mood_start,
    moodEnd: found.mood_end,
    safety: found.safety === 'yes',
  });
}

import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { complaintColumns, complaintOf } from './complaint-columns.ts';
import { keepWords } from './complaint-words.ts';
import { readEscalations, saveEscalations } from './escalations.ts';
import { readPromises, savePromises } from './promises.ts';
import { addRemedies, assignRemedies, readRemedies } from './remedies.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';
import { readRecords, saveRecords } from './work-records.ts';

const readOwn = compiled((db, { id }: Given<{ id: ComplaintId }>) =>
  db
    .selectFrom('complaint')
    .leftJoin('call', 'call.id', 'complaint.call')
    .selectAll('complaint')
    .select(['call.mood_start as began', 'call.mood_end as ended'])
    .where('complaint.id', '=', id),
);
const add = compiled((db, row: Given<RowOf<'complaint'>>) => db.insertInto('complaint').values(row));
const byCode = compiled((db, { code }: Given<{ code: string }>) => db.selectFrom('complaint').select('id').where('code', '=', code));

/** The complaint with everything that belongs to it, or undefined. */
export async function findComplaint(db: Db, id: ComplaintId): Promise<Complaint | undefined> {
  const [found] = (await readOwn(db, { id })).rows;
  if (found === undefined) return undefined;
  // How the caller's state went is known when the call is over: then the call says it better than the registration did.
  const own = { ...found, mood_start: found.began ?? found.mood_start, mood_end: found.ended ?? found.mood_end };
  const promises = await readPromises(db, id);
  const escalations = await readEscalations(db, id);
  const measures = await db.selectFrom('measure').selectAll().where('complaint', '=', id).orderBy('id').execute();
  return complaintOf({ own, promises, escalations, measures, remedies: await readRemedies(db, id), records: await readRecords(db, id) });
}

/** Writes the complaint as it is now; `before` is as it was read in this transaction, undefined for a new one. Only what differs is written. */
export async function saveComplaint(tx: Tx, now: Complaint, before: Complaint | undefined): Promise<void> {
  await saveOwn(tx, now, before);
  await savePromises(tx, now.id, newOrChanged(now.promises, before?.promises));
  await saveEscalations(tx, now.id, newOrChanged(now.escalations, before?.escalations));
  for (const { at, by, text } of now.measures.slice(before?.measures.length ?? 0))
    await tx.insertInto('measure').values({ complaint: now.id, at, by, text }).execute();
  await saveRecords(tx, now, before);
  await addRemedies(tx, { complaint: now.id, customer: now.customer }, now.remedies.slice(before?.remedies.length ?? 0));
  if (before?.customer === null && now.customer !== null) await assignRemedies(tx, now.id, now.customer);
}

async function saveOwn(tx: Tx, now: Complaint, before: Complaint | undefined): Promise<void> {
  if (before === undefined) {
    const added = complaintColumns(now);
    await add(tx, added);
    return keepWords(tx, added);
  }
  const { id, ...columns } = complaintColumns(now);
  const { numUpdatedRows } = await tx
    .updateTable('complaint')
    .set(columns)
    .where('id', '=', id)
    .where('revision', '=', before.revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`complaint ${id} is not at revision ${before.revision} in the store`);
  await keepWords(tx, { id, ...columns }, complaintColumns(before));
}

const newOrChanged = <One extends { readonly id: string }>(now: readonly One[], before: readonly One[] = []): readonly One[] => {
  const known = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
  return now.filter((one) => known.get(one.id) !== JSON.stringify(one));
};

/** Did whoever called about this complaint stay anonymous? Then no call may name a customer for it. */
export const isAnonymous = async (db: Db, id: string | null): Promise<boolean> =>
  id !== null &&
  (await db.selectFrom('complaint').select('id').where('id', '=', id).where('type', '=', 'anonymousFeedback').executeTakeFirst()) !==
    undefined;

/** The complaint an anonymous caller asks about with this code, or undefined. */
export async function complaintByCode(db: Db, code: string): Promise<ComplaintId | undefined> {
  const [row] = (await byCode(db, { code })).rows;
  return row?.id as ComplaintId | undefined;
}

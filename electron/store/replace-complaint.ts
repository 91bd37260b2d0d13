import { sql } from 'kysely';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { complaintColumns } from './complaint-columns.ts';
import { keepWords } from './complaint-words.ts';
import { saveEscalations } from './escalations.ts';
import { savePromises } from './promises.ts';
import { addRemedies } from './remedies.ts';
import type { Tx } from './schema.ts';
import { saveRecords } from './work-records.ts';

/** What belongs to a complaint and goes with it. */
const parts = ['promise', 'escalation', 'measure', 'remedy', 'work_record'] as const;

/** Makes a complaint what head office has: its own row, everything that belongs to it in its order, and the words it is found by. Only while absorbing. */
export async function replaceComplaint(tx: Tx, now: Complaint): Promise<void> {
  const columns = complaintColumns(now);
  const { id, ...changing } = columns;
  await makeRoom(tx, columns);
  const before = await tx.selectFrom('complaint').select(['id', 'title', 'caller_name', 'card']).where('id', '=', id).executeTakeFirst();
  if (before === undefined) await tx.insertInto('complaint').values(columns).execute();
  else {
    await tx.updateTable('complaint').set(changing).where('id', '=', id).execute();
    await takeOutParts(tx, now.id);
  }
  await keepWords(tx, columns, before);
  await savePromises(tx, now.id, now.promises);
  await saveEscalations(tx, now.id, now.escalations);
  for (const { at, by, text } of now.measures) await tx.insertInto('measure').values({ complaint: now.id, at, by, text }).execute();
  await saveRecords(tx, now, undefined);
  await addRemedies(tx, { complaint: now.id, customer: now.customer }, now.remedies);
}

/** Takes a complaint out that head office does not have, with everything that belongs to it and its history. Only while absorbing. */
export async function removeComplaint(tx: Tx, id: ComplaintId): Promise<void> {
  await takeOutParts(tx, id);
  await sql`delete from complaint_word where complaint = ${id}`.execute(tx);
  await tx.deleteFrom('escalation_watch').where('complaint', '=', id).execute();
  await tx.deleteFrom('timeline').where('complaint', '=', id).execute();
  await tx.deleteFrom('complaint').where('id', '=', id).execute();
}

async function takeOutParts(tx: Tx, id: ComplaintId): Promise<void> {
  for (const part of parts) await tx.deleteFrom(part).where('complaint', '=', id).execute();
}

/**
 * Another complaint here has the number or the outside reference that head office has given to this one: two desks gave it while they
 * stood alone. The other gets a mark until head office says what it is called now.
 */
async function makeRoom(tx: Tx, { id, number, external_ref: reference }: ReturnType<typeof complaintColumns>): Promise<void> {
  await tx
    .updateTable('complaint')
    .set({ number: sql<string>`number || '~' || substr(id, -6)` })
    .where('number', '=', number)
    .where('id', '<>', id)
    .execute();
  if (reference === null) return;
  await tx
    .updateTable('complaint')
    .set({ external_ref: sql<string>`external_ref || '~' || substr(id, -6)` })
    .where('external_ref', '=', reference)
    .where('id', '<>', id)
    .execute();
}

import { sql } from 'kysely';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { complaintColumns } from './complaint-columns.ts';
import { compiled, type Given } from './compiled.ts';
import { keepWords } from './complaint-words.ts';
import { saveEscalations } from './escalations.ts';
import { savePromises } from './promises.ts';
import { addRemedies } from './remedies.ts';
import type { RowOf, Tx } from './schema.ts';
import { saveRecords } from './work-records.ts';

type Named = Given<{ complaint: ComplaintId }>;

/** What belongs to a complaint and goes with it. */
const takeOut = [
  compiled((db, { complaint }: Named) => db.deleteFrom('promise').where('complaint', '=', complaint)),
  compiled((db, { complaint }: Named) => db.deleteFrom('escalation').where('complaint', '=', complaint)),
  compiled((db, { complaint }: Named) => db.deleteFrom('measure').where('complaint', '=', complaint)),
  compiled((db, { complaint }: Named) => db.deleteFrom('remedy').where('complaint', '=', complaint)),
  compiled((db, { complaint }: Named) => db.deleteFrom('work_record').where('complaint', '=', complaint)),
] as const;

const readTold = compiled((db, { complaint }: Named) =>
  db.selectFrom('complaint').select(['id', 'title', 'caller_name', 'card']).where('id', '=', complaint),
);
const add = compiled((db, row: Given<RowOf<'complaint'>>) => db.insertInto('complaint').values(row));
const change = compiled((db, { id, ...changing }: Given<RowOf<'complaint'>>) =>
  db.updateTable('complaint').set(changing).where('id', '=', id),
);
const addMeasure = compiled((db, row: Given<Omit<RowOf<'measure'>, 'id'>>) => db.insertInto('measure').values(row));

/** Makes a complaint what head office has: its own row, everything that belongs to it in its order, and the words it is found by. Only while absorbing. */
export async function replaceComplaint(tx: Tx, now: Complaint): Promise<void> {
  const columns = complaintColumns(now);
  await makeRoom(tx, columns);
  const [before] = (await readTold(tx, { complaint: now.id })).rows;
  if (before === undefined) await add(tx, columns);
  else {
    await change(tx, columns);
    await takeOutParts(tx, now.id);
  }
  await keepWords(tx, columns, before);
  await savePromises(tx, now.id, now.promises);
  await saveEscalations(tx, now.id, now.escalations);
  for (const { at, by, text } of now.measures) await addMeasure(tx, { complaint: now.id, at, by, text });
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
  for (const part of takeOut) await part(tx, { complaint: id });
}

/**
 * Another complaint here has the number or the outside reference that head office has given to this one: two desks gave it while they
 * stood alone. The other gets a mark until head office says what it is called now.
 */
async function makeRoom(tx: Tx, { id, number, external_ref: reference }: ReturnType<typeof complaintColumns>): Promise<void> {
  await renumber(tx, { id, number });
  if (reference !== null) await referAway(tx, { id, reference });
}

const renumber = compiled((db, { id, number }: Given<{ id: string; number: string }>) =>
  db
    .updateTable('complaint')
    .set({ number: sql<string>`number || '~' || substr(id, -6)` })
    .where('number', '=', number)
    .where('id', '<>', id),
);
const referAway = compiled((db, { id, reference }: Given<{ id: string; reference: string }>) =>
  db
    .updateTable('complaint')
    .set({ external_ref: sql<string>`external_ref || '~' || substr(id, -6)` })
    .where('external_ref', '=', reference)
    .where('id', '<>', id),
);

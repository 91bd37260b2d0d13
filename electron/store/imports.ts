import type { Complaint, TimelineEntry } from '../../shared/complaint/complaint.ts';
import { type ImportProgress, importProgress } from '../../shared/contract/importing.ts';
import type { EmployeeId, ImportId, Instant } from '../../shared/ids.ts';
import { complaintColumns } from './complaint-columns.ts';
import { addWords } from './complaint-words.ts';
import type { Db, NewRow, Tx } from './schema.ts';

/** Where an import stands; the counts are written in the transaction of the rows they count. */
export interface ImportCounts {
  readonly done: number;
  readonly added: number;
  readonly known: number;
  readonly wrong: number;
}

/** A complaint from another register, with what its history says of where it came from. */
export interface ImportedComplaint {
  readonly complaint: Complaint;
  readonly origin: Readonly<Record<string, string | number>>;
}

/** A row that was not taken: where it stands, why, and its cells (or, torn, its text) as JSON. */
export interface WrongRow {
  readonly row: number;
  readonly problem: string;
  readonly cells: readonly string[];
}

/** Notes that an import begins; one with the same id begins anew, and one that a power cut left running is closed as failed. */
export async function beginRun(
  tx: Tx,
  run: {
    readonly id: ImportId;
    readonly name: string;
    readonly sha256: string;
    readonly by: EmployeeId;
    readonly at: Instant;
    readonly rows: number;
  },
): Promise<void> {
  await tx.updateTable('import_run').set({ state: 'failed', ended_at: run.at }).where('state', '=', 'running').execute();
  await tx.deleteFrom('import_wrong').where('import', '=', run.id).execute();
  const values = { started_at: run.at, ended_at: null, state: 'running', rows: run.rows, added: 0, known: 0, wrong: 0 };
  await tx
    .insertInto('import_run')
    .values({ id: run.id, name: run.name, sha256: run.sha256, by: run.by, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Keeps how far an import has come, in the transaction of the rows themselves. */
export async function noteRun(tx: Tx, id: ImportId, { added, known, wrong }: ImportCounts): Promise<void> {
  await tx.updateTable('import_run').set({ added, known, wrong }).where('id', '=', id).execute();
}

/** Closes an import as done, cancelled or failed. */
export async function endRun(tx: Tx, id: ImportId, ended: { readonly state: string; readonly at: Instant }): Promise<void> {
  await tx.updateTable('import_run').set({ state: ended.state, ended_at: ended.at }).where('id', '=', id).execute();
}

/** Where an import stands, or undefined when there never was one of this id. */
export async function readRun(db: Db, id: ImportId): Promise<ImportProgress | undefined> {
  const row = await db.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { state, rows, added, known, wrong } = row;
  return importProgress.parse({
    import: id,
    state,
    rows,
    done: added + known + wrong,
    added,
    known,
    wrong,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  });
}

/** Which of these references the register has already, each with the day its complaint came in. */
export async function knownReferences(db: Db, references: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (references.length === 0) return new Map();
  const rows = await db.selectFrom('complaint').select(['external_ref', 'received_at']).where('external_ref', 'in', references).execute();
  return new Map(rows.map((row) => [row.external_ref ?? '', row.received_at]));
}

/** The first line of an imported complaint's history: where it came from. */
export const firstLine = ({ complaint, origin }: ImportedComplaint): TimelineEntry => ({
  at: complaint.registeredAt,
  by: complaint.receiver,
  kind: 'imported',
  facts: origin,
});

/** Writes complaints of another register, their measures and the first line of each one's history. */
export async function addImported(tx: Tx, imported: readonly ImportedComplaint[]): Promise<void> {
  if (imported.length === 0) return;
  const rows = imported.map(({ complaint }) => complaintColumns(complaint));
  await tx.insertInto('complaint').values(rows).execute();
  await addWords(tx, rows);
  const measures = imported.flatMap(({ complaint }) => complaint.measures.map((measure) => ({ complaint: complaint.id, ...measure })));
  if (measures.length > 0) await tx.insertInto('measure').values(measures).execute();
  const lines: NewRow<'timeline'>[] = imported.map((one) => {
    const { facts, ...line } = firstLine(one);
    return { complaint: one.complaint.id, ...line, facts: JSON.stringify(facts) };
  });
  await tx.insertInto('timeline').values(lines).execute();
}

/** Keeps the rows that were not taken. */
export async function addWrongRows(tx: Tx, id: ImportId, wrong: readonly WrongRow[]): Promise<void> {
  if (wrong.length === 0) return;
  await tx
    .insertInto('import_wrong')
    .values(wrong.map(({ row, problem, cells }) => ({ import: id, row, problem, line: JSON.stringify(cells) })))
    .execute();
}

/** The rows that were not taken, in the order of the file, behind row `after`, at most `limit`. */
export async function readWrongRows(db: Db, id: ImportId, page: { readonly after: number; readonly limit: number }): Promise<WrongRow[]> {
  const rows = await db
    .selectFrom('import_wrong')
    .selectAll()
    .where('import', '=', id)
    .where('row', '>', page.after)
    .orderBy('row')
    .limit(page.limit)
    .execute();
  return rows.map(({ row, problem, line }) => ({ row, problem, cells: cellsOf(line) }));
}

function cellsOf(json: string): string[] {
  const cells: unknown = JSON.parse(json);
  return Array.isArray(cells) ? cells.map(String) : [];
}

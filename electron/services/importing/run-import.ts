import type { ImportMapping, ImportProgress } from '../../../shared/contract/importing.ts';
import type { ImportId } from '../../../shared/ids.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { fingerprint } from '../../store/fingerprint.ts';
import { addWrongRows, beginRun, endRun, firstLine } from '../../store/imports.ts';
import { readSettings } from '../../store/settings.ts';
import { readSite } from '../../store/site.ts';
import type { Tx } from '../../store/schema.ts';
import type { DeskContext } from '../desk-context.ts';
import { tellOwnWork } from '../desks-own.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Change, leaveTrace, recordChange } from '../record-change.ts';
import { entryBook } from './entry-book.ts';
import type { ImportFile, Survey } from './import-file.ts';
import { breath, type FileRecord, readRecords } from './read-records.ts';
import { rowKeys } from './row-keys.ts';
import { type Run, takeBatch, type Taken } from './take-batch.ts';
import { inOneGo } from '../in-one-go.ts';

/** Rows a transaction: a registration that comes meanwhile waits for one batch at most. */
const batchSize = 100;

/**
 * Brings a surveyed file into the register, batch by batch, each whole or not at all. Cancelled or cut off, what was reported stays
 * and the rest is untouched; run again, it completes the rest.
 */
export async function runImport(
  desk: DeskContext,
  { file, survey, mapping }: { readonly file: ImportFile; readonly survey: Survey; readonly mapping: ImportMapping },
): Promise<void> {
  const { db, newId } = desk;
  try {
    const site = await readSite(db);
    const { phoneCountry } = await readSettings(db);
    const keys = rowKeys(survey.header, mapping);
    const run: Run = { desk, file, header: survey.header, mapping, site, phoneCountry, book: await entryBook(db, newId), keys };
    await takeAll(run, readRecords(file.pieces, survey));
    await end(run, file.cancelled ? 'cancelled' : 'done');
    if (!file.cancelled) file.pieces.splice(0);
  } catch {
    // The register was closed, the disk is full: whatever it was, finished batches stand, and the state says that the rest does not.
    await fail(desk, file);
  }
}

async function takeAll(run: Run, records: AsyncIterable<FileRecord>): Promise<void> {
  let batch: FileRecord[] = [];
  for await (const record of records) {
    if (record.row === 1) continue;
    batch.push(record);
    if (batch.length < batchSize) continue;
    await take(run, batch);
    if (run.file.cancelled) return;
    batch = [];
  }
  if (batch.length > 0) await take(run, batch);
}

/** One batch: the rows, the counts, the audit and the outbox in one transaction; then whoever waits has their turn. */
async function take(run: Run, records: readonly FileRecord[]): Promise<void> {
  const { desk, file } = run;
  const outcome = await inTransaction(desk.db, async (tx) => {
    const taken = await takeBatch(tx, run, records);
    if (taken.added.length > 0) await leaveTrace(tx, desk, batchTrace(file, taken));
    else await keepCounts(tx, desk, file.id);
    return ok(taken.counts);
  });
  if (!outcome.ok) throw new Error(`an import's batch was refused: ${outcome.refusal.code}`);
  tell(desk, file, { ...file.progress, ...outcome.value });
  await breath();
}

/** What the audit and head office learn of a batch: the new complaints, and the categories and products that came with them. */
const batchTrace = ({ id }: ImportFile, { added, entries }: Taken): Change => ({
  act: 'import.batch',
  object: 'import',
  objectId: id,
  fields: ['complaints'],
  body: { import: id, ...entries },
  brought: added.map((one) => ({ body: one.complaint, lines: [firstLine(one)] })),
});

/** Nothing came of it but counts, or the end. */
const keepCounts = (tx: Tx, { now, who }: DeskContext, id: ImportId): Promise<void> =>
  tellOwnWork(tx, { at: now(), by: who.id, object: id, why: 'import' });

/** Notes that an import begins, with the heading kept beside the rows that will not be taken. */
export async function begin(desk: DeskContext, file: ImportFile, survey: Survey): Promise<Result<null, Refusal>> {
  const at = desk.now();
  const run = { id: file.id, name: file.name, sha256: fingerprint(file.pieces), by: desk.who.id, at, rows: survey.rows };
  const change: Change = { act: 'import.run', object: 'import', objectId: file.id, fields: ['state'], body: run };
  const begun = await recordChange(desk, change, async (tx) => {
    await beginRun(tx, run);
    await addWrongRows(tx, file.id, [{ row: 1, problem: 'heading', cells: survey.header }]);
    return ok(null);
  });
  if (begun.ok)
    tell(desk, file, {
      import: file.id,
      state: 'running',
      rows: survey.rows,
      done: 0,
      added: 0,
      known: 0,
      wrong: 0,
      startedAt: at,
      endedAt: null,
    });
  return begun;
}

async function end({ desk, file }: Run, state: 'done' | 'cancelled'): Promise<void> {
  const at = desk.now();
  await inTransaction(desk.db, async (tx) => {
    await endRun(tx, file.id, { state, at });
    await keepCounts(tx, desk, file.id);
    return ok(null);
  });
  tell(desk, file, { ...file.progress, state, endedAt: at });
  desk.announce({ event: 'changed', what: 'complaints', id: null });
  desk.announce({ event: 'changed', what: 'catalogue', id: null });
}

async function fail(desk: DeskContext, file: ImportFile): Promise<void> {
  const at = desk.now();
  tell(desk, file, { ...file.progress, state: 'failed', endedAt: at });
  await inOneGo(desk.db, async (tx) => {
    await endRun(tx, file.id, { state: 'failed', at });
    await keepCounts(tx, desk, file.id);
  }).catch(() => undefined); // the next run closes it
}

function tell(desk: Pick<DeskContext, 'announce'>, file: ImportFile, progress: ImportProgress): void {
  file.progress = progress;
  desk.announce({ event: 'import', progress });
}

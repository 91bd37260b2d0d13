import { complaintNumber, numberYear } from '../../../shared/complaint/number.ts';
import type { Site } from '../../../shared/contract/catalogue.ts';
import type { ImportMapping } from '../../../shared/contract/importing.ts';
import { complaintId, type Instant } from '../../../shared/ids.ts';
import type { ImportProblem } from '../../../shared/importing/import-problem.ts';
import { type ImportedRow, readRow } from '../../../shared/importing/imported-row.ts';
import {
  addImported,
  addWrongRows,
  type ImportCounts,
  type ImportedComplaint,
  knownReferences,
  noteRun,
  type WrongRow,
} from '../../store/imports.ts';
import { nextNumber } from '../../store/numbers.ts';
import type { Tx } from '../../store/schema.ts';
import type { DeskContext } from '../desk-context.ts';
import type { EntryBook } from './entry-book.ts';
import type { ImportFile } from './import-file.ts';
import { importedComplaint } from './imported-complaint.ts';
import { importedCustomer } from './imported-customer.ts';
import type { FileRecord } from './read-records.ts';
import type { RowKeys } from './row-keys.ts';

/** Everything one run works with from its first batch to its last. */
export interface Run {
  readonly desk: DeskContext;
  readonly file: ImportFile;
  readonly header: readonly string[];
  readonly mapping: ImportMapping;
  readonly site: Site;
  readonly phoneCountry: string;
  readonly book: EntryBook;
  readonly keys: RowKeys;
}

/** A row that was read, with the reference it will be known by. */
interface ReadRow {
  readonly record: FileRecord;
  readonly row: ImportedRow;
  readonly reference: string;
}

/** What a batch came to: what it added, and the counts of the whole run with it. */
export interface Taken {
  readonly counts: ImportCounts;
  readonly added: readonly ImportedComplaint[];
  readonly entries: ReturnType<EntryBook['takeCreated']>;
}

/** Reads the rows of a batch; those that cannot become complaints are set aside with their reason. */
function readBatch(records: readonly FileRecord[], run: Run): { readonly rows: readonly ReadRow[]; readonly wrong: readonly WrongRow[] } {
  const rows: ReadRow[] = [];
  const wrong: WrongRow[] = [];
  const reading = { header: run.header, mapping: run.mapping, timeZone: run.site.timeZone, now: run.desk.now() };
  for (const record of records) {
    const read = record.cells === undefined ? ({ ok: false, refusal: 'tornRow' } as const) : readRow(record.cells, reading);
    if (!read.ok) {
      wrong.push(wrongRow(record, read.refusal));
      continue;
    }
    const reference = run.keys.reference(read.value.key, record.cells ?? []);
    if (reference === undefined) wrong.push(wrongRow(record, 'keyTwice'));
    else rows.push({ record, row: read.value, reference });
  }
  return { rows, wrong };
}

/** Writes a batch: what is new enters the register, what is there already is counted, what is wrong is kept beside its reason. */
export async function takeBatch(tx: Tx, run: Run, records: readonly FileRecord[]): Promise<Taken> {
  const { rows, wrong } = readBatch(records, run);
  const known = await knownReferences(
    tx,
    rows.map((one) => one.reference),
  );
  const others = rows.filter((one) => known.has(one.reference) && known.get(one.reference) !== one.row.receivedAt);
  const allWrong = [...wrong, ...others.map((one) => wrongRow(one.record, 'keyOfAnother'))];
  const fresh = rows.filter((one) => !known.has(one.reference));
  const added: ImportedComplaint[] = [];
  for (const one of fresh) added.push(await asComplaint(tx, run, one));
  await addImported(tx, added);
  await addWrongRows(tx, run.file.id, allWrong);
  const before = run.file.progress;
  const counts = {
    done: before.done + records.length,
    added: before.added + added.length,
    known: before.known + rows.length - added.length - others.length,
    wrong: before.wrong + allWrong.length,
  };
  await noteRun(tx, run.file.id, counts);
  return { counts, added, entries: run.book.takeCreated() };
}

const wrongRow = (record: FileRecord, problem: ImportProblem): WrongRow => ({
  row: record.row,
  problem,
  cells: record.cells ?? [record.torn],
});

async function asComplaint(tx: Tx, run: Run, { record, row, reference }: ReadRow): Promise<ImportedComplaint> {
  const { desk, site, book, file } = run;
  const now = desk.now();
  const category = await book.category(tx, row.values.category);
  const complaint = importedComplaint(row, {
    id: complaintId.parse(desk.newId()),
    number: await numberOf(tx, site, row.receivedAt),
    externalRef: reference,
    category: category?.id ?? null,
    product: await book.product(tx, row.values.product),
    customer: await importedCustomer(tx, row.values, { newId: desk.newId, by: desk.who.id, now, phoneCountry: run.phoneCountry }),
    owner: category?.manager ?? desk.who.id,
    by: desk.who.id,
    now,
  });
  return { complaint, origin: { ...row.notes, file: file.name, row: record.row, key: row.key } };
}

/** A number of this desk in the year the complaint came in, from the same counter as every other. */
async function numberOf(tx: Tx, site: Site, receivedAt: Instant): Promise<string> {
  const year = numberYear(receivedAt, site.timeZone);
  return complaintNumber({ site: site.code, year, desk: site.deskCode, count: await nextNumber(tx, year) });
}

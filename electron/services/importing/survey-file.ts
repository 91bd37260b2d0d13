import type { ImportMapping } from '../../../shared/contract/importing.ts';
import { countOrder, noDates, type OrderCount, orderOf } from '../../../shared/importing/date-order.ts';
import { guessDelimiter } from '../../../shared/importing/guess-delimiter.ts';
import { guessEncoding } from '../../../shared/importing/guess-encoding.ts';
import { guessMapping } from '../../../shared/importing/guess-mapping.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import type { ImportFile, Survey } from './import-file.ts';
import { type FileRecord, readRecords } from './read-records.ts';

const sampleBytes = 1 << 20;
const sampleRows = 20;
/** A column that has shown no date by this row has none. */
const datesShowBy = 50;
/** A file most of whose first thousand lines are broken is no table. */
const manyTorn = 1000;
const mostColumns = 200;

/**
 * Looks at the whole file once: how it is written, what its columns are called and most likely are, in which order its dates stand
 * (which only all the rows together can say), and how many rows there are. Refuses notATable.
 */
export async function surveyFile({ pieces }: Pick<ImportFile, 'pieces'>): Promise<Result<Survey, Refusal>> {
  const start = beginning(pieces);
  const encoded = guessEncoding(start);
  const text = new TextDecoder(encoded.encoding).decode(start.subarray(encoded.mark), { stream: true });
  if (text.includes('\0')) return refused(because('notATable'));
  const delimiter = guessDelimiter(text.slice(0, 100_000));
  const counted = await countRows(readRecords(pieces, { encoded, delimiter }));
  if (counted === undefined) return refused(because('notATable'));
  const { header, rows, sample, dates } = counted;
  return ok({ encoded, delimiter, header, rows, sample, mapping: mappingOf(header, dates) });
}

function beginning(pieces: readonly Uint8Array[]): Uint8Array {
  const start = new Uint8Array(
    Math.min(
      sampleBytes,
      pieces.reduce((sum, piece) => sum + piece.length, 0),
    ),
  );
  let at = 0;
  for (const piece of pieces) {
    if (at === start.length) break;
    start.set(piece.subarray(0, start.length - at), at);
    at += Math.min(piece.length, start.length - at);
  }
  return start;
}

interface Counted extends Pick<Survey, 'header' | 'rows' | 'sample'> {
  readonly dates: readonly OrderCount[];
}

/** The heading, the number of rows behind it, the first of them, and what each column says of its dates; undefined where there is no table. */
async function countRows(records: AsyncIterable<FileRecord>): Promise<Counted | undefined> {
  let header: readonly string[] | undefined;
  let rows = 0;
  let torn = 0;
  let dates: OrderCount[] = [];
  const sample: { row: number; cells: readonly string[] | undefined }[] = [];
  for await (const { row, cells } of records) {
    if (header === undefined) {
      if (!isHeading(cells)) return undefined;
      header = cells.map((name) => name.trim());
      dates = header.map(() => noDates);
      continue;
    }
    rows++;
    if (cells === undefined) torn++;
    else dates = dates.map((count, column) => (rows > datesShowBy && count.dates === 0 ? count : countOrder(count, cells[column] ?? '')));
    if (sample.length < sampleRows) sample.push({ row, cells });
    if (torn > manyTorn && torn > rows / 2) return undefined;
  }
  return header === undefined || rows === 0 ? undefined : { header, rows, sample, dates };
}

const isHeading = (cells: readonly string[] | undefined): cells is readonly string[] =>
  cells !== undefined && cells.length >= 2 && cells.length <= mostColumns && cells.filter((name) => name.trim() !== '').length >= 2;

/** What each column most likely is; where no name says date, the column that holds the most of them. */
function mappingOf(header: readonly string[], dates: readonly OrderCount[]): ImportMapping {
  const guessed = guessMapping(header);
  const named = guessed.indexOf('receivedAt');
  const most = Math.max(0, ...dates.map((count) => count.dates));
  const column = named === -1 && most > 0 ? dates.findIndex((count) => count.dates === most) : named;
  return {
    columns: guessed.map((field, place) => (place === column ? 'receivedAt' : field)),
    dates: orderOf(dates[column] ?? noDates),
  };
}

import type { ImportMapping, ImportPreview } from '../../../shared/contract/importing.ts';
import { fieldValues, readRow, type RowReading } from '../../../shared/importing/imported-row.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { ImportFile, Survey } from './import-file.ts';

/** How the first rows would be registered with this mapping: their values, dates as they were understood, or what is wrong with them. */
export function previewFile(
  file: ImportFile,
  survey: Survey,
  { mapping, ...clock }: Pick<RowReading, 'mapping' | 'timeZone' | 'now'>,
): ImportPreview {
  const reading: RowReading = { header: survey.header, mapping, ...clock };
  return {
    import: file.id,
    name: file.name,
    rows: survey.rows,
    columns: [...survey.header],
    encoding: survey.encoded.encoding,
    delimiter: survey.delimiter,
    mapping,
    sample: survey.sample.map(({ row, cells }) => sampleRow(row, cells, reading)),
  };
}

function sampleRow(row: number, cells: readonly string[] | undefined, reading: RowReading): ImportPreview['sample'][number] {
  if (cells === undefined) return { row, values: {}, problem: 'tornRow' };
  const values = plain(fieldValues(cells, reading.mapping));
  const read = readRow(cells, reading);
  if (!read.ok) return { row, values, problem: read.refusal };
  return { row, values: { ...values, receivedAt: dayOf(read.value.receivedAt, reading.timeZone) }, problem: null };
}

const plain = (values: ReturnType<typeof fieldValues>): Record<string, string> => ({ ...values });

const dayOf = (at: Instant, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The needed column that nobody chose, or the one that was chosen twice; undefined when the mapping can be run. */
export function missingColumn({ columns }: ImportMapping, header: readonly string[]): string | undefined {
  if (columns.length !== header.length) return 'columns';
  if (!columns.includes('receivedAt')) return 'receivedAt';
  if (!columns.some((field) => field === 'essence' || field === 'category' || field === 'product')) return 'essence';
  const chosen = columns.filter((field) => field !== null && field !== 'note');
  return chosen.find((field, place) => chosen.indexOf(field) !== place) ?? undefined;
}

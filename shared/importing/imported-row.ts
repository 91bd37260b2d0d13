import type { ImportField, ImportMapping } from '../contract/importing.ts';
import type { Instant } from '../ids.ts';
import { ok, refused, type Result } from '../result.ts';
import { cleaned } from '../text/clean.ts';
import { longest } from '../text/fields.ts';
import type { ImportProblem } from './import-problem.ts';
import { readDate } from './read-date.ts';

/** One row of another register, read: the values of its fields, its date, and what its other columns say. */
export interface ImportedRow {
  /** As the file names it; empty where the file has no column for it. */
  readonly key: string;
  readonly receivedAt: Instant;
  readonly values: FieldValues;
  readonly notes: Readonly<Record<string, string>>;
}

export type FieldValues = Readonly<Partial<Record<ImportField, string>>>;

/** The file's own heading and what was decided about it. */
export interface RowReading {
  readonly header: readonly string[];
  readonly mapping: ImportMapping;
  readonly timeZone: string;
  readonly now: Instant;
}

/** Reads a row as it is to be registered, or says what is wrong with it. Nothing of a row is cut short or guessed. */
export function readRow(cells: readonly string[], reading: RowReading): Result<ImportedRow, ImportProblem> {
  const { header, mapping, timeZone, now } = reading;
  if (cells.length < header.length) return refused('tooFewColumns');
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) return refused('tooManyColumns');
  const values = fieldValues(cells, mapping);
  const problem = problemOf(values, mapping);
  if (problem !== undefined) return refused(problem);
  const receivedAt = readDate(values.receivedAt ?? '', { order: mapping.dates, timeZone });
  if (receivedAt === undefined) return refused('badDate');
  if (receivedAt > now) return refused('dateInFuture');
  return ok({ key: values.key ?? '', receivedAt, values, notes: notesOf(cells, reading) });
}

/** What the mapped columns of a row hold, cleaned of what no field may hold. */
export function fieldValues(cells: readonly string[], { columns }: ImportMapping): FieldValues {
  const mapped = columns.flatMap((field, column) =>
    field === null || field === 'note' ? [] : [[field, tidy(cells[column] ?? '', field)] as const],
  );
  return Object.fromEntries(mapped.filter(([, value]) => value !== ''));
}

const isLong = (field: ImportField): boolean => field === 'essence' || field === 'resolution';

const tidy = (cell: string, field: ImportField): string =>
  isLong(field) ? cleaned(cell).trim() : cleaned(cell).replaceAll(/\s+/gu, ' ').trim();

function problemOf(values: FieldValues, { columns }: ImportMapping): ImportProblem | undefined {
  if (columns.includes('key') && values.key === undefined) return 'keyMissing';
  if (values.receivedAt === undefined) return 'dateMissing';
  if (values.essence === undefined && values.category === undefined && values.product === undefined) return 'nothingTold';
  return Object.entries(values).some(([field, value]) => value.length > mostOf(field)) ? 'tooLong' : undefined;
}

function mostOf(field: string): number {
  if (field === 'essence') return longest.story;
  return field === 'resolution' ? longest.note : longest.line;
}

function notesOf(cells: readonly string[], { header, mapping }: RowReading): Readonly<Record<string, string>> {
  const notes = mapping.columns.flatMap((field, column) => {
    const said = cleaned(cells[column] ?? '').trim();
    return field === 'note' && said !== '' ? [[header[column] ?? '', said.slice(0, longest.note)] as const] : [];
  });
  return Object.fromEntries(notes);
}

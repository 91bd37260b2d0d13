import type { Complaint, TimelineEntry } from '../complaint/complaint.ts';
import type { Hash } from './chain.ts';
import type { Row } from './event.ts';

/**
 * One thing's line of a digest: a complaint without how the caller's state went, because the call says it better, with its whole history.
 * Everybody who has the same thing has the same line, in whatever order their fields and records lie.
 */
export const complaintLine = (
  hash: Hash,
  { moodStart: _start, moodEnd: _end, ...body }: Complaint,
  lines: readonly TimelineEntry[],
): string => `complaint ${body.id} ${hash(canonical([body, lines], true))}`;

/** One row's line of a digest; a column with nothing in it counts as one that is not there. */
export const rowLine = (hash: Hash, table: string, key: string, row: Row): string => `${table} ${key} ${hash(canonical(row, false))}`;

/** The digest of all lines, whatever their order. */
export const digestOf = (hash: Hash, lines: readonly string[]): string => hash(lines.toSorted().join('\n'));

/** JSON with the fields in the order of their names, without empty ones, and records of a list in the order of their ids. */
function canonical(value: unknown, sortsRecords: boolean): string {
  return JSON.stringify(ordered(value, sortsRecords)) ?? 'null';
}

function ordered(value: unknown, sortsRecords: boolean): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one: unknown) => ordered(one, sortsRecords));
    return sortsRecords && list.length > 1 && list.every(hasId) ? list.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1)) : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(
    fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => [name, ordered(one, sortsRecords)]),
  );
}

const hasId = (one: unknown): boolean => typeof one === 'object' && one !== null && 'id' in one;
const idOf = (one: unknown): string => (typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : '');

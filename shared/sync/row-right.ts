import type { Person } from '../contract/people.ts';
import type { Cell, DeskEvent, Row, RowChange } from './event.ts';
import type { Ledger } from './ledger.ts';

/** One change of a row somebody's event brings along, with what stands there. */
export interface RowAsked {
  readonly who: Person;
  readonly event: DeskEvent;
  readonly change: RowChange;
  readonly key: readonly Cell[];
  /** As head office has it; null where it has none. */
  readonly before: Row | null;
  /** As it would be; null where it goes. */
  readonly after: Row | null;
  /** With the event's own rows in it. */
  readonly ledger: Ledger;
  /** A joining desk may tell of a row that it has not brought yet: then it comes whole. */
  readonly joining: boolean;
}

export type Check = (asked: RowAsked) => boolean | Promise<boolean>;

/** What an act may do to rows of one table; what is not named it may not. */
export interface RowRight {
  readonly add?: true;
  /** These columns, or every one. */
  readonly change?: true | readonly string[];
  readonly remove?: true;
  /** Only where all of these hold: what breaks one was never done by a desk of ours. */
  readonly only?: readonly Check[];
  /** Where this holds of what stands, it stays as it is: somebody else got there first, and the rest of the event goes on. */
  readonly stays?: (before: Row) => boolean;
}

/** May the act do this to this row? Naming a column with the value it has is no change. */
export async function mayChange(right: RowRight | undefined, asked: RowAsked): Promise<boolean> {
  if (right === undefined || !isOfKind(right, asked)) return false;
  for (const holds of right.only ?? []) if (!(await holds(asked))) return false;
  return true;
}

function isOfKind({ add, change: columns, remove }: RowRight, { change, before, joining }: RowAsked): boolean {
  if (change.did === 'remove') return remove === true;
  if (change.did === 'add' && before === null) return add === true || joining;
  if (add !== true && columns === undefined) return false;
  const differ = Object.keys(change.set).filter((column) => change.set[column] !== before?.[column]);
  return differ.length === 0 || columns === true || (columns !== undefined && differ.every((column) => columns.includes(column)));
}

/** The column holds whoever acts; in a row that stood there before, it held them already. */
export const theirs =
  (column: string): Check =>
  ({ who, before, after }) =>
    (before ?? after)?.[column] === who.id && (after === null || after[column] === who.id);

/** New rows name whoever acts in this column. */
export const madeBy =
  (column: string): Check =>
  ({ who, before, after }) =>
    before !== null || after?.[column] === who.id;

/** The column holds what the event is about. */
export const about =
  (column: string): Check =>
  ({ event, before, after }) =>
    (before ?? after)?.[column] === event.object && (after === null || after[column] === event.object);

/** The row's first key column is what the event is about. */
export const keyed: Check = ({ event, key }) => key[0] === event.object;

/** The column holds one of these afterwards. */
export const becomes =
  (column: string, values: readonly Cell[]): Check =>
  ({ after }) =>
    after === null || values.includes(after[column] ?? null);

/** One of these holds. */
export const either =
  (...checks: readonly Check[]): Check =>
  async (asked) => {
    for (const holds of checks) if (await holds(asked)) return true;
    return false;
  };

/** All of these hold. */
export const both =
  (...checks: readonly Check[]): Check =>
  async (asked) => {
    for (const holds of checks) if (!(await holds(asked))) return false;
    return true;
  };

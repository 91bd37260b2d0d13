import type { Person } from '../contract/people.ts';
import { mayBringErasure } from '../erasure/brought-erasure.ts';
import type { DeskEvent, Row, RowChange } from './event.ts';
import type { EventContext, RowWrite } from './event-decision.ts';
import type { Overwritten } from './feed.ts';
import type { Ledger } from './ledger.ts';
import { type KeptRow, type Merged, mergeRow, type Writing } from './merge-row.ts';
import { placeHeld } from './places.ts';
import { keyOf } from './row-problem.ts';
import { mayChange, type RowRight } from './row-right.ts';
import { isReadable } from './rows-as-things.ts';
import { isSynced, synced, type SyncedName } from './synced.ts';

/** One change of a row, by whom and in which event. */
export interface RowAct {
  readonly who: Person;
  readonly event: DeskEvent;
  readonly change: RowChange;
  readonly right: RowRight | undefined;
  readonly context: EventContext;
}

/** What becomes of a row; or why its event cannot be: not theirs to do, somebody was first, or nobody could read what would stand there. */
export type RowDecision =
  | { readonly kind: 'written'; readonly write: RowWrite; readonly over: readonly Overwritten[] }
  | { readonly kind: 'forged' }
  | { readonly kind: 'second' }
  | { readonly kind: 'unreadable' };

/** Decides one change of a row by what its act may do and how its table joins what two desks did. */
export async function decideRow(ledger: Ledger, { who, event, change, right, context }: RowAct): Promise<RowDecision> {
  const { table, key } = change;
  const cells = isSynced(table) ? keyOf(table, key) : undefined;
  if (!isSynced(table) || cells === undefined) return { kind: 'unreadable' };
  const kept = await ledger.row(table, key);
  const before = kept?.row ?? null;
  if (before !== null && right?.stays?.(before) === true) return stood({ table, key, kept, change });
  const writing = writingOf(event, context);
  if (right?.add === true && before !== null && change.did === 'add') {
    const { joining } = synced[table];
    if (joining === 'grows') return stood({ table, key, kept, change: undefined });
    if (joining === 'first' && isUnseen(kept, writing)) return { kind: 'second' };
  }
  const asked = { who, event, change, key: cells, before, after: afterOf(before, change), ledger, joining: context.joining };
  if (!(await mayChange(right, asked))) return { kind: 'forged' };
  return written(table, key, mergeRow(kept, change, writing));
}

/**
 * Takes a row that came with a joining desk: what others have written at head office already stands. What people there did to a row that
 * was brought before joins it like any other change.
 */
export async function decideBroughtRow(ledger: Ledger, { event, change, context }: Omit<RowAct, 'who' | 'right'>): Promise<RowDecision> {
  const { table, key } = change;
  if (!isSynced(table)) return { kind: 'unreadable' };
  const kept = await ledger.row(table, key);
  const isOthers = change.did === 'add' && kept?.row != null && Object.values(kept.stamps).every(({ desk }) => desk !== context.desk);
  if (isOthers) return stood({ table, key, kept, change: undefined });
  const decided = written(table, key, mergeRow(kept, change, writingOf(event, context)));
  const isBelieved =
    decided.kind !== 'written' ||
    table !== 'erasure' ||
    (await mayBringErasure(ledger, { before: kept?.row ?? null, after: decided.write.kept.row, desk: context.desk }));
  return isBelieved ? decided : stood({ table, key, kept, change });
}

const writingOf = ({ by, seen }: DeskEvent, { desk, place, at }: EventContext): Writing => ({ seq: placeHeld(place), at, by, desk, seen });

const afterOf = (before: Row | null, change: RowChange): Row | null => (change.did === 'remove' ? null : { ...before, ...change.set });

function written(table: SyncedName, key: string, { kept, over }: Merged): RowDecision {
  if (kept.row !== null && !isReadable(table, kept.row)) return { kind: 'unreadable' };
  return { kind: 'written', write: { table, key, kept }, over };
}

interface Standing {
  readonly table: SyncedName;
  readonly key: string;
  readonly kept: KeptRow | undefined;
  /** What was wanted instead, where its author is to be told. */
  readonly change: RowChange | undefined;
}

/** The row as it stands, with what was wanted of it told. */
function stood({ table, key, kept = { row: null, stamps: {} }, change }: Standing): RowDecision {
  const wanted = change === undefined || change.did === 'remove' ? [] : Object.entries(change.set);
  const over = wanted
    .filter(([column, lost]) => kept.row?.[column] !== lost)
    .map(([column, lost]) => ({ table, key, column, stands: kept.row?.[column] ?? null, lost, by: kept.stamps[column]?.by ?? '' }));
  return { kind: 'written', write: { table, key, kept }, over };
}

/** Did somebody else write in this row, unseen? */
const isUnseen = (kept: KeptRow | undefined, { seen, desk }: Writing): boolean =>
  Object.values(kept?.stamps ?? {}).some((stamp) => stamp.seq > seen && stamp.desk !== desk);

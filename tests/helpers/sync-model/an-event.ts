import type { Person } from '../../../shared/contract/people.ts';
import { instant } from '../../../shared/ids.ts';
import type { EventContext } from '../../../shared/sync/event-decision.ts';
import { columnsOf } from '../../../shared/sync/columns.ts';
import type { Cell, DeskEvent, RowChange } from '../../../shared/sync/event.ts';
import { synced, type SyncedName } from '../../../shared/sync/synced.ts';
import { now } from '../a-complaint.ts';
import { irina } from '../a-person.ts';
import { employeeRow } from './a-branch.ts';
import type { HeldThings } from './held-things.ts';

/** One event of the desk 1, by Irina, now. */
export const anEvent = (as: Partial<DeskEvent>): DeskEvent => ({
  s: 1,
  at: now,
  running: 1,
  boot: 'a',
  seen: 0,
  by: irina.id,
  act: 'call.missed',
  object: '',
  body: null,
  rows: [],
  lines: [],
  brought: [],
  ...as,
});

/** What head office decides it with. */
export const aContext = (as: Partial<EventContext> = {}): EventContext => ({
  desk: 1,
  place: 1,
  at: instant.parse(now),
  joining: false,
  branch: { timeZone: 'Asia/Bangkok', currency: 'THB' },
  ...as,
});

/** A row of any table, every column filled with something that fits; `as` puts what matters in it. */
export function anyRow(table: SyncedName, as: Readonly<Record<string, Cell>> = {}): RowChange & { readonly did: 'add' } {
  const set: Record<string, Cell> = {};
  for (const [name, { holds }] of Object.entries(columnsOf(table))) set[name] = holds === 'text' ? '{}' : 1;
  if (table === 'employee') Object.assign(set, employeeRow({ ...irina, id: irina.id }));
  if (table === 'setting') set['key'] = 'desk.x';
  Object.assign(set, as);
  return { table, key: JSON.stringify(synced[table].key.map((column) => set[column])), did: 'add', set };
}

/** Puts a row in, as another desk wrote it at this place of the feed. */
export function put(held: HeldThings, { table, key, set }: RowChange & { readonly did: 'add' }, seq = 1): void {
  const stamp = { seq, at: now - 1_000, by: 'other', desk: 9 };
  const stamps = Object.fromEntries(Object.keys(set).map((column) => [column, stamp]));
  held.rows.set(`${table} ${key}`, { table: table as SyncedName, key, kept: { row: set, stamps } });
}

/** Puts a person in with these roles. */
export function putPerson(held: HeldThings, person: Person): void {
  const key = JSON.stringify([person.id]);
  held.rows.set(`employee ${key}`, { table: 'employee', key, kept: { row: employeeRow(person), stamps: {} } });
}

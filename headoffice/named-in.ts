import { z } from 'zod';
import { complaintId } from '../shared/ids.ts';
import { columnOf } from '../shared/sync/columns.ts';
import type { DeskEvent, RowChange } from '../shared/sync/event.ts';
import { isSynced } from '../shared/sync/synced.ts';
import type { Named } from './store/ledger-of.ts';

const given = z.object({ given: z.object({ number: z.string(), code: z.string().nullable(), customer: z.uuid().nullable() }) });

/** Everything these events name that head office will look for: what it misses here is only asked for later, one by one. */
export function namedIn(events: readonly DeskEvent[]): Named {
  const brought = events.flatMap((event) => event.brought.map(({ body }) => body));
  const sent = events.flatMap(({ body }) => given.safeParse(body).data?.given ?? []);
  const things = events.flatMap(({ rows }) => rows.flatMap(thingsIn));
  const customers = sent.flatMap(({ customer }) => (customer === null ? [] : [customer]));
  return {
    complaints: [
      ...events.map(({ object }) => object),
      ...events.flatMap(({ lines }) => lines.map(({ complaint }) => complaint)),
      ...brought.map(({ id }) => id),
      ...things.flatMap(({ thing, id }) => (thing === 'complaint' ? [id] : [])),
    ].filter((id) => complaintId.safeParse(id).success),
    customers,
    names: {
      number: [...brought, ...sent].map(({ number }) => number),
      code: [...brought, ...sent].flatMap(({ code }) => (code === null ? [] : [code])),
      externalRef: brought.flatMap(({ externalRef }) => (externalRef === null ? [] : [externalRef])),
    },
    rows: [
      ...events.flatMap(({ rows }) => rows.map(({ table, key }) => ({ table, key }))),
      ...things.filter(({ thing }) => thing !== 'complaint').map(({ thing, id }) => rowOf(thing, id)),
      ...events.map(({ by }) => rowOf('employee', by)),
      ...customers.map((customer) => rowOf('customer', customer)),
    ],
  };
}

const rowOf = (table: string, id: string) => ({ table, key: JSON.stringify([id]) });

/** What the columns of a row point at. */
function thingsIn(change: RowChange): readonly { readonly thing: string; readonly id: string }[] {
  const { table } = change;
  if (change.did === 'remove' || !isSynced(table)) return [];
  return Object.entries(change.set).flatMap(([column, value]) => {
    const thing = columnOf(table, column)?.names ?? null;
    return thing === null || typeof value !== 'string' ? [] : [{ thing, id: value }];
  });
}

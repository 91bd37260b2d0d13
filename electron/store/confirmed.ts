import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';

const read = compiled((db, { kind, id }: Given<Pick<RowOf<'confirmed_thing'>, 'kind' | 'id'>>) =>
  db.selectFrom('confirmed_thing').select('seq').where('kind', '=', kind).where('id', '=', id),
);
const keep = compiled((db, row: Given<RowOf<'confirmed_thing'>>) =>
  db
    .insertInto('confirmed_thing')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet((set) => ({ seq: set.ref('excluded.seq') }))),
);
const keepNotTaken = compiled((db, row: Given<RowOf<'not_taken'>>) =>
  db
    .insertInto('not_taken')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet((set) => ({ seq: set.ref('excluded.seq'), why: set.ref('excluded.why') })),
    ),
);

const dropNotTaken = compiled((db, { kind, id }: Given<Pick<RowOf<'not_taken'>, 'kind' | 'id'>>) =>
  db.deleteFrom('not_taken').where('kind', '=', kind).where('id', '=', id),
);

/** The line of the feed a thing was last confirmed by: a complaint (`complaint`, its id) or a row (its table and key); 0: never. */
export const confirmedSeq = async (db: Db, kind: string, id: string): Promise<number> => (await read(db, { kind, id })).rows[0]?.seq ?? 0;

/** A thing stands as this line of the feed left it. */
export async function keepConfirmed(tx: Tx, thing: RowOf<'confirmed_thing'>): Promise<void> {
  await keep(tx, thing);
}

/** A thing head office has and this register could not take. */
export async function noteNotTaken(tx: Tx, thing: RowOf<'not_taken'>): Promise<void> {
  await keepNotTaken(tx, thing);
}

/** It has taken it now. */
export async function forgetNotTaken(tx: Tx, thing: Pick<RowOf<'not_taken'>, 'kind' | 'id'>): Promise<void> {
  await dropNotTaken(tx, thing);
}

/** What head office has and this register could not take, the latest first: at most `rows` of them. */
export const readNotTaken = (db: Db, rows: number): Promise<RowOf<'not_taken'>[]> =>
  db.selectFrom('not_taken').selectAll().orderBy('seq', 'desc').orderBy('kind').orderBy('id').limit(rows).execute();

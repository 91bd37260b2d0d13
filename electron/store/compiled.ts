import { type Compilable, type CompiledQuery, type Expression, type QueryResult, sql } from 'kysely';
import type { Db } from './schema.ts';

/** What stands in a compiled query where a value will be put, by the value's name. */
export type Given<Values> = { readonly [Name in keyof Values]: Expression<Values[Name]> };

/**
 * A query that is built and compiled when it is first asked and only run from then on: building costs several times what SQLite takes
 * for a row by its key. Every later asking gives the same names; of the query nothing but the values may differ.
 */
export function compiled<Values extends object, Row>(
  build: (db: Db, given: Given<Values>) => Compilable<Row>,
): (db: Db, values: Readonly<Values>) => Promise<QueryResult<Row>> {
  let kept: CompiledQuery<Row> | undefined;
  return (db, values) => {
    kept ??= build(db, placesFor(values)).compile();
    const parameters = kept.parameters.map((one): unknown => (one instanceof Place ? Reflect.get(values, one.name) : one));
    return db.executeQuery({ ...kept, parameters });
  };
}

/** Where the value of that name goes. */
class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

function placesFor<Values extends object>(values: Values): Given<Values> {
  const places: Partial<Record<keyof Values, Expression<Values[keyof Values]>>> = {};
  for (const name in values) places[name] = sql`${new Place(name)}`;
  return places as Given<Values>;
}

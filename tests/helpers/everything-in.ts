import type { Db } from '../../electron/store/schema.ts';

/** Everything a change may leave behind, as it lies in the register. */
export const everythingIn = async ({ db }: { readonly db: Db }) => ({
  complaints: await db.selectFrom('complaint').selectAll().execute(),
  promises: await db.selectFrom('promise').selectAll().execute(),
  timeline: await db.selectFrom('timeline').selectAll().execute(),
  customers: await db.selectFrom('customer').selectAll().execute(),
  numbers: await db.selectFrom('number_counter').selectAll().execute(),
  audit: await db.selectFrom('audit').selectAll().execute(),
  outbox: await db.selectFrom('outbox').selectAll().execute(),
});

import { sql } from 'kysely';
import { z } from 'zod';
import type { Erasure } from '../../shared/erasure/erasure.ts';
import { erasureOfRow, rowOfErasure } from '../../shared/erasure/erasure-row.ts';
import { mergedCards } from '../../shared/erasure/merged-cards.ts';
import { customerId, type CustomerId, type ErasureId } from '../../shared/ids.ts';
import { openStates } from '../../shared/complaint/states.ts';
import type { Db, Tx } from './schema.ts';

/** How many things of each kind were emptied. */
export const erasedCounts = z.record(z.string(), z.number().int());
export type ErasedCounts = z.infer<typeof erasedCounts>;

/** Every erasure this register knows of, the one asked for last first. */
export async function readErasures(db: Db): Promise<Erasure[]> {
  const rows = await db.selectFrom('erasure').selectAll().orderBy('asked_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(erasureOfRow);
}

/** One erasure, or undefined. */
export async function readErasure(db: Db, id: ErasureId): Promise<Erasure | undefined> {
  const row = await db.selectFrom('erasure').selectAll().where('id', '=', id).executeTakeFirst();
  return row && erasureOfRow(row);
}

/** What was asked about this very card. */
export async function erasuresOf(db: Db, customer: CustomerId): Promise<Erasure[]> {
  const rows = await db.selectFrom('erasure').selectAll().where('customer', '=', customer).execute();
  return rows.map(erasureOfRow);
}

/** Writes an erasure as it is now. */
export async function saveErasure(tx: Tx, erasure: Erasure): Promise<void> {
  const { id, ...row } = rowOfErasure(erasure);
  await tx
    .insertInto('erasure')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Is the person of this card erased? */
export async function isErased(db: Db, customer: CustomerId): Promise<boolean> {
  const { rows } =
    await sql`select 1 from erasure, json_each(erasure.customers) where state = 'done' and json_each.value = ${customer} limit 1`.execute(
      db,
    );
  return rows.length > 0;
}

/** A person's cards: this one and those merged into it. */
export async function cardsOf(db: Db, customer: CustomerId): Promise<CustomerId[]> {
  const merges = await db.selectFrom('customer_merge').select(['kept', 'gone']).where('parted_at', 'is', null).execute();
  return mergedCards(customer, merges).map((one) => customerId.parse(one));
}

/** The number of a case of these cards that is not ended. */
export async function openCaseOf(db: Db, customers: readonly CustomerId[]): Promise<string | undefined> {
  const found = await db
    .selectFrom('complaint')
    .select('number')
    .where('customer', 'in', customers)
    .where('state', 'in', openStates)
    .limit(1)
    .executeTakeFirst();
  return found?.number;
}

/** The numbers of a card's cases, at most `most`. */
export async function caseNumbersOf(db: Db, customers: readonly CustomerId[], most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('complaint')
    .select('number')
    .where('customer', 'in', customers)
    .orderBy('received_at')
    .limit(most)
    .execute();
  return rows.map(({ number }) => number);
}

/** Cards that are erased and of which this register itself may still know something. */
export async function notErasedHere(db: Db): Promise<CustomerId[]> {
  const { rows } = await sql<{ card: string }>`select distinct json_each.value as card from erasure, json_each(erasure.customers)
    where state = 'done' and not exists (select 1 from erased where erased.customer = json_each.value)`.execute(db);
  return rows.map(({ card }) => customerId.parse(card));
}

/** This register knows nothing of these cards any more. */
export async function noteErased(
  tx: Tx,
  customers: readonly string[],
  { at, counts }: { readonly at: number; readonly counts: ErasedCounts },
): Promise<void> {
  for (const customer of customers)
    await tx
      .insertInto('erased')
      .values({ customer, at, counts: JSON.stringify(counts) })
      .onConflict((conflict) => conflict.column('customer').doNothing())
      .execute();
}

/** When this register forgot a card, and how much of it; undefined while it has not. */
export async function erasedHere(
  db: Db,
  customer: CustomerId,
): Promise<{ readonly at: number; readonly counts: ErasedCounts } | undefined> {
  const row = await db.selectFrom('erased').selectAll().where('customer', '=', customer).executeTakeFirst();
  return row && { at: row.at, counts: erasedCounts.parse(JSON.parse(row.counts)) };
}

/** When this register last forgot somebody; undefined where it never did. */
export async function lastErased(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom('erased')
    .select(({ fn }) => fn.max<number | null>('at').as('at'))
    .executeTakeFirst();
  return row?.at ?? undefined;
}

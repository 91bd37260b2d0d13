import { type CustomerMatch, customerMatch } from '../../shared/contract/customer.ts';
import { shownFlagOf } from '../../shared/customer/flag.ts';
import type { CustomerId, Instant } from '../../shared/ids.ts';
import { flagsOfCustomers } from './customer-flags.ts';
import type { Db } from './schema.ts';
import { isOpenRow } from './is-open-row.ts';

/** These customers as a list shows them, in the order asked for: name, numbers, how many complaints they have, and the flags that hold. Four queries, however many they are. */
export async function readMatches(db: Db, ids: readonly CustomerId[], now: Instant): Promise<CustomerMatch[]> {
  if (ids.length === 0) return [];
  const customers = await db.selectFrom('customer').select(['id', 'name', 'language']).where('id', 'in', ids).execute();
  const phones = await phonesOf(db, ids);
  const counts = await countsOf(db, ids);
  const flags = await flagsOfCustomers(db, ids, now);
  const byId = new Map(customers.map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const customer = byId.get(id);
    const { all = 0, open = 0, lastAt = null } = counts.get(id) ?? {};
    return customer === undefined
      ? []
      : [
          customerMatch.parse({
            ...customer,
            phones: phones.get(id) ?? [],
            openComplaints: open,
            complaints: all,
            lastAt,
            flags: (flags.get(id) ?? []).map(shownFlagOf),
          }),
        ];
  });
}

/** The numbers of each customer, international where they could be read, the preferred one first, then in the order they were added. */
async function phonesOf(db: Db, ids: readonly CustomerId[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('customer_phone')
    .select(['customer', 'raw', 'e164'])
    .where('customer', 'in', ids)
    .where('removed_at', 'is', null)
    .orderBy('preferred', 'desc')
    .orderBy('id')
    .execute();
  const phones = new Map<string, readonly string[]>();
  for (const { customer, raw, e164 } of rows) phones.set(customer, [...(phones.get(customer) ?? []), e164 ?? raw]);
  return phones;
}

async function countsOf(db: Db, ids: readonly CustomerId[]) {
  const rows = await db
    .selectFrom('complaint')
    .select((of) => [
      'customer',
      of.fn.countAll<number>().as('all'),
      of.fn.sum<number>(of.case().when(isOpenRow).then(1).else(0).end()).as('open'),
      of.fn.max('received_at').as('lastAt'),
    ])
    .where('customer', 'in', ids)
    .groupBy('customer')
    .execute();
  return new Map(rows.map((row) => [row.customer, row]));
}

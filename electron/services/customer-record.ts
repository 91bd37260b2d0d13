import { dayAfter, dayBounds, siteDay } from '../../shared/calendar/site-day.ts';
import { type CustomerRecord, customerRecord } from '../../shared/contract/customer-card.ts';
import { monthsOf } from '../../shared/customer/months.ts';
import { type CustomerMerge, partable } from '../../shared/customer/merge.ts';
import type { Purchase } from '../../shared/customer/purchase.ts';
import type { CustomerId, Instant } from '../../shared/ids.ts';
import { costOfLoss } from '../../shared/remedy/cost-of-loss.ts';
import { readCustomerCard } from '../store/customer-card.ts';
import { readFlags } from '../store/customer-flags.ts';
import { customerMoments, readCustomerHistory } from '../store/customer-history.ts';
import { readMatches } from '../store/customer-matches.ts';
import { readMerges } from '../store/customer-merges.ts';
import { readPurchases } from '../store/customer-purchases.ts';
import { readCustomer, standingCustomer } from '../store/customers.ts';
import { spentByCustomer } from '../store/remedies.ts';
import type { Db } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';
import { spentSince } from './deciding.ts';
import type { DeskContext } from './desk-context.ts';

/** How many lines of the history the card shows; the dossier asks for more. */
const linesShown = 200;

/**
 * Everything the desk holds of one customer (R78), the history with at most `lines` lines; whoever was merged answers as the one they were
 * merged into. Undefined for nobody.
 */
export async function customerRecordOf(
  { db, now }: Pick<DeskContext, 'db' | 'now'>,
  id: CustomerId,
  lines = linesShown,
): Promise<CustomerRecord | undefined> {
  const customer = (await standingCustomer(db, id)) ?? id;
  const card = await readCustomerCard(db, customer);
  const [match] = await readMatches(db, [customer], now());
  if (card === undefined || match === undefined) return undefined;
  const purchases = await readPurchases(db, customer);
  const history = await readCustomerHistory(db, customer, lines + 1);
  return customerRecord.parse({
    card,
    match,
    flags: await readFlags(db, customer),
    purchases,
    bought: boughtOf(purchases),
    merges: await mergeRows(db, await readMerges(db, customer), now()),
    months: await months(db, customer, now()),
    history: history.slice(0, lines),
    more: history.length > lines,
    given: await spentByCustomer(db, customer, spentSince(now())),
    costOfLoss: costOfLoss(await readSettings(db), false, card.averagePurchase),
  });
}

const boughtOf = (purchases: readonly Purchase[]): CustomerRecord['bought'] => {
  const [last, first] = [purchases[0], purchases.at(-1)];
  if (first === undefined || last === undefined) return null;
  const amount = purchases.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  return { first: first.boughtOn, last: last.boughtOn, count: purchases.length, amount };
};

async function mergeRows(db: Db, merges: readonly CustomerMerge[], now: Instant): Promise<CustomerRecord['merges']> {
  const last = partable(merges, now)?.id;
  const rows: CustomerRecord['merges'] = [];
  for (const { id, gone, by, at, partedAt } of merges)
    rows.push({ id, gone, goneName: (await readCustomer(db, gone))?.name ?? '', by, at, partedAt, partable: id === last });
  return rows;
}

/** A year and a little more, so that the oldest month shown is whole. */
const daysCounted = 400;

async function months(db: Db, customer: CustomerId, now: Instant): Promise<CustomerRecord['months']> {
  const { timeZone } = await readSite(db);
  const since = dayBounds(dayAfter(siteDay(now, timeZone), -daysCounted), timeZone).from;
  return monthsOf({ ...(await customerMoments(db, customer, since)), now, timeZone });
}

import { reach } from '../../../shared/access.ts';
import { siteDay } from '../../../shared/calendar/site-day.ts';
import { mayWeighCustomer, saveCustomer } from '../../../shared/customer/customer-card.ts';
import { liftFlag, setFlag } from '../../../shared/customer/flag.ts';
import { removePurchase, writePurchase } from '../../../shared/customer/purchase.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { readCustomerCard, saveChosen, saveNumbers } from '../../store/customer-card.ts';
import { readFlag, readFlags, saveFlag } from '../../store/customer-flags.ts';
import { isErased } from '../../store/erasures.ts';
import { watchOfCustomer } from '../../store/escalation-watch.ts';
import { readMatches } from '../../store/customer-matches.ts';
import { readPurchase, savePurchase } from '../../store/customer-purchases.ts';
import { findLikelySame } from '../../store/likely-same.ts';
import { readPhoneCountry } from '../../store/settings.ts';
import { readSite } from '../../store/site.ts';
import { changedFields } from '../changed-fields.ts';
import { customerRecordOf } from '../customer-record.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { mergeTwo, partTwo } from '../merge-customers.ts';
import { recordChange } from '../record-change.ts';

/** The customer's card (R78, R113, R153): what they wish and allow, what to mind, what they bought, and two cards that are one person. */
export const customerCardsHandlers = {
  'customer.card': async (desk, { customer }) => {
    const record = await customerRecordOf(desk, customer);
    return record === undefined ? refused(because('noSuchCustomer')) : ok(record);
  },

  'customer.save': async (desk, { customer, seen, text }) => {
    const before = await readCustomerCard(desk.db, customer);
    const fields = changedFields(
      before === undefined ? {} : { ...before, phones: before.phones.map(({ raw, preferred }) => ({ raw, preferred })) },
      text,
    );
    const country = await readPhoneCountry(desk.db);
    const change = { act: 'customer.save', object: 'customer', objectId: customer, fields, body: { text } } as const;
    const today = await todayOf(desk);
    return told(desk, customer, () =>
      recordChange(desk, change, async (tx) => {
        const card = await readCustomerCard(tx, customer);
        if (card === undefined) return refused(because('noSuchCustomer'));
        if (await isErased(tx, customer)) return refused(because('customerErased'));
        const saved = saveCustomer(card, { seen, text, today, weighs: mayWeighCustomer(desk.who) });
        if (!saved.ok) return saved;
        const { phones, ...chosen } = saved.value;
        await saveChosen(tx, customer, chosen);
        await saveNumbers(tx, customer, { phones, country, now: desk.now() });
        return ok({ revision: card.revision + 1 });
      }),
    );
  },

  'customer.flag': (desk, { customer, flag: id, text }) => {
    const change = { act: 'customer.flag', object: 'customer', objectId: customer, fields: ['flags'], body: { flag: id, text } } as const;
    return told(desk, customer, () =>
      recordChange(desk, change, async (tx) => {
        const card = await ownCard(tx, customer);
        if (!card.ok) return card;
        const set = setFlag(await readFlags(tx, customer), { who: desk.who, now: desk.now(), id, text });
        if (!set.ok) return set;
        await saveFlag(tx, customer, set.value);
        await watchOfCustomer(tx, customer);
        return ok(null);
      }),
    );
  },

  'customer.liftFlag': async (desk, { flag: id }) => {
    const found = await readFlag(desk.db, id);
    if (found === undefined) return refused(because('noSuchFlag'));
    const { customer } = found;
    const change = { act: 'customer.liftFlag', object: 'customer', objectId: customer, fields: ['flags'], body: { flag: id } } as const;
    return told(desk, customer, () =>
      recordChange(desk, change, async (tx) => {
        const now = await readFlag(tx, id);
        if (now === undefined) return refused(because('noSuchFlag'));
        const lifted = liftFlag(now.flag, { who: desk.who, now: desk.now(), others: reach(desk.who.roles, 'flagCustomer') === 'all' });
        if (lifted.ok) await saveFlag(tx, now.customer, lifted.value);
        return lifted.ok ? ok(null) : lifted;
      }),
    );
  },

  'customer.purchase': async (desk, { customer, purchase: id, seen, text }) => {
    const fields = changedFields((await readPurchase(desk.db, id)) ?? {}, text);
    const change = { act: 'customer.purchase', object: 'customer', objectId: customer, fields, body: { purchase: id, text } } as const;
    const today = await todayOf(desk);
    return told(desk, customer, () =>
      recordChange(desk, change, async (tx) => {
        const card = await ownCard(tx, customer);
        if (!card.ok) return card;
        const writing = { id, customer, seen, text, by: desk.who.id, now: desk.now(), today };
        const written = writePurchase(await readPurchase(tx, id), writing);
        if (written.ok) await savePurchase(tx, written.value);
        return written.ok ? ok(null) : written;
      }),
    );
  },

  'customer.removePurchase': async (desk, { purchase: id, seen }) => {
    const found = await readPurchase(desk.db, id);
    if (found === undefined) return refused(because('noSuchPurchase'));
    const { customer } = found;
    const change = {
      act: 'customer.removePurchase',
      object: 'customer',
      objectId: customer,
      fields: ['purchases'],
      body: { purchase: id },
    } as const;
    return told(desk, customer, () =>
      recordChange(desk, change, async (tx) => {
        const removed = removePurchase((await readPurchase(tx, id)) ?? found, { seen, by: desk.who.id, now: desk.now() });
        if (removed.ok) await savePurchase(tx, removed.value);
        return removed.ok ? ok(null) : removed;
      }),
    );
  },

  'customer.likelySame': async ({ db, now }, { customer }) => {
    const card = await readCustomerCard(db, customer);
    if (card === undefined) return refused(because('noSuchCustomer'));
    const found = await findLikelySame(db, card);
    const matches = await readMatches(
      db,
      found.map((one) => one.id),
      now(),
    );
    return ok(matches.map((match) => ({ customer: match, shares: [...(found.find((one) => one.id === match.id)?.shares ?? [])] })));
  },

  'customer.merge': (desk, input) => told(desk, input.kept, async () => inLists(desk, await mergeTwo(desk, input))),
  'customer.part': (desk, { merge }) => told(desk, null, async () => inLists(desk, await partTwo(desk, merge))),
} as const satisfies Partial<Handlers>;

/** A card that stands for itself; refuses noSuchCustomer and customerIsMerged. */
async function ownCard(db: DeskContext['db'], id: CustomerId) {
  const card = await readCustomerCard(db, id);
  if (card === undefined) return refused(because('noSuchCustomer'));
  if (await isErased(db, id)) return refused(because('customerErased'));
  return card.mergedInto === null ? ok(card) : refused(because('customerIsMerged'));
}

const todayOf = async ({ db, now }: DeskContext): Promise<string> => siteDay(now(), (await readSite(db)).timeZone);

/** Lists of complaints name their customers: what changed whose they are changes the lists. */
function inLists<Value>({ announce }: DeskContext, outcome: Result<Value, Refusal>): Result<Value, Refusal> {
  if (outcome.ok) announce({ event: 'changed', what: 'complaints', id: null });
  return outcome;
}

/** Tells the windows of a change of a customer: lists and calls show names and flags of theirs. */
async function told<Value>(
  desk: DeskContext,
  customer: CustomerId | null,
  make: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const outcome = await make();
  if (outcome.ok) desk.announce({ event: 'changed', what: 'customers', id: customer });
  return outcome;
}

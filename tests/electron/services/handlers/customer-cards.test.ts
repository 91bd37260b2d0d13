import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { complaintsHandlers } from '../../../../electron/services/handlers/complaints.ts';
import { customerCardsHandlers as cards } from '../../../../electron/services/handlers/customer-cards.ts';
import { customersHandlers } from '../../../../electron/services/handlers/customers.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import { dueWatches, setWatch } from '../../../../electron/store/escalation-watch.ts';
import { readWatchedCases } from '../../../../electron/store/watched-cases.ts';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { FlagKind } from '../../../../shared/customer/flag.ts';
import {
  type ComplaintId,
  customerFlagId,
  type CustomerId,
  customerId,
  customerMergeId,
  type CustomerMergeId,
  instant,
  purchaseId,
} from '../../../../shared/ids.ts';
import { aCommand } from '../../../helpers/a-command.ts';
import { aCard, aComplaintDesk, aLiveCall, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { aCustomer } from '../../../helpers/a-customer.ts';
import { aCustomerText } from '../../../helpers/a-customer-text.ts';
import { olga, pavel, somchai } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';
import { updateCall } from '../../../../electron/store/calls.ts';

const dayMs = 86_400_000;
let desk: SeededDesk;
let manager: SeededDesk;
let anna: CustomerId;
beforeEach(async () => {
  desk = await aComplaintDesk();
  manager = desk.as(pavel);
  anna = await aCustomer(desk, { name: 'Anna Petrova', phone: '081 234 5678' });
});

const record = async (customer: CustomerId, by = desk) => granted(await cards['customer.card'](by, { customer }));
const save = (text: Input<'customer.save'>['text'], seen = 1, by = desk) => cards['customer.save'](by, { customer: anna, seen, text });
const inDays = (days: number) => instant.parse(desk.now() + days * dayMs);

async function flag(kind: FlagKind, until: number | null = null, { by = desk, customer = anna } = {}) {
  const id = customerFlagId.parse(desk.newId());
  const text = { kind, note: 'Hears badly, speak slowly', until: until === null ? null : inDays(until) };
  return { id, answer: await cards['customer.flag'](by, { customer, flag: id, text }) };
}

const bought = (as: Partial<Input<'customer.purchase'>['text']> = {}, seen = 0, purchase = purchaseId.parse(desk.newId())) => ({
  purchase,
  customer: anna,
  seen,
  text: {
    productId: null,
    product: 'Lotus cup',
    document: 'R-17',
    boughtOn: '2026-10-01',
    amount: 120_000,
    warrantyUntil: '2027-10-01',
    ...as,
  },
});

const found = async (text: string) => granted(await customersHandlers['customer.find'](desk, { text })).map((one) => one.id);
const left = async (customer: CustomerId) =>
  granted(await complaintsHandlers['complaint.authority'](desk, { complaint: null, customer, public: false })).spent;

describe('the card', () => {
  it('keeps what was written and says who wrote it, without a word of it in the audit', async () => {
    const text = aCustomerText({ email: ' Anna@Example.ORG ', preferredChannel: 'sms', preferences: 'Gift wrapping', language: 'ru' });
    expect(granted(await save(text))).toEqual({ revision: 2 });
    const { card } = await record(anna);
    expect(card).toMatchObject({
      email: 'anna@example.org',
      preferredChannel: 'sms',
      preferences: 'Gift wrapping',
      language: 'ru',
      revision: 2,
    });
    const [last] = await readAudit(desk.db, { limit: 1 });
    expect(last).toMatchObject({ act: 'customer.save', objectId: anna, actor: desk.who.id });
    expect(last?.fields).toEqual(['email', 'preferredChannel', 'preferences', 'language']);
  });

  it('refuses what was typed on a card that somebody saved meanwhile, and changes nothing', async () => {
    granted(await save(aCustomerText({ preferences: 'first' })));
    expect(refusalOf(await save(aCustomerText({ preferences: 'second' })))).toBe('changedMeanwhile');
    expect((await record(anna)).card.preferences).toBe('first');
  });

  it('finds the customer by a new number and no longer by one that was taken out', async () => {
    granted(await save(aCustomerText({ phones: [{ raw: '089 111 2233', preferred: true }] })));
    expect([await found('089 111 2233'), await found('081 234 5678')]).toEqual([[anna], []]);
    granted(await save(aCustomerText(), 2));
    expect([await found('089 111 2233'), await found('081 234 5678')]).toEqual([[], [anna]]);
  });

  it('lets only who answers for money say what the customer buys on average, and the cost of loss follows', async () => {
    const text = aCustomerText({ averagePurchase: 500_000 });
    expect(refusalOf(await save(text))).toBe('notAllowed');
    granted(await save(text, 1, desk.as(olga)));
    expect((await record(anna)).costOfLoss).toBe(5_500_000);
    const shown = await complaintsHandlers['complaint.authority'](desk, { complaint: null, customer: anna, public: false });
    expect(granted(shown).costOfLoss).toBe(5_500_000);
  });

  it('needs a name or a number', async () => {
    expect(refusalOf(await save(aCustomerText({ name: ' ', phones: [] })))).toBe('customerNameless');
  });

  it('is refused for nobody', async () => {
    expect(refusalOf(await cards['customer.card'](desk, { customer: customerId.parse(desk.newId()) }))).toBe('noSuchCustomer');
  });
});

describe('a flag', () => {
  it('is seen by whoever finds the caller, until its day; then it is kept and no longer shown', async () => {
    granted((await flag('vulnerable', 2)).answer);
    const shown = async () => granted(await customersHandlers['customer.find'](desk, { text: 'Anna' }))[0]?.flags.map((one) => one.kind);
    expect(await shown()).toEqual(['vulnerable']);
    desk.pass(2 * dayMs);
    expect(await shown()).toEqual([]);
    expect((await record(anna)).flags).toHaveLength(1);
  });

  it('makes every open case of a customer in need one that the manager hears of (E5), until it is lifted', async () => {
    const { id } = await aRegistered(desk, aCard({ customer: anna }));
    const flags = async () =>
      (await readWatchedCases(desk.db, [id], () => ({ calendar: null, pausable: false, name: { en: '', ru: '', th: '' } }))).map(
        (one) => one.flags,
      );
    expect(await flags()).toEqual([[]]);
    await desk.db.transaction().execute((tx) => setWatch(tx, { complaint: id, level: 0 }, null));
    const set = await flag('vulnerable');
    expect((await dueWatches(desk.db, desk.now(), 9)).map((one) => one.complaint)).toEqual([id]);
    expect(await flags()).toEqual([['vulnerable']]);
    granted(await cards['customer.liftFlag'](desk, { flag: set.id }));
    expect(await flags()).toEqual([[]]);
  });

  it('is not set twice, and not for a day that is over', async () => {
    granted((await flag('careful')).answer);
    expect(refusalOf((await flag('careful')).answer)).toBe('flagIsSet');
    expect(refusalOf((await flag('vip', -1)).answer)).toBe('dueInThePast');
  });

  it('is lifted by the operator who set it or by a supervisor, not by another operator', async () => {
    const { id } = await flag('doNotCall');
    expect(refusalOf(await cards['customer.liftFlag'](desk.as(somchai), { flag: id }))).toBe('notYours');
    granted(await cards['customer.liftFlag'](desk.as(olga), { flag: id }));
    expect(refusalOf(await cards['customer.liftFlag'](desk, { flag: id }))).toBe('flagIsOver');
    expect((await record(anna)).flags[0]).toMatchObject({ kind: 'doNotCall', liftedBy: olga.id });
  });
});

describe('a purchase', () => {
  it('is written down, corrected and taken out, by the revision that was seen', async () => {
    const first = bought();
    granted(await cards['customer.purchase'](desk, first));
    granted(await cards['customer.purchase'](desk, bought({ amount: 90_000 }, 1, first.purchase)));
    expect(refusalOf(await cards['customer.purchase'](desk, bought({ amount: 1 }, 1, first.purchase)))).toBe('changedMeanwhile');
    expect((await record(anna)).bought).toEqual({ first: '2026-10-01', last: '2026-10-01', count: 1, amount: 90_000 });
    granted(await cards['customer.removePurchase'](desk, { purchase: first.purchase, seen: 2 }));
    expect((await record(anna)).purchases).toEqual([]);
  });
});

async function solved(customer: CustomerId, amount: number): Promise<ComplaintId> {
  const { id } = await aRegistered(desk, aCard({ customer }));
  const remedy = { type: 'compensation', text: 'voucher', amount } as const;
  granted(await carryOut(desk, { ...aCommand('solve', { remedy }), kind: 'solve', complaint: id }));
  return id;
}

it('shows the whole history, the newest first, with what was given', async () => {
  const call = await aLiveCall(desk);
  await desk.db.transaction().execute((tx) => updateCall(tx, call, { customer: anna, ended_at: desk.now() }));
  desk.pass(60_000);
  await solved(anna, 30_000);
  const { history, months, given } = await record(anna);
  // What was given in the moment of registration stands above the case, the call before it below.
  expect(history.map((one) => one.kind)).toEqual(['remedy', 'complaint', 'call']);
  expect(history.at(-1)).toMatchObject({ kind: 'call', seconds: 60 });
  expect(history.find((one) => one.kind === 'remedy')).toMatchObject({ amount: 30_000 });
  expect(months.at(-1)).toMatchObject({ month: '2026-11', cases: 1 });
  expect(given).toBe(30_000);
});

it('shows as scores what checks heard, and not the word the customer gave whoever solved it', async () => {
  const { id } = await aRegistered(desk, aCard({ customer: anna }, { satisfaction: 5 }));
  const remedy = { type: 'compensation', text: 'voucher', amount: 30_000 } as const;
  granted(await carryOut(desk, { ...aCommand('solve', { remedy }), kind: 'solve', complaint: id }));
  const scores = async () => (await record(anna)).history.flatMap((one) => (one.kind === 'score' ? [one.score] : []));
  expect(await scores()).toEqual([]);
  const said = { score: 2, solved: 'no', comment: 'Broken again' } as const;
  granted(await carryOut(desk.as(somchai), { ...aCommand('check', said), kind: 'check', complaint: id }));
  expect(await scores()).toEqual([2]);
});

describe('two customers who are one', () => {
  let other: CustomerId;
  beforeEach(async () => {
    other = await aCustomer(desk, { name: 'A. Petrova', phone: '089 111 2233' });
  });

  async function merged(by = manager, choice: Input<'customer.merge'>['choice'] = {}): Promise<CustomerMergeId> {
    const merge = customerMergeId.parse(desk.newId());
    const seen = { kept: (await record(anna)).card.revision, gone: (await record(other)).card.revision };
    granted(await cards['customer.merge'](by, { merge, kept: anna, gone: other, seen, choice }));
    return merge;
  }

  it('are found by number, e-mail and name', async () => {
    const twin = await aCustomer(desk, { name: 'anna  PETROVA', phone: '0812345678' });
    await aCustomer(desk, { name: 'Somebody Else', phone: '085 000 0000' });
    const same = granted(await cards['customer.likelySame'](manager, { customer: anna }));
    expect(same.map((one) => [one.customer.id, one.shares])).toEqual([[twin, ['phone', 'name']]]);
  });

  it('count together against what one customer may be given in 90 days', async () => {
    await solved(anna, 40_000);
    await solved(other, 50_000);
    expect([await left(anna), await left(other)]).toEqual([40_000, 50_000]);
    await merged();
    expect([await left(anna), await left(other)]).toEqual([90_000, 90_000]);
    const { id } = await aRegistered(desk, aCard({ customer: other }));
    const remedy = { type: 'compensation', text: 'voucher', amount: 20_000 } as const;
    const tooMuch = await carryOut(desk, { ...aCommand('solve', { remedy }), kind: 'solve', complaint: id });
    expect(refusalOf(tooMuch)).toBe('aboveCustomerLimit');
  });

  it('answer as one: cases, flags, purchases and numbers stand on the kept card, and both names find it', async () => {
    await solved(other, 10_000);
    granted((await flag('vip', null, { customer: other })).answer);
    granted(await cards['customer.purchase'](desk, { ...bought(), customer: other }));
    await merged();
    const kept = await record(other);
    expect(kept.card.id).toBe(anna);
    expect([kept.match.complaints, kept.flags.length, kept.purchases.length, kept.card.phones.length]).toEqual([1, 1, 1, 2]);
    expect([await found('A. Pet'), await found('089 111 2233')]).toEqual([[anna], [anna]]);
    expect(refusalOf(await cards['customer.save'](desk, { customer: other, seen: 1, text: aCustomerText() }))).toBe('customerIsMerged');
    expect(desk.heard.slice(-2).map((one) => one.event === 'changed' && one.what)).toEqual(['complaints', 'customers']);
  });

  it('take the chosen values, and the other card’s where the kept one says nothing', async () => {
    granted(
      await cards['customer.save'](desk, {
        customer: other,
        seen: 1,
        text: aCustomerText({ name: 'A. Petrova', email: 'a@b.co', preferences: 'Tea' }),
      }),
    );
    granted(await save(aCustomerText({ preferences: 'Coffee' })));
    await merged(manager, { preferences: 'gone' });
    expect((await record(anna)).card).toMatchObject({ name: 'Anna Petrova', email: 'a@b.co', preferences: 'Tea' });
  });

  it('are parted again as they were; what came since follows its case, and what somebody wrote since stays', async () => {
    const theirs = await solved(other, 10_000);
    granted(
      await cards['customer.save'](desk, {
        customer: other,
        seen: 1,
        text: aCustomerText({ name: 'A. Petrova', email: 'a@b.co', phones: [{ raw: '089 111 2233', preferred: false }] }),
      }),
    );
    const before = { anna: await record(anna), other: await record(other) };
    const merge = await merged();
    const { card } = await record(anna);
    const phones = card.phones.map(({ raw }) => ({ raw, preferred: false }));
    granted(await save(aCustomerText({ ...card, phones, preferences: 'Since then', email: 'a@b.co' }), card.revision));
    const since = await aRegistered(desk, aCard({ customer: anna }));
    granted(await cards['customer.part'](manager, { merge }));
    const after = { anna: await record(anna), other: await record(other) };
    expect(after.other.card).toEqual(before.other.card);
    expect(after.other.history).toEqual(before.other.history);
    expect(after.anna.card).toMatchObject({ email: '', preferences: 'Since then', phones: before.anna.card.phones });
    const casesOf = (of: typeof after.anna) => of.history.filter((one) => one.kind === 'complaint').map((one) => one.complaint);
    expect([casesOf(after.anna), casesOf(after.other)]).toEqual([[since.id], [theirs]]);
    expect([await left(anna), await left(other)]).toEqual([0, 10_000]);
    expect(refusalOf(await cards['customer.part'](manager, { merge }))).toBe('alreadyParted');
  });

  it('stay one after 30 days', async () => {
    const merge = await merged();
    expect((await record(anna)).merges[0]).toMatchObject({ gone: other, goneName: 'A. Petrova', partable: true });
    desk.pass(31 * dayMs);
    expect(refusalOf(await cards['customer.part'](manager, { merge }))).toBe('partTooLate');
    expect((await record(anna)).merges[0]?.partable).toBe(false);
  });

  it('are parted in the order opposite to how they came together', async () => {
    const merge = await merged();
    const third = await aCustomer(desk, { name: 'Third', phone: '085 000 0000' });
    const later = customerMergeId.parse(desk.newId());
    const seen = { kept: (await record(third)).card.revision, gone: (await record(anna)).card.revision };
    granted(await cards['customer.merge'](manager, { merge: later, kept: third, gone: anna, seen, choice: {} }));
    expect((await record(other)).card.id).toBe(third);
    expect(refusalOf(await cards['customer.part'](manager, { merge }))).toBe('laterMergeFirst');
    granted(await cards['customer.part'](manager, { merge: later }));
    expect((await record(other)).card.id).toBe(anna);
    granted(await cards['customer.part'](manager, { merge }));
    expect((await record(other)).card.id).toBe(other);
  });

  it('refuse a card that changed since it was looked at, one that is merged already, and one with itself', async () => {
    const merge = customerMergeId.parse(desk.newId());
    const ask = (kept: CustomerId, gone: CustomerId, seen = { kept: 1, gone: 1 }) =>
      cards['customer.merge'](manager, { merge, kept, gone, seen, choice: {} });
    expect(refusalOf(await ask(anna, anna))).toBe('sameCustomer');
    expect(refusalOf(await ask(anna, other, { kept: 1, gone: 2 }))).toBe('changedMeanwhile');
    granted(await ask(anna, other));
    expect(refusalOf(await ask(other, anna, { kept: 1, gone: 2 }))).toBe('customerIsMerged');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { complaintsHandlers } from '../../../../electron/services/handlers/complaints.ts';
import { customerCardsHandlers as cards } from '../../../../electron/services/handlers/customer-cards.ts';
import { customersHandlers } from '../../../../electron/services/handlers/customers.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import { updateCall } from '../../../../electron/store/calls.ts';
import { dueWatches, setWatch } from '../../../../electron/store/escalation-watch.ts';
import { readWatchedCases } from '../../../../electron/store/watched-cases.ts';
import { customerId } from '../../../../shared/ids.ts';
import { aCardDesk, type CardDesk, dayMs } from '../../../helpers/a-card-desk.ts';
import { aCommand } from '../../../helpers/a-command.ts';
import { aCard, aLiveCall, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { aCustomerText } from '../../../helpers/a-customer-text.ts';
import { olga, somchai } from '../../../helpers/a-person.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

let desk: CardDesk['desk'];
let anna: CardDesk['anna'];
let record: CardDesk['record'];
let save: CardDesk['save'];
let found: CardDesk['found'];
let flag: CardDesk['flag'];
let bought: CardDesk['bought'];
let solved: CardDesk['solved'];
beforeEach(async () => {
  ({ desk, anna, record, save, found, flag, bought, solved } = await aCardDesk());
});

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

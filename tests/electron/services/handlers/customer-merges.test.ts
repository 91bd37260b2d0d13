import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { customerCardsHandlers as cards } from '../../../../electron/services/handlers/customer-cards.ts';
import type { Input } from '../../../../shared/contract/contract.ts';
import { type CustomerId, customerMergeId, type CustomerMergeId } from '../../../../shared/ids.ts';
import { aCardDesk, type CardDesk, dayMs } from '../../../helpers/a-card-desk.ts';
import { aCommand } from '../../../helpers/a-command.ts';
import { aCard, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { aCustomer } from '../../../helpers/a-customer.ts';
import { aCustomerText } from '../../../helpers/a-customer-text.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

let desk: CardDesk['desk'];
let manager: CardDesk['manager'];
let anna: CardDesk['anna'];
let record: CardDesk['record'];
let save: CardDesk['save'];
let found: CardDesk['found'];
let spent: CardDesk['spent'];
let flag: CardDesk['flag'];
let bought: CardDesk['bought'];
let solved: CardDesk['solved'];
beforeEach(async () => {
  ({ desk, manager, anna, record, save, found, spent, flag, bought, solved } = await aCardDesk());
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
    expect([await spent(anna), await spent(other)]).toEqual([40_000, 50_000]);
    await merged();
    expect([await spent(anna), await spent(other)]).toEqual([90_000, 90_000]);
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
    expect([await spent(anna), await spent(other)]).toEqual([0, 10_000]);
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

import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { complaintsHandlers } from '../../../../electron/services/handlers/complaints.ts';
import { contract } from '../../../../shared/contract/contract.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { complaintId } from '../../../../shared/ids.ts';
import { aCommand } from '../../../helpers/a-command.ts';
import { delivery, now, quality, story } from '../../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { aCustomer } from '../../../helpers/a-customer.ts';
import { anan, olga, pavel, somchai, vera } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const find = async (desk: SeededDesk, filter: object) =>
  contract['complaint.find'].output.parse(granted(await complaintsHandlers['complaint.find'](desk, { rows: 50, ...filter })));
const titles = async (desk: SeededDesk, filter: object) => (await find(desk, filter)).rows.map((row) => row.title);

describe('reading a complaint', () => {
  it('shows it with its history, its open points and what this person may do', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const view = contract['complaint.read'].output.parse(granted(await complaintsHandlers['complaint.read'](desk, { complaint: id })));
    expect(view).toMatchObject({ customerName: 'Anna Petrova', timeline: [{ kind: 'registered' }] });
    expect(view.open).toEqual(['product', 'decision', 'promise']);
    expect(view.may).toMatchObject({ edit: true, promise: true, grant: true, handOver: true, answer: false, weigh: true, assign: false });
  });

  it('offers another operator nothing, and the asked manager the answer', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    granted(await carryOut(desk, { ...aCommand('handOver'), kind: 'handOver', complaint: id }));
    const may = async (who: SeededDesk) => granted(await complaintsHandlers['complaint.read'](who, { complaint: id })).may;
    expect(Object.values(await may(desk.as(somchai)))).not.toContain(true);
    expect(await may(desk)).toMatchObject({ edit: true, promise: true, grant: false, handOver: false, answer: false });
    expect(await may(desk.as(pavel))).toMatchObject({ grant: true, handOver: true, answer: true });
    expect(await may(desk.as(vera))).toMatchObject({ grant: false, answer: false });
  });

  it('hides the person from an analyst, in card, rows and history', async () => {
    const desk = await aComplaintDesk();
    const card = aCard(
      { name: 'Anna Petrova', phone: '081 234 5678' },
      { replyAddress: 'anna@example.org', staff: 'Boris', orderRef: 'Anna-1' },
    );
    const { id } = await aRegistered(desk, card);
    const payload = { seen: 1, caller: { name: 'Anna Petrov' }, facts: { replyAddress: 'anna@example.com' } };
    granted(await carryOut(desk, { kind: 'correct', complaint: id, payload }));
    const view = granted(await complaintsHandlers['complaint.read'](desk.as(anan), { complaint: id }));
    const page = await find(desk.as(anan), {});
    const similar = granted(
      await complaintsHandlers['complaint.similar'](desk.as(anan), { category: delivery, product: '', essence: story }),
    );
    expect(JSON.stringify([view, page, similar])).not.toMatch(/Anna|anna|Boris|081/u);
    expect([view.customerName, page.rows[0]?.customerName, similar.rows[0]?.customer]).toEqual([null, null, null]);
    expect(view.complaint.facts.essence).toBe(story);
  });

  it('finds none where there is none', async () => {
    const desk = await aComplaintDesk();
    expect(refusalOf(await complaintsHandlers['complaint.read'](desk, { complaint: complaintId.parse(desk.newId()) }))).toBe(
      'noSuchComplaint',
    );
  });
});

describe('searching the register (R79)', () => {
  it('finds by number, also as it was said, by code and by name', async () => {
    const desk = await aComplaintDesk();
    const { number } = await aRegistered(desk, aCard(undefined, { title: 'first' }));
    await aRegistered(desk, aCard({ anonymous: true }, { title: 'second' }));
    expect(await titles(desk, { text: number.toLowerCase().replaceAll('-', ' ') })).toEqual(['first']);
    expect(await titles(desk, { text: 'k7m2qx' })).toEqual(['second']);
    expect(await titles(desk, { text: 'petrova' })).toEqual(['first']);
    expect(await titles(desk, { text: '081 234 56 78' })).toEqual(['first']);
  });

  it('finds words of the title in any script and case', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk, aCard({ name: 'Ivan' }, { title: 'Курьер опоздал на два дня' }));
    await aRegistered(desk, aCard({ name: 'Somchai' }, { title: 'พนักงานส่งของมาช้า' }));
    expect(await titles(desk, { text: 'курьер' })).toEqual(['Курьер опоздал на два дня']);
    expect(await titles(desk, { text: 'ส่งของ' })).toEqual(['พนักงานส่งของมาช้า']);
    expect(await titles(desk, { text: '100% \'"; drop table' })).toEqual([]);
  });

  it('does not find by a name for whoever reads without names', async () => {
    const desk = await aComplaintDesk();
    const { customer } = await aRegistered(desk, aCard(undefined, { title: 'first' }));
    expect(await titles(desk.as(anan), { text: 'petrova' })).toEqual([]);
    expect(await titles(desk.as(anan), { text: '0812345678' })).toEqual([]);
    await aRegistered(desk, aCard({ name: 'Boris' }, { title: 'second' }));
    expect(await titles(desk.as(anan), { customer })).toEqual(['second', 'first']);
  });

  it('filters by state, category, owner, customer and time', async () => {
    const desk = await aComplaintDesk();
    const anna = await aCustomer(desk, { name: 'Anna' });
    const one = await aRegistered(desk, aCard({ customer: anna }, { title: 'one' }));
    desk.pass(60_000);
    await aRegistered(desk.as(somchai), aCard({ name: 'Boris' }, { title: 'other', category: quality }));
    granted(await carryOut(desk, { ...aCommand('refuse'), kind: 'refuse', complaint: one.id }));
    expect(await titles(desk, { state: ['resolved'] })).toEqual(['one']);
    expect(await titles(desk, { category: quality })).toEqual(['other']);
    expect(await titles(desk, { owner: somchai.id })).toEqual(['other']);
    expect(await titles(desk, { customer: anna })).toEqual(['one']);
    expect(await titles(desk, { from: now + 1 })).toEqual(['other']);
    expect(await titles(desk, { to: now + 1 })).toEqual(['one']);
  });

  it('pages newest first without leaving one out or showing one twice', async () => {
    const desk = await aComplaintDesk();
    for (const title of ['a', 'b', 'c', 'd', 'e']) await aRegistered(desk, aCard(undefined, { title }));
    const seen: string[] = [];
    let after: { receivedAt: number; id: string } | undefined;
    do {
      const page = await find(desk, { rows: 2, after });
      seen.push(...page.rows.map((row) => row.title));
      const last = page.rows.at(-1);
      after = page.more && last !== undefined ? { receivedAt: last.receivedAt, id: last.id } : undefined;
    } while (after !== undefined);
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
  });
});

describe('similar complaints', () => {
  it('are the most alike of the category first, with how many the month had', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk, aCard(undefined, { essence: 'Nobody answered the phone', title: 'unlike' }));
    await aRegistered(desk, aCard(undefined, { essence: 'One cup was broken by the courier', title: 'alike' }));
    await aRegistered(desk, aCard(undefined, { essence: 'Something', product: 'Lotus', title: 'same product' }));
    await aRegistered(desk, aCard(undefined, { essence: story, category: quality, title: 'other category' }));
    const told = { category: delivery, product: 'lotus', essence: 'the courier broke my cup' };
    const { thisMonth, rows } = granted(await complaintsHandlers['complaint.similar'](desk, told));
    expect([thisMonth, rows.map((row) => row.title)]).toEqual([3, ['same product', 'alike']]);
  });
});

describe('authority, shown beside the remedy (R100, R118)', () => {
  it('is what is left after 90 days of grants, with the cost of losing the customer', async () => {
    const desk = await aComplaintDesk();
    const anna = await aCustomer(desk, { name: 'Anna' });
    const first = await aRegistered(desk, aCard({ customer: anna }));
    const remedy = { type: 'compensation', text: 'voucher', amount: 50_000 } as const;
    granted(await carryOut(desk, { ...aCommand('solve', { remedy }), kind: 'solve', complaint: first.id }));
    const ask = async (who: SeededDesk, complaint: Complaint['id'] | null, isPublic = false) =>
      granted(await complaintsHandlers['complaint.authority'](who, { complaint, customer: anna, public: isPublic }));
    expect(await ask(desk, null)).toEqual({
      perComplaint: 50_000,
      perCustomer: 100_000,
      spent: 50_000,
      spentHere: 0,
      left: 50_000,
      costOfLoss: 2_200_000,
    });
    expect(await ask(desk, first.id)).toMatchObject({ spent: 50_000, left: 0 });
    expect(await ask(desk.as(olga), null, true)).toMatchObject({ left: 200_000, costOfLoss: 20_200_000 });
  });
});

import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { dayHandlers } from '../../../../electron/services/handlers/day.ts';
import { homeHandlers } from '../../../../electron/services/handlers/home.ts';
import { queueHandlers } from '../../../../electron/services/handlers/queue.ts';
import { contract } from '../../../../shared/contract/contract.ts';
import { dayBounds } from '../../../../shared/calendar/site-day.ts';
import { escalationId, promiseId } from '../../../../shared/ids.ts';
import { aCommand } from '../../../helpers/a-command.ts';
import { delivery, inHours, quality } from '../../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { anan, irina, olga, pavel, somchai } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted } from '../../../helpers/granted.ts';

const home = async (desk: SeededDesk) => contract['home.read'].output.parse(granted(await homeHandlers['home.read'](desk)));
const queue = async (desk: SeededDesk) => contract['queue.read'].output.parse(granted(await queueHandlers['queue.read'](desk)));
const day = async (desk: SeededDesk) =>
  contract['day.read'].output.parse(granted(await dayHandlers['day.read'](desk, dayBounds('2026-11-20', 'Asia/Bangkok'))));

async function promised(desk: SeededDesk, title: string, hours: number) {
  const { id } = await aRegistered(desk, aCard(undefined, { title }));
  const payload = { ...aCommand('promise').payload, promise: promiseId.parse(desk.newId()), dueAt: inHours(hours) };
  granted(await carryOut(desk, { kind: 'promise', complaint: id, payload }));
  return id;
}

async function handedOver(desk: SeededDesk, title: string) {
  const { id } = await aRegistered(desk, aCard(undefined, { title, safety: 'yes' }));
  const payload = { ...aCommand('handOver').payload, escalation: escalationId.parse(desk.newId()), promise: promiseId.parse(desk.newId()) };
  granted(await carryOut(desk, { kind: 'handOver', complaint: id, payload }));
  return { id, escalation: payload.escalation };
}

describe('home (ux.md 3.2)', () => {
  it('lists one’s own promises, the soonest first, and no one else’s', async () => {
    const desk = await aComplaintDesk();
    await promised(desk, 'later', 5);
    await promised(desk, 'soon', 1);
    await promised(desk.as(somchai), 'not mine', 2);
    desk.pass(2 * 3_600_000);
    const { promises, today } = await home(desk);
    expect(promises.map((one) => one.title)).toEqual(['soon', 'later']);
    expect(promises[0]).toMatchObject({ customerName: 'Anna Petrova', dueAt: inHours(1), what: 'callback' });
    expect(today).toEqual({ taken: 2, solved: 0, overdue: 1 });
  });

  it('shows an anonymous caller’s code instead of a name', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk, aCard({ anonymous: true }));
    granted(await carryOut(desk, { ...aCommand('promise'), kind: 'promise', complaint: id }));
    expect((await home(desk)).promises).toMatchObject([{ customerName: null, code: 'K7M2QX', what: 'answer' }]);
  });

  it('brings a case back from the manager until the customer has heard', async () => {
    const desk = await aComplaintDesk();
    const { id, escalation } = await handedOver(desk, 'refund?');
    expect((await home(desk)).back).toEqual([]);
    expect((await home(desk.as(pavel))).asked).toMatchObject([{ title: 'refund?', from: irina.id, safety: true }]);
    granted(await carryOut(desk.as(pavel), { ...aCommand('answer', { escalation }), kind: 'answer', complaint: id }));
    expect((await home(desk)).back).toMatchObject([
      { title: 'refund?', answer: 'approved', answerText: 'Yes, refund her', tellBy: inHours(1) },
    ]);
    expect((await home(desk.as(pavel))).asked).toEqual([]);
    granted(await carryOut(desk, { kind: 'contact', complaint: id, payload: { result: 'reached', settles: true, text: '' } }));
    expect(await home(desk)).toMatchObject({ back: [], promises: [], today: { taken: 1, solved: 1 } });
  });

  it('counts today from midnight at the site', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk);
    desk.pass(11 * 3_600_000);
    expect((await home(desk)).today.taken).toBe(0);
  });
});

describe('the manager’s queue', () => {
  it('moves from waiting to taken to answered', async () => {
    const desk = await aComplaintDesk();
    const { id, escalation } = await handedOver(desk, 'refund?');
    const manager = desk.as(pavel);
    expect(await queue(manager)).toMatchObject({ waiting: [{ complaint: id, answerBy: inHours(2) }], taken: [], answered: [] });
    granted(await carryOut(manager, { kind: 'take', complaint: id, payload: { escalation } }));
    expect(await queue(manager)).toMatchObject({ waiting: [], taken: [{ complaint: id }] });
    granted(await carryOut(manager, { ...aCommand('answer', { escalation }), kind: 'answer', complaint: id }));
    expect(await queue(manager)).toMatchObject({ waiting: [], taken: [], answered: [{ complaint: id, answer: 'approved' }] });
    expect(await queue(desk.as(olga))).toEqual({ waiting: [], taken: [], answered: [] });
  });
});

describe('the day (ux.md 3.6)', () => {
  it('shows what is open first by promise, then what was settled, and its figures', async () => {
    const desk = await aComplaintDesk();
    await promised(desk, 'late', 1);
    await promised(desk, 'in time', 6);
    await aRegistered(desk, aCard(undefined, { title: 'no date', category: quality }));
    const { id } = await aRegistered(desk, aCard(undefined, { title: 'solved' }));
    granted(await carryOut(desk, { ...aCommand('solve'), kind: 'solve', complaint: id }));
    desk.pass(2 * 3_600_000);
    const shown = await day(desk.as(olga));
    expect(shown.rows.map((row) => row.title)).toEqual(['late', 'in time', 'no date', 'solved']);
    expect(shown).toMatchObject({
      more: false,
      overdue: 1,
      noDate: 1,
      noOwner: 0,
      oldestOpen: inHours(0),
      targetDays: 5,
      registered: 4,
      solvedOnCall: 1,
      promisesDue: 1,
      promisesKept: 0,
      byCategory: [
        { category: delivery, count: 3 },
        { category: quality, count: 1 },
      ],
      byAge: [{ days: 0, count: 3 }],
    });
  });

  it('counts a promise kept in time as kept, and one moved in time not at all (product.md 3.11)', async () => {
    const desk = await aComplaintDesk();
    const kept = await promised(desk, 'kept', 1);
    const moved = await promised(desk, 'moved', 1);
    const late = await promised(desk, 'late', 1);
    const reach = { result: 'reached', settles: false, text: '' } as const;
    const next = () => ({ ...aCommand('promise').payload, promise: promiseId.parse(desk.newId()), dueAt: inHours(30) });
    granted(await carryOut(desk, { kind: 'contact', complaint: kept, payload: { ...reach, next: next() } }));
    granted(await carryOut(desk, { kind: 'movePromise', complaint: moved, payload: next() }));
    desk.pass(2 * 3_600_000);
    granted(await carryOut(desk, { kind: 'contact', complaint: late, payload: { ...reach, next: next() } }));
    expect(await day(desk.as(olga))).toMatchObject({ promisesDue: 2, promisesKept: 1 });
  });

  it('shows yesterday’s open ones with their age', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk);
    desk.pass(11 * 3_600_000);
    await aRegistered(desk);
    expect((await day(desk.as(olga))).byAge).toEqual([
      { days: 0, count: 1 },
      { days: 1, count: 1 },
    ]);
  });

  it('misses an owner who no longer works here', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk);
    await desk.db.updateTable('employee').set({ active: 0 }).where('id', '=', irina.id).execute();
    expect((await day(desk.as(olga))).noOwner).toBe(1);
  });

  it('names no one to an analyst', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk);
    expect((await day(desk.as(anan))).rows).toMatchObject([{ customerName: null, customer: null }]);
  });
});

import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { promisesHandlers } from '../../../electron/services/handlers/promises.ts';
import type { PromiseStanding } from '../../../shared/contract/promises.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { promiseId } from '../../../shared/ids.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { inHours } from '../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { anan, irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted } from '../../helpers/granted.ts';

const hourMs = 3_600_000;
const next = (desk: SeededDesk, hours: number) => ({
  ...aCommand('promise').payload,
  promise: promiseId.parse(desk.newId()),
  dueAt: inHours(hours),
});

/** A complaint of this person with a promise for so many hours from now. */
async function promised(desk: SeededDesk, essence: string, hours: number) {
  const { id } = await aRegistered(desk, aCard(undefined, { essence }));
  granted(await carryOut(desk, { kind: 'promise', complaint: id, payload: next(desk, hours) }));
  return id;
}
const told = { result: 'reached', settles: false, text: '' } as const;

const ledger = async (
  desk: SeededDesk,
  standing: PromiseStanding,
  { who = olga, owner = null }: { who?: Person; owner?: Person | null } = {},
) => granted(await promisesHandlers['promise.list'](desk.as(who), { standing, owner: owner?.id ?? null, skip: 0, rows: 50 }));
const titles = async (...asked: Parameters<typeof ledger>) => (await ledger(...asked)).rows.map(({ title }) => title);

describe('the ledger of promises (R86, R87)', () => {
  it('shows what is open, the soonest first', async () => {
    const desk = await aComplaintDesk();
    await promised(desk, 'later', 5);
    await promised(desk, 'sooner', 2);
    expect(await titles(desk, 'open')).toEqual(['sooner', 'later']);
    expect(await titles(desk, 'broken')).toEqual([]);
  });

  it('shows a promise as broken the moment after it was due, with nobody having touched it', async () => {
    const desk = await aComplaintDesk();
    await promised(desk, 'late', 2);
    desk.pass(2 * hourMs);
    expect(await titles(desk, 'open')).toEqual(['late']); // at the named moment it still is in time
    expect(await titles(desk, 'broken')).toEqual([]);
    desk.pass(1);
    expect(await titles(desk, 'open')).toEqual([]);
    expect((await ledger(desk, 'broken')).rows).toMatchObject([{ title: 'late', standing: 'broken', closedAt: null, owner: irina.id }]);
  });

  it('shows it as kept late when it is kept afterwards', async () => {
    const desk = await aComplaintDesk();
    const id = await promised(desk, 'late', 2);
    desk.pass(3 * hourMs);
    granted(await carryOut(desk, { kind: 'contact', complaint: id, payload: { ...told, next: next(desk, 30) } }));
    expect(await titles(desk, 'broken')).toEqual([]);
    expect((await ledger(desk, 'keptLate')).rows).toMatchObject([{ standing: 'keptLate', closedAt: desk.now() }]);
    expect(await titles(desk, 'open')).toEqual(['late']);
  });

  it('keeps a word that was broken before the customer took the complaint back', async () => {
    const desk = await aComplaintDesk();
    const payload = { reason: 'withdrawn', text: 'Changed their mind' } as const;
    const late = await promised(desk, 'late', 2);
    const inTime = await promised(desk, 'in time', 5);
    desk.pass(3 * hourMs);
    for (const complaint of [late, inTime]) granted(await carryOut(desk.as(pavel), { kind: 'cancel', complaint, payload }));
    expect(await titles(desk, 'broken')).toEqual(['late']);
    expect(await titles(desk, 'released')).toEqual(['in time']);
  });

  it('is everybody’s to the lead, one colleague’s when asked for, and one’s own to an operator', async () => {
    const desk = await aComplaintDesk();
    await promised(desk, 'Irina’s', 2);
    await promised(desk.as(somchai), 'Somchai’s', 3);
    expect(await titles(desk, 'open')).toEqual(['Irina’s', 'Somchai’s']);
    expect(await titles(desk, 'open', { owner: somchai })).toEqual(['Somchai’s']);
    expect(await titles(desk, 'open', { who: irina, owner: somchai })).toEqual(['Irina’s']);
  });

  it('names no customer to an analyst', async () => {
    const desk = await aComplaintDesk();
    await promised(desk, 'late', 2);
    expect((await ledger(desk, 'open', { who: anan })).rows).toMatchObject([{ customerName: null, text: '' }]);
  });

  it('comes in pages', async () => {
    const desk = await aComplaintDesk();
    for (const hours of [1, 2, 3]) await promised(desk, `in ${hours}`, hours);
    const page = async (skip: number) =>
      granted(await promisesHandlers['promise.list'](desk, { standing: 'open', owner: null, skip, rows: 2 }));
    expect(await page(0)).toMatchObject({ more: true, rows: [{ title: 'in 1' }, { title: 'in 2' }] });
    expect(await page(2)).toMatchObject({ more: false, rows: [{ title: 'in 3' }] });
  });
});

describe('the days of promises', () => {
  it('say how each went and what the next ones hold', async () => {
    const desk = await aComplaintDesk();
    const kept = await promised(desk, 'kept', 1);
    await promised(desk, 'broken', 1);
    await promised(desk, 'tomorrow', 24);
    granted(await carryOut(desk, { kind: 'contact', complaint: kept, payload: { ...told, next: next(desk, 24) } }));
    desk.pass(2 * hourMs);
    const { open, broken, keptLate, days } = granted(await promisesHandlers['promise.days'](desk.as(olga), { owner: null }));
    expect({ open, broken, keptLate }).toEqual({ open: 2, broken: 1, keptLate: 0 });
    expect(days).toHaveLength(15);
    expect(days.filter((one) => one.open + one.broken + one.keptLate + one.kept > 0)).toEqual([
      { date: '2026-11-20', open: 0, broken: 1, keptLate: 0, kept: 1 },
      { date: '2026-11-21', open: 2, broken: 0, keptLate: 0, kept: 0 },
    ]);
  });
});

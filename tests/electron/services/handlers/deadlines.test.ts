import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { deadlinesHandlers } from '../../../../electron/services/handlers/deadlines.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import { nextDue } from '../../../../electron/store/deadlines.ts';
import { contract } from '../../../../shared/contract/contract.ts';
import { isRunning } from '../../../../shared/deadline/deadline.ts';
import type { ComplaintId } from '../../../../shared/ids.ts';
import { aCommand } from '../../../helpers/a-command.ts';
import { inHours } from '../../../helpers/a-complaint.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { pavel, vera } from '../../../helpers/a-person.ts';
import { aRule } from '../../../helpers/a-rule.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const read = async (desk: SeededDesk, complaint: ComplaintId) =>
  contract['deadline.read'].output.parse(granted(await deadlinesHandlers['deadline.read'](desk, { complaint }))).rows;
const byRule = async (desk: SeededDesk, complaint: ComplaintId) =>
  Object.fromEntries((await read(desk, complaint)).map(({ deadline }) => [deadline.rule, deadline.state]));
const rules = async (desk: SeededDesk) => granted(await deadlinesHandlers['deadline.rules'](desk));
const ruleOf = async (desk: SeededDesk, id: string) => {
  const found = (await rules(desk)).find(({ rule }) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

describe('the deadlines of a case', () => {
  it('are pinned with its registration, each with its rule, its version and why', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    expect(await byRule(desk, id)).toEqual({ 'CO-1': 'met', 'CO-2': 'pending', 'CO-4-minor': 'pending' });
    const [first] = await read(desk, id);
    expect(first?.deadline).toMatchObject({ version: 1, why: { start: 'received' } });
  });

  it('move with what happens: a promise has its own, a settled case has none left', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    granted(await carryOut(desk, { ...aCommand('promise'), kind: 'promise', complaint: id }));
    expect(await byRule(desk, id)).toMatchObject({ 'CO-2': 'met', 'CO-3': 'pending' });
    granted(await carryOut(desk, { ...aCommand('solve'), kind: 'solve', complaint: id }));
    expect(Object.values(await byRule(desk, id))).not.toContain('pending');
  });

  it('come up soonest first, and those that stand still do not', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const running = (await read(desk, id)).filter(({ deadline }) => isRunning(deadline));
    const coming = await nextDue(desk.db, { upTo: inHours(1000), rows: 10 });
    expect(coming.map(({ dueAt }) => dueAt)).toEqual(running.map(({ deadline }) => deadline.dueAt).toSorted((one, other) => one - other));
    expect(await nextDue(desk.db, { upTo: inHours(1), rows: 10 })).toEqual([]);
    const [first] = coming;
    expect(await nextDue(desk.db, { upTo: inHours(1000), rows: 10, after: first })).toEqual(coming.slice(1));
  });

  it('are waived by a manager with a reason, written to the audit, and by no operator', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const waive = { complaint: id, rule: 'CO-2', key: 'registered', as: 'waived', reason: 'the customer is on holiday' } as const;
    expect(refusalOf(await deadlinesHandlers['deadline.decide'](desk, waive))).toBe('notYours');
    granted(await deadlinesHandlers['deadline.decide'](desk.as(pavel), waive));
    expect(await byRule(desk, id)).toMatchObject({ 'CO-2': 'waived' });
    expect((await readAudit(desk.db, { limit: 1 }))[0]).toMatchObject({ act: 'deadline.waive', fields: ['CO-2'], actor: pavel.id });
    expect(refusalOf(await deadlinesHandlers['deadline.decide'](desk.as(pavel), waive))).toBe('notOpen');
  });

  it('get the longer term of their rule and no other', async () => {
    const desk = await aComplaintDesk();
    const condition = { en: 'a', ru: 'b', th: 'c' };
    const longer = aRule({
      id: 'OWN-1',
      extensions: [
        { amount: 20, unit: 'calendarDay', condition, notice: false },
        { amount: 30, unit: 'calendarDay', condition, notice: true },
      ],
    });
    granted(await deadlinesHandlers['deadline.saveRule'](desk.as(vera), { rule: longer, seen: null }));
    const { id } = await aRegistered(desk);
    const ask = { complaint: id, rule: 'OWN-1', key: 'received', as: 'longer', reason: 'laboratory' } as const;
    expect(refusalOf(await deadlinesHandlers['deadline.decide'](desk.as(pavel), { ...ask, extension: 3 }))).toBe('badInput');
    expect(refusalOf(await deadlinesHandlers['deadline.decide'](desk.as(pavel), { ...ask, extension: 1 }))).toBe('noticeFirst');
    granted(await deadlinesHandlers['deadline.decide'](desk.as(pavel), { ...ask, extension: 0 }));
    const found = (await read(desk, id)).find(({ deadline }) => deadline.rule === 'OWN-1');
    expect(found?.deadline).toMatchObject({ extension: 0, reason: 'laboratory', why: { amount: 20 } });
  });
});

describe('a rule', () => {
  it('that changes touches new cases only, and says before which open ones it would move', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const { rule, version } = await ruleOf(desk, 'CO-2');
    const changed = { ...rule, amount: 3 };
    expect(granted(await deadlinesHandlers['deadline.preview'](desk.as(vera), { rule: changed }))).toMatchObject({
      open: 1,
      moved: 1,
      begun: 0,
    });
    const before = await read(desk, id);
    granted(await deadlinesHandlers['deadline.saveRule'](desk.as(vera), { rule: changed, seen: version }));
    granted(await carryOut(desk, { ...aCommand('measure'), kind: 'measure', complaint: id }));
    const dueOf = (rows: typeof before) => rows.find(({ deadline }) => deadline.rule === 'CO-2')?.deadline.dueAt;
    expect(dueOf(await read(desk, id))).toBe(dueOf(before));
    const next = await aRegistered(desk);
    expect((dueOf(await read(desk, next.id)) ?? 0) > (dueOf(before) ?? 0)).toBe(true);
  });

  it('is not said to move what only stood still while the customer was awaited', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const payload = { for: 'a photo of the broken cup', remindAt: inHours(5 * 24) };
    granted(await carryOut(desk, { kind: 'wait', complaint: id, payload }));
    desk.pass(3 * 86_400_000);
    granted(await carryOut(desk, { ...aCommand('resume'), kind: 'resume', complaint: id }));
    const { rule } = await ruleOf(desk, 'CO-4-minor');
    const [moved] = (await read(desk, id)).filter(({ deadline }) => deadline.rule === 'CO-4-minor');
    expect(moved?.deadline.why.pausedDays).toBe(3);
    expect(granted(await deadlinesHandlers['deadline.preview'](desk.as(vera), { rule }))).toMatchObject({ open: 1, moved: 0, gone: 0 });
  });

  it('switched off ends for new cases, and would have gone from open ones', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk);
    const { rule, version } = await ruleOf(desk, 'CO-2');
    expect(granted(await deadlinesHandlers['deadline.preview'](desk.as(vera), { rule: { ...rule, on: false } }))).toMatchObject({
      gone: 1,
    });
    granted(await deadlinesHandlers['deadline.saveRule'](desk.as(vera), { rule: { ...rule, on: false }, seen: version }));
    const next = await aRegistered(desk);
    expect(await byRule(desk, next.id)).not.toHaveProperty('CO-2');
  });

  it('is refused when someone changed it meanwhile, its id is taken, or its calendar is not there', async () => {
    const desk = (await aComplaintDesk()).as(vera);
    const { rule } = await ruleOf(desk, 'CO-2');
    const save = async (input: Parameters<(typeof deadlinesHandlers)['deadline.saveRule']>[1]) =>
      refusalOf(await deadlinesHandlers['deadline.saveRule'](desk, input));
    expect([
      await save({ rule, seen: 7 }),
      await save({ rule, seen: null }),
      await save({ rule: aRule({ id: 'NEW-1', calendar: 'MARS' }), seen: null }),
      await save({ rule: aRule({ id: 'NEW-1', name: { en: ' ', ru: '', th: '' } }), seen: null }),
    ]).toEqual(['changedMeanwhile', 'nameTaken', 'noSuchEntry', 'badInput']);
  });
});

describe('a calendar', () => {
  it("moves what is registered from now on: a holiday of the site's own", async () => {
    const desk = await aComplaintDesk();
    const before = await aRegistered(desk);
    const day = {
      date: '2026-11-23',
      kind: 'closed',
      name: { en: 'Stocktaking', ru: 'Учёт', th: 'ตรวจนับสต็อก' },
      lessMinutes: 0,
      like: 1,
    } as const;
    const saved = { calendar: 'site', days: [{ ...day, source: 'own', verifiedOn: null, on: true }] };
    granted(await deadlinesHandlers['calendar.saveDays'](desk.as(vera), saved));
    const after = await aRegistered(desk);
    const handover = async (id: ComplaintId) => (await read(desk, id)).find(({ deadline }) => deadline.rule === 'CO-2')?.deadline;
    expect(((await handover(after.id))?.dueAt ?? 0) - ((await handover(before.id))?.dueAt ?? 0)).toBe(86_400_000);
    expect((await handover(after.id))?.why.holidays).toMatchObject([{ date: '2026-11-23', name: { en: 'Stocktaking' } }]);
  });

  it('may follow one that is there and follows none itself', async () => {
    const desk = (await aComplaintDesk()).as(vera);
    const own = { code: 'WAREHOUSE', name: { en: 'Warehouse', ru: 'Склад', th: 'คลัง' }, week: null, follows: 'TH' };
    const save = deadlinesHandlers['calendar.save'];
    granted(await save(desk, own));
    expect(refusalOf(await save(desk, { ...own, follows: 'MARS' }))).toBe('noSuchEntry');
    expect(refusalOf(await save(desk, { ...own, follows: 'site' }))).toBe('badInput');
    const all = contract['calendar.list'].output.parse(granted(await deadlinesHandlers['calendar.list'](desk)));
    expect(all.map(({ calendar }) => calendar.code)).toEqual(['GB', 'RU', 'TH', 'WAREHOUSE', 'site']);
  });
});

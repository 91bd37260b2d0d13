import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { recurrenceHandlers } from '../../../../electron/services/handlers/recurrence.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import type { CauseType } from '../../../../shared/complaint/handling.ts';
import type { Input } from '../../../../shared/contract/contract.ts';
import { type CatalogueId, catalogueId, causeId, type ComplaintId, correctiveActionId, instant } from '../../../../shared/ids.ts';
import type { Cause } from '../../../../shared/recurrence/cause.ts';
import type { CorrectiveAction } from '../../../../shared/recurrence/corrective-action.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { delivery, quality } from '../../../helpers/a-complaint.ts';
import { anan, olga, pavel, somchai } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const cup = catalogueId.parse('00000000-0000-7000-8000-00000000da01');
const dayMs = 86_400_000;

let desk: SeededDesk;
let manager: SeededDesk;
beforeEach(async () => {
  desk = await aComplaintDesk();
  manager = desk.as(pavel);
});

interface Came {
  readonly daysAgo: number;
  readonly category?: CatalogueId;
  readonly causeType?: CauseType;
}

/** A complaint about a cup that came so many days ago and of which somebody found out why. */
async function came({ daysAgo, category = delivery, causeType = 'supplier' }: Came): Promise<ComplaintId> {
  const { id } = await aRegistered(desk, aCard({ name: 'Anna' }, { category, product: 'Cup', productId: cup }));
  const finding = { judgement: 'justified', reasonCode: null, reason: '', faultSide: 'supplier', controllable: true, causeType };
  const found = JSON.stringify({ ...finding, rootCause: '', whys: [], warrantyChecked: true, by: pavel.id, at: desk.now() });
  await sql`update complaint set received_at = ${desk.now() - daysAgo * dayMs}, handling = json_set(handling, '$.finding', json(${found}))
    where id = ${id}`.execute(desk.db);
  return id;
}

const opened = async (as: Partial<Input<'cause.save'>['text']> = {}, complaints: ComplaintId[] = [], by = manager): Promise<Cause> => {
  const rule = { category: null, product: cup, causeType: 'supplier' as const };
  const text = { title: 'Cups break', rule, owner: pavel.id, ...as };
  return granted(await recurrenceHandlers['cause.save'](by, { cause: causeId.parse(desk.newId()), seen: 0, text, complaints }));
};
const read = async (cause: Cause, by = manager) => granted(await recurrenceHandlers['cause.read'](by, { cause: cause.id }));
const inDays = (days: number) => instant.parse(desk.now() + days * dayMs);

async function planned(cause: Cause, by = manager, responsible = somchai): Promise<CorrectiveAction> {
  const plan = { kind: 'supplier' as const, what: 'Better boxes', responsible: responsible.id, dueAt: inDays(7), checkAt: inDays(60) };
  return granted(
    await recurrenceHandlers['action.plan'](by, { action: correctiveActionId.parse(desk.newId()), cause: cause.id, seen: 0, plan }),
  );
}

const listed = async () => granted(await recurrenceHandlers['cause.list'](manager, {}));
const proposed = async () => (await listed()).proposed;
const reminders = async () => (await listed()).reminders;

describe('a cause', () => {
  it('holds what its rule finds, without what was taken out and with what was added by hand, never a cancelled one', async () => {
    const [first, second, cancelled] = [await came({ daysAgo: 1 }), await came({ daysAgo: 2 }), await came({ daysAgo: 3 })];
    await came({ daysAgo: 4, causeType: 'price' });
    const other = await came({ daysAgo: 5, category: quality, causeType: 'delivery' });
    await sql`update complaint set state = 'cancelled' where id = ${cancelled}`.execute(desk.db);
    const cause = await opened();
    const members = async () => (await read(cause)).rows.map((row) => row.id);
    expect(await members()).toEqual([first, second]);
    granted(await recurrenceHandlers['cause.member'](manager, { cause: cause.id, complaint: other, belongs: true }));
    granted(await recurrenceHandlers['cause.member'](manager, { cause: cause.id, complaint: second, belongs: false }));
    expect(await members()).toEqual([first, other]);
  });

  it('without a rule holds what it was opened with', async () => {
    const first = await came({ daysAgo: 1 });
    await came({ daysAgo: 1 });
    expect((await read(await opened({ rule: null }, [first]))).rows.map((row) => row.id)).toEqual([first]);
  });

  it('counts its complaints week by week, and says when the first and the last came', async () => {
    for (const daysAgo of [0, 1, 15, 16, 17]) await came({ daysAgo });
    const view = await read(await opened());
    expect(view).toMatchObject({ complaints: 5, firstAt: inDays(-17), lastAt: inDays(0) });
    expect(view.weeks.slice(-3).map((week) => week.count)).toEqual([3, 0, 2]); // the fixed now is a Friday
    expect(view.weeks).toHaveLength(26);
  });

  it('is read by an analyst without names', async () => {
    await came({ daysAgo: 1 });
    expect((await read(await opened(), desk.as(anan))).rows[0]).toMatchObject({ customerName: null, customer: null });
  });

  it('is a supervisor’s to open for themselves only', async () => {
    expect((await opened({ owner: olga.id }, [], desk.as(olga))).owner).toBe(olga.id);
    const text = { title: 'x', rule: null, owner: pavel.id };
    const asked = recurrenceHandlers['cause.save'](desk.as(olga), { cause: causeId.parse(desk.newId()), seen: 0, text, complaints: [] });
    expect(refusalOf(await asked)).toBe('notYours');
  });

  it('is offered to a complaint with whether it belongs to it', async () => {
    const id = await came({ daysAgo: 1 });
    await opened();
    await opened({ title: 'Nothing yet', rule: null });
    const choices = granted(await recurrenceHandlers['cause.choices'](manager, { complaint: id }));
    expect(choices.map((one) => [one.cause.title, one.belongs])).toEqual(
      expect.arrayContaining([
        ['Cups break', true],
        ['Nothing yet', false],
      ]),
    );
  });

  it('leaves a trace in the audit and tells the windows', async () => {
    await opened();
    expect((await readAudit(desk.db, { limit: 1 }))[0]).toMatchObject({
      act: 'cause.save',
      actor: pavel.id,
      fields: ['title', 'rule', 'owner'],
    });
    expect(desk.heard.at(-1)).toEqual({ event: 'changed', what: 'causes', id: null });
  });
});

describe('what the desk proposes by itself (E9)', () => {
  it('is a cause for five complaints about a product for one cause within seven days, until one is opened', async () => {
    for (const daysAgo of [0, 1, 2, 3]) await came({ daysAgo });
    expect(await proposed()).toEqual([]);
    await came({ daysAgo: 6 });
    expect(await proposed()).toMatchObject([{ product: cup, productName: 'Cup', causeType: 'supplier', complaints: { length: 5 } }]);
    await opened();
    expect(await proposed()).toEqual([]);
  });

  it('is not what was all cleared up long ago', async () => {
    for (const daysAgo of [40, 41, 42, 43, 44]) await came({ daysAgo });
    expect(await proposed()).toEqual([]);
  });
});

describe('a corrective action', () => {
  it('is planned, done, checked by counted rates, and only then closed; then the cause can be', async () => {
    for (const daysAgo of [1, 2, 3, 4, 5, 8, 9, 10]) await came({ daysAgo });
    const cause = await opened();
    const { id: action } = await planned(cause);
    granted(await recurrenceHandlers['action.finish'](manager, { action, text: 'New boxes since today' }));
    const check = { action, verdict: 'effective' as const, note: 'none since' };
    expect(refusalOf(await recurrenceHandlers['action.check'](manager, check))).toBe('checkTooEarly');
    expect(refusalOf(await recurrenceHandlers['action.close'](manager, { action }))).toBe('checkMissing');
    expect(refusalOf(await recurrenceHandlers['cause.turn'](manager, { cause: cause.id, seen: 1, status: 'closed' }))).toBe('actionsOpen');
    desk.pass(60 * dayMs);
    expect((await read(cause)).actions[0]).toMatchObject({
      before: { count: 8, perWeek: 1 },
      after: { count: 0, weeks: 8 },
      says: 'effective',
    });
    expect(granted(await recurrenceHandlers['action.check'](manager, check)).check).toMatchObject({ before: 1, after: 0, by: pavel.id });
    expect(granted(await recurrenceHandlers['action.close'](manager, { action })).closedAt).toBe(desk.now());
    expect(granted(await recurrenceHandlers['cause.turn'](manager, { cause: cause.id, seen: 1, status: 'closed' })).status).toBe('closed');
  });

  it('is said to be done by whoever is responsible, who may not do the rest', async () => {
    const cause = await opened();
    const { id: action } = await planned(cause, manager, olga);
    const supervisor = desk.as(olga);
    expect((await read(cause, supervisor)).actions[0]?.may).toEqual({ plan: false, finish: true });
    granted(await recurrenceHandlers['action.finish'](supervisor, { action, text: 'done' }));
    expect(refusalOf(await recurrenceHandlers['action.close'](supervisor, { action }))).toBe('notYours');
  });

  it('is reminded of when it is due, with the name of its cause', async () => {
    await planned(await opened());
    expect(await reminders()).toMatchObject([{ causeTitle: 'Cups break', what: 'do', overdue: false }]);
    desk.pass(8 * dayMs);
    expect(await reminders()).toMatchObject([{ what: 'do', overdue: true }]);
  });
});

/** It was closed so many days ago with the word that something is done. */
async function closedToAct(complaint: ComplaintId, daysAgo = 1): Promise<void> {
  const closing = JSON.stringify({ correctiveAction: true, note: '', by: pavel.id, at: desk.now() - daysAgo * dayMs });
  await sql`update complaint set state = 'closed', handling = json_set(handling, '$.closing', json(${closing})) where id = ${complaint}`.execute(
    desk.db,
  );
}

const unplanned = async () => (await listed()).unplanned.map((one) => one.id);

describe('a complaint that was closed with the word that something is done', () => {
  it('is listed until an action is planned against its cause (R130)', async () => {
    const complaint = await came({ daysAgo: 9 });
    await came({ daysAgo: 8 });
    await closedToAct(complaint);
    expect(await unplanned()).toEqual([complaint]);
    const cause = await opened();
    expect(await unplanned()).toEqual([complaint]);
    await planned(cause);
    expect(await unplanned()).toEqual([]);
  });

  it('is asked about for 90 days', async () => {
    const complaint = await came({ daysAgo: 120 });
    await closedToAct(complaint, 91);
    expect(await unplanned()).toEqual([]);
  });
});

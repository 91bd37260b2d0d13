import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idOfNotice } from '../../../headoffice/escalation/id-of-notice.ts';
import { graceMs } from '../../../headoffice/store/watching.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { noticeName } from '../../../shared/escalation/telling.ts';
import { complaintId, type Instant, instant, promiseId } from '../../../shared/ids.ts';
import { aComplaint, anEscalation, aPromise } from '../../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../../helpers/a-head-office.ts';
import { irina, olga, pavel, vera } from '../../helpers/a-person.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { aRound, type AWatchedBranch, aWatchedBranch } from '../../helpers/a-watched-branch.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Wednesday 25 November 2026, by the clock of a branch in Moscow; long after every desk was heard. */
const at = (hour: number, minute = 0, day = 25): Instant => instant.parse(Date.UTC(2026, 10, day, hour - 3, minute));

let postgres: APostgres;
let office: AHeadOffice;
let clock = at(8);
let branch: AWatchedBranch;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres, { now: () => clock });
}, 60_000);
beforeEach(async () => {
  // Requests are signed by the real clock of the desk.
  clock = instant.parse(Date.now());
  branch = await aWatchedBranch(office);
});
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

const promised = (dueAt: Instant, as: Partial<Complaint> = {}): Complaint =>
  aComplaint({
    id: complaintId.parse(crypto.randomUUID()),
    number: crypto.randomUUID().slice(0, 8),
    category: null,
    registeredAt: at(9, 0, 24),
    receivedAt: at(9, 0, 24),
    promises: [aPromise({ id: promiseId.parse(crypto.randomUUID()), givenAt: at(9, 0, 24), dueAt })],
    ...as,
  });

const personRow = async () => (await branch.rows('employee')).find((row) => row['id'] === irina.id);

const root = (complaint: Complaint): string => `E2|${complaint.id}|${complaint.promises[0]?.id ?? ''}`;
const firing = (complaint: Complaint, step: string) => ({ keys: [`${root(complaint)}|${step}`], step });
const notice = (complaint: Complaint, step: string, when: number) => {
  const id = idOfNotice(noticeName(firing(complaint, step), olga.id));
  const shared = { id, at: when, fired_for: when, to: olga.id, as: 'lead', instead_of: null, rule: 'E2', step, complaint: complaint.id };
  return {
    ...shared,
    number: complaint.number,
    facts: '{}',
    digest: null,
    accept_by: null,
    raised: 0,
    root: root(complaint),
    seen_at: null,
    accepted_at: null,
  };
};
/** What the desk sends when its own rules spoke. */
const fires = (complaint: Complaint, step: string, when: number) => {
  const [key = ''] = firing(complaint, step).keys;
  const told = notice(complaint, step, when);
  return {
    by: irina.id,
    act: 'escalation.fire',
    object: complaint.id,
    rows: [
      { table: 'escalation_fired', key: JSON.stringify([key]), did: 'add', set: { key, complaint: complaint.id, at: when } },
      { table: 'notice', key: JSON.stringify([told.id]), did: 'add', set: told },
    ],
  };
};

describe('head office while every desk sleeps', () => {
  it('escalates an overdue promise up the line, each step once and on time', async () => {
    await branch.round(at(9));
    await branch.bring([promised(at(12))]);
    const up = ['Irina E2 dayBefore', 'Irina E2 hoursBefore', 'Olga E2 due', 'Pavel E2 hoursAfter', 'Vera E2 dayAfter'];
    for (const [when, told] of [
      [at(9, 59), up.slice(0, 1)],
      [at(10), up.slice(0, 2)],
      [at(10), up.slice(0, 2)],
      [at(11, 59), up.slice(0, 2)],
      [at(12), up.slice(0, 3)],
      [at(14), up.slice(0, 4)],
      [at(17), up.slice(0, 4)],
      [at(12, 0, 26), up],
    ] as const) {
      await branch.round(when);
      expect(await branch.told()).toEqual(told);
    }
  });

  it('says it in the feed as an event of its own, with a line in the history', async () => {
    const complaint = promised(at(12));
    await branch.bring([complaint]);
    await branch.round(at(11));
    await branch.round(at(12, 30));
    const { body } = await branch.desk.pull(0);
    const line = 'lines' in body ? body.lines.at(-1) : undefined;
    expect(line).toMatchObject({ desk: 0, act: 'escalation.fire', object: complaint.id, effect: { outcome: 'applied' } });
    expect(line?.effect.complaints[0]?.lines[0]).toMatchObject({
      kind: 'escalated',
      facts: { rule_: 'E2', step_: 'due', told_: olga.name },
    });
  });

  it('keeps quiet at night and speaks when work begins', async () => {
    await branch.bring([promised(at(15, 0, 30), { triage: { ...aComplaint().triage, flags: ['legal'] } })]);
    await branch.round(at(22));
    expect(await branch.told()).toEqual([]);
    await branch.round(at(9, 0, 26));
    expect(await branch.told()).toEqual(['Pavel E5 now']);
  });

  it('catches up after a stop with the last step of each thing, and puts a flood into one digest', async () => {
    await branch.bring(Array.from({ length: 14 }, () => promised(at(10))));
    await branch.round(at(16, 0, 27));
    const told = await branch.told();
    expect(new Set(told.filter((one) => one.startsWith('Vera')))).toEqual(new Set(['Vera E2 dayAfter']));
    expect(told.filter((one) => one.startsWith('Vera'))).toHaveLength(14);
    const veras = (await branch.rows('notice')).filter((row) => row['to'] === vera.id);
    expect(veras.filter((row) => row['digest'] === null)).toHaveLength(10);
    expect(new Set(veras.map((row) => row['digest'])).size).toBe(2);
  });

  it('passes on what nobody accepts, until the last above has it', async () => {
    await branch.bring([promised(at(18, 0, 30), { triage: { ...aComplaint().triage, flags: ['safety'] } })]);
    await branch.round(at(10));
    expect(await branch.told()).toEqual(['Pavel E5 now']);
    await branch.round(at(10, 29));
    expect(await branch.told()).toEqual(['Pavel E5 now']);
    await branch.round(at(10, 30));
    expect(await branch.told()).toEqual(['Pavel E5 now', 'Vera E13 standIn']);
    const [first] = (await branch.rows('notice')).filter((row) => row['to'] === pavel.id);
    expect(first).toMatchObject({ accept_by: at(11), raised: 1 });
  });

  it('tells a stand-in of a question nobody took over', async () => {
    const asked = anEscalation({ from: irina.id, to: pavel.id, at: at(10), answerBy: at(15) });
    await branch.bring([promised(at(18, 0, 30), { state: 'inWork', escalations: [asked] })]);
    await branch.round(at(10, 31));
    expect(await branch.told()).toEqual(['Vera E13 standIn']);
  });

  it('is one among any number of head offices', async () => {
    await branch.bring(Array.from({ length: 30 }, () => promised(at(12))));
    await Promise.all(Array.from({ length: 8 }, () => aRound(office, at(12))));
    await branch.round(at(12));
    expect((await branch.told()).filter((one) => one.startsWith('Olga'))).toEqual(Array.from({ length: 30 }, () => 'Olga E2 due'));
    const { events } = await office.db
      .selectFrom('event')
      .select(({ fn }) => fn.countAll<number>().as('events'))
      .where('branch', '=', branch.branch)
      .where('act', '=', 'escalation.fire')
      .executeTakeFirstOrThrow();
    expect(events).toBe(30);
  });

  it('hears of a person who left, and of a rule that was changed', async () => {
    await branch.bring([promised(at(18, 0, 30))]);
    await branch.round(at(10));
    const off = [{ id: 'E1', on: true, steps: [{ step: 'unowned', to: ['director'], amount: 15, unit: 'minute' }], accept: false }];
    const rows = [
      { table: 'employee', key: JSON.stringify([irina.id]), did: 'add', set: { ...(await personRow()), active: 0 } },
      { table: 'setting', key: '["escalation.rules"]', did: 'add', set: { key: 'escalation.rules', value: JSON.stringify(off) } },
    ];
    await branch.send({ by: irina.id, act: 'desk.bring', rows });
    await branch.round(at(10, 5));
    expect(await branch.told()).toEqual(['Vera E1 unowned']);
  });
});

describe('head office and a desk', () => {
  it('leaves a desk that is awake its time, and does what it did not', async () => {
    const due = instant.parse(Math.max(at(12), 0));
    await branch.bring([promised(due)]);
    await office.db
      .updateTable('device')
      .set({ seen_at: due - minuteMs })
      .where('branch', '=', branch.branch)
      .execute();
    await branch.round(due);
    expect(await branch.told()).not.toContain('Olga E2 due');
    await branch.round(due + graceMs);
    expect(await branch.told()).toContain('Olga E2 due');
  });

  it('is silent about what a desk has said', async () => {
    const complaint = promised(at(12));
    await branch.bring([complaint]);
    await branch.round(at(11));
    expect(await branch.send(fires(complaint, 'due', at(12)))).toBe('applied');
    await branch.round(at(12, 5));
    expect(await branch.told()).toEqual(['Irina E2 hoursBefore', 'Olga E2 due']);
  });

  it('takes a step that it has said itself from no desk again: the very same notice stands, and nobody is told of a refusal', async () => {
    const complaint = promised(at(12));
    await branch.bring([complaint]);
    await branch.round(at(11));
    await branch.round(at(12));
    expect(await branch.send(fires(complaint, 'due', at(12, 20)))).toBe('refused');
    expect(await branch.told()).toEqual(['Irina E2 hoursBefore', 'Olga E2 due']);
    const { body } = await branch.desk.pull(0);
    const refused = 'lines' in body ? body.lines.at(-1) : undefined;
    expect(refused?.effect.rows.find(({ table }) => table === 'notice')?.row).toMatchObject({ at: at(12), step: 'due' });
  });

  it('knows that somebody has it who said so at a desk that was away', async () => {
    await branch.bring([promised(at(18, 0, 30), { triage: { ...aComplaint().triage, flags: ['safety'] } })]);
    await branch.round(at(10));
    const [told] = await branch.rows('notice');
    const key = JSON.stringify([told?.['id']]);
    const rows = [{ table: 'notice', key, did: 'change', set: { accepted_at: at(10, 10), seen_at: at(10, 10), accept_by: null } }];
    expect(await branch.send({ by: pavel.id, act: 'notices.accept', object: told?.['id'], seen: 99, rows })).toBe('applied');
    await branch.round(instant.parse(at(10) + 2 * hourMs));
    expect(await branch.told()).toEqual(['Pavel E5 now']);
  });
});

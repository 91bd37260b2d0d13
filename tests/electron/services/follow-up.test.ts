import { describe, expect, it } from 'vitest';
import { callToAsk } from '../../../electron/services/call-to-ask.ts';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { toAsk } from '../../../electron/services/customers-to-ask.ts';
import { followUpHandlers } from '../../../electron/services/handlers/follow-up.ts';
import { readCall } from '../../../electron/store/calls.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import { saveFlag } from '../../../electron/store/customer-flags.ts';
import type { Command, CommandKind } from '../../../shared/complaint/commands.ts';
import type { PayloadOf } from '../../../shared/complaint/deciding.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { callId, type ComplaintId, customerFlagId, workRecordId } from '../../../shared/ids.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { anan, irina, olga, somchai } from '../../helpers/a-person.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const hourMs = 3_600_000;
const does = async <Kind extends CommandKind>(
  desk: SeededDesk,
  complaint: ComplaintId,
  kind: Kind,
  payload: Partial<PayloadOf<Kind>> = {},
) => carryOut(desk, { ...aCommand(kind, payload), complaint } as unknown as Command);

/** Two complaints that Irina solved, the second an hour later. */
async function twoSolved() {
  const desk = await aComplaintDesk();
  const [first, second] = [await aRegistered(desk), await aRegistered(desk, aCard({ name: 'Boris', phone: '081 999 0000', lang: 'ru' }))];
  granted(await does(desk, first.id, 'solve'));
  desk.pass(hourMs);
  granted(await does(desk, second.id, 'solve'));
  return { desk, first, second };
}
const check = (desk: SeededDesk) => ({ check: workRecordId.parse(desk.newId()) });
const tried = { result: 'noAnswer', score: null, solved: null, mood: null } as const;
const asked = async (desk: SeededDesk) => (await toAsk(desk)).rows.map((row) => row.complaint);

describe('the list of customers to ask', () => {
  it('gives whom to call, what was done and from when, the first due first', async () => {
    const { desk, first, second } = await twoSolved();
    const { rows } = await toAsk(desk.as(somchai));
    expect(rows.map((row) => row.complaint)).toEqual([first.id, second.id]);
    expect(rows[1]).toMatchObject({
      customerName: 'Boris',
      phone: '081 999 0000',
      language: 'ru',
      solver: irina.id,
      tries: 0,
      lastTry: null,
    });
    expect(rows[0]?.solution).toBe('Sent a voucher');
    expect(rows[0]?.dueAt).toBe(Date.UTC(2026, 10, 23, 2)); // solved on a Friday: Monday at nine in Bangkok
  });

  it('is not shown to whoever solved it, nor to whom it is about', async () => {
    const { desk, first, second } = await twoSolved();
    expect(await asked(desk)).toEqual([]);
    granted(await does(desk, second.id, 'reopen'));
    granted(await does(desk, second.id, 'weigh', { ...untriaged, subjects: [somchai.id] }));
    granted(await does(desk, second.id, 'solve'));
    expect(await asked(desk.as(somchai))).toEqual([first.id]);
    expect(await asked(desk.as(olga))).toEqual([first.id, second.id]);
  });

  it('puts a customer who was not reached behind the next due time, and leaves them out when they were asked', async () => {
    const { desk, first, second } = await twoSolved();
    desk.pass(3 * 24 * hourMs); // Monday, 15:00
    granted(await does(desk.as(somchai), first.id, 'check', { ...check(desk), ...tried }));
    const { rows } = await toAsk(desk.as(somchai));
    expect(rows.map((row) => [row.complaint, row.tries])).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
    granted(await does(desk.as(somchai), second.id, 'check', check(desk)));
    expect(await asked(desk.as(somchai))).toEqual([first.id]);
  });

  it('ends with the third try on the second day', async () => {
    const { desk, first, second } = await twoSolved();
    granted(await does(desk.as(somchai), second.id, 'check', check(desk)));
    for (const hours of [1, 1, 24]) {
      desk.pass(hours * hourMs);
      expect(await asked(desk.as(olga))).toEqual([first.id]);
      granted(await does(desk.as(somchai), first.id, 'check', { ...check(desk), ...tried }));
    }
    expect(await asked(desk.as(olga))).toEqual([]);
  });

  it('goes by an index, however many complaints there are', async () => {
    const { desk } = await twoSolved();
    const { sql } = await import('kysely');
    const plan = await sql<{ detail: string }>`explain query plan select id from complaint
      where check_since is not null and (check_tries > 0) = 0 order by check_since limit 200`.execute(desk.db);
    expect(plan.rows.map((row) => row.detail).join()).toContain('complaint_to_ask');
    expect(plan.rows.map((row) => row.detail).join()).not.toContain('TEMP B-TREE');
  });
});

describe('what the customer said', () => {
  it('cannot be changed by any program that writes to the register', async () => {
    const { desk, first } = await twoSolved();
    granted(await does(desk.as(somchai), first.id, 'check', check(desk)));
    const rewrite = desk.db.updateTable('work_record').set({ state: 'refused' }).where('kind', '=', 'check').execute();
    await expect(rewrite).rejects.toThrow('nothing is rewritten');
    expect(refusalOf(await does(desk.as(olga), first.id, 'check', { ...check(desk), score: 1, comment: 'Broken' }))).toBe('alreadyChecked');
  });

  it('reaches an analyst without the customer', async () => {
    const { desk, first } = await twoSolved();
    const { kind: _kind, complaint: _of, payload } = aCommand('check', check(desk));
    const answer = granted(await followUpHandlers['complaint.check'](desk.as(anan), { complaint: first.id, ...payload }));
    expect(answer.complaint.caller.name).toBeUndefined();
    expect(answer.complaint.checks).toHaveLength(1);
  });
});

describe('the call to the customer', () => {
  it('is written down as a call of ours with its purpose, answered when the customer was spoken to', async () => {
    const { desk, first } = await twoSolved();
    const call = callId.parse(desk.newId());
    const begun = desk.now();
    granted(await callToAsk(desk.as(somchai), { complaint: first.id, call }));
    expect(await readCall(desk.db, call)).toMatchObject({
      direction: 'out',
      raw_number: '081 234 5678',
      purpose: 'satisfactionCheck',
      result: 'noAnswer',
      complaint: first.id,
      operator: somchai.id,
    });
    desk.pass(90_000);
    granted(await does(desk.as(somchai), first.id, 'check', { ...check(desk), call, mood: 'irritated' }));
    expect(await readCall(desk.db, call)).toMatchObject({
      answered_at: begun,
      ended_at: begun + 90_000,
      result: 'answered',
      mood_end: 'irritated',
    });
  });

  it('stays unanswered when nobody answered', async () => {
    const { desk, first } = await twoSolved();
    const call = callId.parse(desk.newId());
    granted(await callToAsk(desk.as(somchai), { complaint: first.id, call }));
    granted(await does(desk.as(somchai), first.id, 'check', { ...check(desk), ...tried, call }));
    expect(await readCall(desk.db, call)).toMatchObject({ answered_at: null, result: 'noAnswer' });
  });

  it('is refused to whoever solved it, and where there is no number', async () => {
    const { desk, first } = await twoSolved();
    expect(refusalOf(await callToAsk(desk, { complaint: first.id, call: callId.parse(desk.newId()) }))).toBe('solverAsks');
    const mute = await aRegistered(desk, aCard({ name: 'Vera' }, { replyChannel: 'email', replyAddress: 'vera@example.org' }));
    granted(await does(desk, mute.id, 'solve'));
    expect(refusalOf(await callToAsk(desk.as(somchai), { complaint: mute.id, call: callId.parse(desk.newId()) }))).toBe('notANumber');
  });

  it('is not made to a customer who does not want it: no number is shown, and the wish is', async () => {
    const { desk, first } = await twoSolved();
    const { customer } = first;
    if (customer === null) throw new Error('nobody to flag');
    const set = {
      kind: 'doNotCall',
      note: 'asked so in May',
      until: null,
      by: olga.id,
      at: desk.now(),
      liftedAt: null,
      liftedBy: null,
    } as const;
    await desk.db.transaction().execute((tx) => saveFlag(tx, customer, { id: customerFlagId.parse(desk.newId()), ...set }));
    const [row] = (await toAsk(desk.as(somchai))).rows;
    expect(row).toMatchObject({ complaint: first.id, phone: '', doNotCall: 'asked so in May' });
    expect(refusalOf(await callToAsk(desk.as(somchai), { complaint: first.id, call: callId.parse(desk.newId()) }))).toBe('notToBeCalled');
    granted(await does(desk.as(somchai), first.id, 'check', { ...check(desk), ...tried, result: 'notToCall', comment: 'asked so in May' }));
    expect((await asked(desk.as(somchai))).includes(first.id)).toBe(false);
  });

  it('of somebody else is left as it is', async () => {
    const { desk, first } = await twoSolved();
    const call = callId.parse(desk.newId());
    granted(await callToAsk(desk.as(somchai), { complaint: first.id, call }));
    granted(await does(desk.as(olga), first.id, 'check', { ...check(desk), call }));
    expect(await readCall(desk.db, call)).toMatchObject({ result: 'noAnswer', answered_at: null });
    expect(await findComplaint(desk.db, first.id)).toMatchObject({ checks: [{ score: 5 }] });
  });
});

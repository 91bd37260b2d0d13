import { sql } from 'kysely';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { callbacksHandlers } from '../../../electron/services/handlers/callbacks.ts';
import { callsHandlers } from '../../../electron/services/handlers/calls.ts';
import { keepMissed } from '../../../electron/services/keep-missed.ts';
import { registerComplaint } from '../../../electron/services/register-complaint.ts';
import { readCall } from '../../../electron/store/calls.ts';
import { findByPhone } from '../../../electron/store/customers.ts';
import { appendOutbox } from '../../../electron/store/outbox.ts';
import { type CallId, callId, complaintId, draftId, instant } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { now } from '../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aLiveCall, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { aCall, aDraft } from '../../helpers/an-asking.ts';
import { anOpenDesk } from '../../helpers/an-open-desk.ts';
import { aCustomer } from '../../helpers/a-customer.ts';
import { irina } from '../../helpers/a-person.ts';
import { everythingIn } from '../../helpers/everything-in.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted } from '../../helpers/granted.ts';

describe('an anonymous caller', () => {
  it('leaves neither name nor number anywhere in the register (ux.md 8)', async () => {
    const desk = await aComplaintDesk();
    const call = await aLiveCall(desk);
    const body = { call, number: '081 234 5678' };
    await desk.db
      .transaction()
      .execute((tx) => appendOutbox(tx, { at: now, by: irina.id, kind: 'call.start', object: call, body, rows: [named(call)] }));
    const complaint = await aRegistered(desk, aCard({ anonymous: true, name: 'Anna Petrova', phone: '081 234 5678' }), { call });
    expect(complaint).toMatchObject({ type: 'anonymousFeedback', code: 'K7M2QX', customer: null });
    const calls = await desk.db.selectFrom('call').selectAll().execute();
    expect(JSON.stringify([await everythingIn(desk), calls])).not.toMatch(/Anna|ANNA|081 234|6681234/u);
  });

  it.each([
    ['whose call was parked', parked],
    ['who is called back after a missed call', missedThenCalled],
    ['who is called back after a parked call', parkedThenCalled],
  ])('%s leaves no number in any table', async (_what, begin) => {
    const desk = await aComplaintDesk();
    const call = await begin(desk);
    expect(await tablesWith(desk, '6681')).not.toEqual([]);
    await aRegistered(desk, aCard({ anonymous: true }), { call });
    expect(await tablesWith(desk, '812345678')).toEqual([]);
    expect(await tablesWith(desk, '081 234 5678')).toEqual([]);
    expect(await tablesWith(desk, 'PLANTED')).toEqual([]);
  });

  it('is not named by the end of the call either, though the ring knew who it was', async () => {
    const desk = await aComplaintDesk();
    const anna = await aCustomer(desk, { name: 'Anna' });
    const call = await aLiveCall(desk);
    const complaint = await aRegistered(desk, aCard({ anonymous: true, customer: anna }), { call });
    const ended = {
      endedAt: desk.now(),
      holdSeconds: 0,
      moodStart: 'calm',
      moodEnd: 'calm',
      wrapUp: null,
      wrapUpSeconds: 0,
      adherence: null,
    } as const;
    granted(await callsHandlers['call.finish'](desk, { call, complaint: complaint.id, customer: anna, ...ended }));
    expect(await readCall(desk.db, call)).toMatchObject({ complaint: complaint.id, customer: null });
    expect(JSON.stringify((await everythingIn(desk)).outbox)).not.toContain(anna);
  });

  it('is known by a code nobody else has', async () => {
    const desk = await aComplaintDesk();
    const codes = ['K7M2QX', 'K7M2QX', 'B3C4D5'];
    const dice = { ...desk, newCode: () => codes.shift() ?? 'none' };
    const [one, other] = [await aRegistered(dice, aCard({ anonymous: true })), await aRegistered(dice, aCard({ anonymous: true }))];
    expect([one.code, other.code]).toEqual(['K7M2QX', 'B3C4D5']);
  });

  it('who gives a name becomes a customer with a complaint', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk, aCard({ anonymous: true }));
    const payload = { seen: 1, caller: { name: 'Anna Petrova', phone: '081 234 5678' }, facts: {} };
    const complaint = granted(await carryOut(desk, { kind: 'correct', complaint: id, payload }));
    expect(complaint).toMatchObject({ type: 'complaint', code: null });
    expect(await findByPhone(desk.db, '66812345678')).toEqual([complaint.customer]);
  });

  it('leaves no name in the card that is put away', async () => {
    const desk = await aComplaintDesk();
    const kept: unknown[] = [];
    const save = async (_draft: unknown, body: unknown) => {
      kept.push(body);
      return ok(null);
    };
    const input = {
      complaint: complaintId.parse(desk.newId()),
      draft: draftId.parse(desk.newId()),
      card: aCard({ anonymous: true, name: 'Anna' }),
    };
    granted(await registerComplaint({ ...desk, drafts: { ...desk.drafts, save } }, input));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('Anna');
  });

  it('leaves no name in an unfinished card of the call or of the complaint, whoever wrote it', async () => {
    const a = await anOpenDesk({ Irina: ['operator'], Ada: ['admin'] });
    await a.signIn('Irina');
    const complaint = complaintId.parse(v7());
    const { start } = aCall();
    const named = {
      card: { caller: { name: 'Anna', phone: '081 234 5678' }, case: { desired: 'Money', replyAddress: 'anna@example.org' } },
    };
    const drafts = [
      { ...aDraft(), body: { ...named, call: start.call } },
      { ...aDraft(), body: { ...named, complaint } },
      { ...aDraft(), body: named },
    ];
    granted(await a.ask('call.start', start));
    for (const draft of drafts) granted(await a.ask('draft.save', draft));
    const catalogue = granted(await a.ask('catalogue.read', {}));
    const card = aCard({ anonymous: true, name: 'Anna' }, { category: catalogue.categories[0]?.id });
    granted(await a.ask('complaint.register', { complaint, call: start.call, card }));
    const [ofCall, ofComplaint, another] = await Promise.all(
      drafts.map(async ({ draft }) => granted(await a.ask('draft.read', { draft })).body.card),
    );
    expect([ofCall, ofComplaint]).toEqual(Array.from({ length: 2 }, () => ({ caller: {}, case: { desired: 'Money' } })));
    expect(another).toEqual(named.card);
  });
});

/** The call as its event told it while the number was known. */
const named = (call: CallId) =>
  ({ table: 'call', key: JSON.stringify([call]), did: 'add', set: { id: call, raw_number: '081 234 5678', ring_name: 'ANNA P' } }) as const;

const aStart = (desk: SeededDesk) => ({ call: callId.parse(desk.newId()), draft: draftId.parse(desk.newId()) });

async function parked(desk: SeededDesk): Promise<CallId> {
  const live = granted(await callsHandlers['call.start'](desk, { ...aStart(desk), direction: 'in', number: '+66812345678' }));
  await park(desk, live.id);
  return live.id;
}

async function parkedThenCalled(desk: SeededDesk): Promise<CallId> {
  await parked(desk);
  return callBack(desk);
}

async function missedThenCalled(desk: SeededDesk): Promise<CallId> {
  const { rings } = desk.telephone;
  rings.hear({ event: 'ring', number: '+66812345678', name: 'PLANTED', key: null });
  rings.hear({ event: 'end', number: null, name: '', key: null });
  const seat = { kind: 'active', person: desk.who.id, data: { db: desk.db }, seenAt: 0 };
  // The desk's own way to write a missed call, with just the parts of a desk it looks at.
  await keepMissed({ seat, world: { ...desk, telephone: desk.telephone } } as never);
  return callBack(desk);
}

async function callBack(desk: SeededDesk): Promise<CallId> {
  const [waiting] = granted(await callbacksHandlers['callback.list'](desk));
  const start = { ...aStart(desk), direction: 'out' as const, callback: waiting?.id };
  const live = granted(await callsHandlers['call.start'](desk, start));
  await park(desk, live.id); // dropped again: the chain has two links
  return live.id;
}

async function park(desk: SeededDesk, call: CallId): Promise<void> {
  const dueAt = instant.parse(desk.now() + 60_000);
  const parking = { call, number: '081 234 5678', name: 'PLANTED', customer: null, dueAt, reason: 'dropped' as const };
  granted(await callsHandlers['call.park'](desk, parking));
}

/** The tables in which this text stands anywhere. */
async function tablesWith({ db }: SeededDesk, text: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db);
  const found: string[] = [];
  for (const { name } of rows)
    if (JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(db)).rows).includes(text)) found.push(name);
  return found;
}

import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { callsHandlers } from '../../../electron/services/handlers/calls.ts';
import { registerComplaint } from '../../../electron/services/register-complaint.ts';
import { readCall } from '../../../electron/store/calls.ts';
import { findByPhone } from '../../../electron/store/customers.ts';
import { complaintId, draftId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { now } from '../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aLiveCall, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { aCustomer } from '../../helpers/a-customer.ts';
import { irina } from '../../helpers/a-person.ts';
import { everythingIn } from '../../helpers/everything-in.ts';
import { granted } from '../../helpers/granted.ts';

describe('an anonymous caller', () => {
  it('leaves neither name nor number anywhere in the register (ux.md 8)', async () => {
    const desk = await aComplaintDesk();
    const call = await aLiveCall(desk);
    await desk.db.transaction().execute((tx) =>
      tx
        .insertInto('outbox')
        .values({ at: now, by: irina.id, kind: 'call.start', object: call, body: JSON.stringify({ call, number: '081 234 5678' }) })
        .execute(),
    );
    const complaint = await aRegistered(desk, aCard({ anonymous: true, name: 'Anna Petrova', phone: '081 234 5678' }), { call });
    expect(complaint).toMatchObject({ type: 'anonymousFeedback', code: 'K7M2QX', customer: null });
    const calls = await desk.db.selectFrom('call').selectAll().execute();
    expect(JSON.stringify([await everythingIn(desk), calls])).not.toMatch(/Anna|ANNA|081 234|6681234/u);
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
});

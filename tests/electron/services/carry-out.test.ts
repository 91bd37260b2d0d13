import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { registerComplaint } from '../../../electron/services/register-complaint.ts';
import { verifyAudit } from '../../../electron/store/audit.ts';
import { readCall } from '../../../electron/store/calls.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import { findByPhone, readCustomer } from '../../../electron/store/customers.ts';
import { readTimeline } from '../../../electron/store/timeline.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { readNumber } from '../../../shared/complaint/number.ts';
import { complaintId, customerId, draftId, instant, promiseId } from '../../../shared/ids.ts';
import { because } from '../../../shared/refusal/refusal.ts';
import { refused } from '../../../shared/result.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { inHours, now } from '../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aLiveCall, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { aCustomer } from '../../helpers/a-customer.ts';
import { anan, irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { everythingIn } from '../../helpers/everything-in.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const promise = (complaint: string): Command => ({
  kind: 'promise',
  complaint: complaintId.parse(complaint),
  payload: {
    promise: promiseId.parse('00000000-0000-7000-8000-00000000b0aa'),
    what: 'callback',
    text: '',
    dueAt: inHours(2),
    channel: 'phone',
  },
});

describe('a registration', () => {
  it('writes state, history, audit and queue', async () => {
    const desk = await aComplaintDesk();
    const complaint = await aRegistered(desk);
    const left = await everythingIn(desk);
    expect(await findComplaint(desk.db, complaint.id)).toEqual(complaint);
    expect(readNumber(complaint.number)).toBe(complaint.number);
    expect(complaint.number).toMatch(/^BKK-2026-A-0001-/u);
    expect(left.timeline).toMatchObject([{ complaint: complaint.id, kind: 'registered', by: irina.id, at: now }]);
    expect(left.audit).toMatchObject([{ act: 'complaint.register', object: 'complaint', object_id: complaint.id, actor: irina.id }]);
    expect(left.outbox).toMatchObject([{ kind: 'complaint.register', object: complaint.id, by: irina.id }]);
    expect(await verifyAudit(desk.db)).toMatchObject({ intact: true });
    expect(desk.heard).toContainEqual({ event: 'changed', what: 'complaints', id: complaint.id });
  });

  it('counts on, and keeps no word of the caller in the audit', async () => {
    const desk = await aComplaintDesk();
    const numbers = [await aRegistered(desk), await aRegistered(desk), await aRegistered(desk)].map((one) => one.number.slice(0, -2));
    expect(numbers).toEqual(['BKK-2026-A-0001', 'BKK-2026-A-0002', 'BKK-2026-A-0003']);
    expect(JSON.stringify((await everythingIn(desk)).audit)).not.toMatch(/Anna|081|courier/u);
  });

  it('asked again gives the first one', async () => {
    const desk = await aComplaintDesk();
    const complaint = await aRegistered(desk);
    const before = await everythingIn(desk);
    expect(granted(await registerComplaint(desk, { complaint: complaint.id, card: aCard({ name: 'Somebody' }) }))).toEqual(complaint);
    expect(await everythingIn(desk)).toEqual(before);
  });

  it('of a card that was registered gives the first one, whatever its new id', async () => {
    const desk = await aComplaintDesk();
    const complaint = await aRegistered(desk);
    const drafts = { ...desk.drafts, complaintOf: async () => complaint.id };
    const again = { complaint: complaintId.parse(desk.newId()), card: aCard(), draft: draftId.parse(desk.newId()) };
    expect(granted(await registerComplaint({ ...desk, drafts }, again))).toEqual(complaint);
    // Whoever else names the card learns that it is registered, not what is in it.
    expect(await registerComplaint({ ...desk.as(anan), drafts }, again)).toEqual(
      refused(because('alreadyRegistered', { number: complaint.number })),
    );
  });

  it('does not give one complaint to another person who asks for its id', async () => {
    const desk = await aComplaintDesk();
    const complaint = await aRegistered(desk);
    expect(refusalOf(await registerComplaint(desk.as(somchai), { complaint: complaint.id, card: aCard() }))).toBe('alreadyRegistered');
  });

  it('that is refused leaves nothing, not even a number used up', async () => {
    const desk = await aComplaintDesk();
    const before = await everythingIn(desk);
    const card = aCard({}, { essence: ' ' });
    expect(refusalOf(await registerComplaint(desk, { complaint: complaintId.parse(desk.newId()), card }))).toBe('storyMissing');
    expect(await everythingIn(desk)).toEqual(before);
    expect((await aRegistered(desk)).number).toMatch(/-0001-/u);
  });

  it('puts its draft away, after it is written', async () => {
    const desk = await aComplaintDesk();
    const finished: unknown[] = [];
    const finish = async (...of: unknown[]) => {
      finished.push([...of, (await everythingIn(desk)).complaints.length]);
    };
    const [complaint, draft] = [complaintId.parse(desk.newId()), draftId.parse(desk.newId())];
    granted(await registerComplaint({ ...desk, drafts: { ...desk.drafts, finish } }, { complaint, draft, card: aCard() }));
    expect(finished).toEqual([[draft, complaint, 1]]);
  });
});

describe('the customer of a registration', () => {
  it('is written down when nobody was chosen, with the number', async () => {
    const desk = await aComplaintDesk();
    const { customer } = await aRegistered(desk);
    expect(customer).not.toBeNull();
    expect(await readCustomer(desk.db, customerId.parse(customer))).toMatchObject({
      name: 'Anna Petrova',
      name_key: 'anna petrova',
      created_by: irina.id,
    });
    expect(await findByPhone(desk.db, '66812345678')).toEqual([customer]);
  });

  it('is never guessed from a number or a name that someone else has too', async () => {
    const desk = await aComplaintDesk();
    const first = await aRegistered(desk);
    const second = await aRegistered(desk);
    expect(second.customer).not.toBe(first.customer);
  });

  it('is the one the operator chose', async () => {
    const desk = await aComplaintDesk();
    const anna = await aCustomer(desk, { name: 'Anna Petrova', phone: '081 234 5678' });
    expect((await aRegistered(desk, aCard({ customer: anna }))).customer).toBe(anna);
    expect((await everythingIn(desk)).customers).toHaveLength(1);
  });

  it('must exist', async () => {
    const desk = await aComplaintDesk();
    const card = aCard({ customer: customerId.parse(desk.newId()) });
    expect(refusalOf(await registerComplaint(desk, { complaint: complaintId.parse(desk.newId()), card }))).toBe('noSuchCustomer');
  });
});

describe('a call', () => {
  it('knows its complaint and its customer', async () => {
    const desk = await aComplaintDesk();
    const call = await aLiveCall(desk);
    const complaint = await aRegistered(desk, aCard(), { call });
    expect(await readCall(desk.db, call)).toMatchObject({
      complaint: complaint.id,
      customer: complaint.customer,
      raw_number: '081 234 5678',
    });
  });

  it('of somebody else is left alone', async () => {
    const desk = await aComplaintDesk();
    const call = await aLiveCall(desk, somchai);
    await aRegistered(desk, aCard(), { call });
    expect(await readCall(desk.db, call)).toMatchObject({ complaint: null });
  });

  it('that is over says how the caller’s state went', async () => {
    const desk = await aComplaintDesk();
    const call = await aLiveCall(desk);
    const complaint = await aRegistered(desk, aCard(), { call });
    await desk.db.updateTable('call').set({ mood_start: 'aggressive', mood_end: 'calm' }).where('id', '=', call).execute();
    expect(await findComplaint(desk.db, complaint.id)).toMatchObject({ moodStart: 'aggressive', moodEnd: 'calm' });
  });
});

describe('a change', () => {
  it('is kept with everything that belongs to it', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    granted(await carryOut(desk, promise(id)));
    granted(await carryOut(desk, { ...aCommand('handOver', { to: pavel.id }), kind: 'handOver', complaint: id }));
    const answer = aCommand('answer', {
      escalation: aCommand('handOver').payload.escalation,
      remedy: { type: 'refund', text: 'all of it', amount: 240_000 },
    });
    granted(await carryOut(desk.as(pavel), { ...answer, kind: 'answer', complaint: id }));
    const told = granted(
      await carryOut(desk, { kind: 'contact', complaint: id, payload: { result: 'reached', settles: true, text: 'Told her' } }),
    );
    expect(await findComplaint(desk.db, id)).toEqual(told);
    expect(told).toMatchObject({
      state: 'resolved',
      outcome: 'satisfied',
      revision: 5,
      remedies: [{ amount: 240_000, grantedBy: pavel.id }],
    });
    expect((await readTimeline(desk.db, id)).map((one) => one.kind)).toEqual([
      'registered',
      'promised',
      'handedOver',
      'promised',
      'answered',
      'contact',
      'told',
    ]);
    expect((await everythingIn(desk)).outbox.map((one) => one.kind)).toEqual(
      ['register', 'promise', 'handOver', 'answer', 'contact'].map((kind) => `complaint.${kind}`),
    );
    expect(await verifyAudit(desk.db)).toMatchObject({ intact: true, rows: 5 });
  });

  it('that is refused leaves nothing', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const before = await everythingIn(desk);
    expect(refusalOf(await carryOut(desk, { ...promise(id), payload: { ...aCommand('promise').payload, dueAt: now } } as Command))).toBe(
      'dueInThePast',
    );
    expect(await everythingIn(desk)).toEqual(before);
  });

  it('that fails half-way leaves nothing', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const before = await everythingIn(desk);
    await desk.db.schema.alterTable('outbox').renameTo('outbox_gone').execute();
    await expect(carryOut(desk, promise(id))).rejects.toThrow('outbox');
    await desk.db.schema.alterTable('outbox_gone').renameTo('outbox').execute();
    expect(await everythingIn(desk)).toEqual(before);
    expect((await carryOut(desk, promise(id))).ok).toBe(true);
  });

  it('of nothing is refused', async () => {
    const desk = await aComplaintDesk();
    expect(refusalOf(await carryOut(desk, promise(desk.newId())))).toBe('noSuchComplaint');
  });

  it('of another operator’s complaint is refused, a supervisor’s is not', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    expect(refusalOf(await carryOut(desk.as(somchai), promise(id)))).toBe('notYours');
    expect((await carryOut(desk.as(olga), promise(id))).ok).toBe(true);
  });

  it('corrected by two at once is refused only where both changed the same', async () => {
    const desk = await aComplaintDesk();
    const { id, revision } = await aRegistered(desk);
    const correct = (by: SeededDesk, facts: { place?: string; impact?: string }) =>
      carryOut(by, { kind: 'correct', complaint: id, payload: { seen: revision, facts } });
    granted(await correct(desk, { place: 'Office' }));
    expect(granted(await correct(desk.as(olga), { impact: 'no gift' })).facts).toMatchObject({ place: 'Office', impact: 'no gift' });
    expect(refusalOf(await correct(desk.as(olga), { place: 'Home' }))).toBe('changedMeanwhile');
  });
});

const solve = (desk: SeededDesk, amount: number) => async (id: string) =>
  carryOut(desk, {
    ...aCommand('solve', { remedy: { type: 'compensation', text: 'voucher', amount } }),
    kind: 'solve',
    complaint: complaintId.parse(id),
  });

describe('what a customer was granted', () => {
  it('counts together over all their complaints for 90 days', async () => {
    const desk = await aComplaintDesk();
    const anna = await aCustomer(desk, { name: 'Anna' });
    const card = aCard({ customer: anna });
    granted(await solve(desk, 50_000)((await aRegistered(desk, card)).id));
    granted(await solve(desk, 50_000)((await aRegistered(desk, card)).id));
    const third = (await aRegistered(desk, card)).id;
    expect(refusalOf(await solve(desk, 1)(third))).toBe('aboveCustomerLimit');
    desk.pass(91 * 86_400_000);
    expect((await solve(desk, 50_000)(third)).ok).toBe(true);
  });
});

describe('the desk’s clock', () => {
  it('counts numbers anew in the site’s new year', async () => {
    const desk = await aComplaintDesk();
    await aRegistered(desk);
    desk.pass(instant.parse(Date.UTC(2026, 11, 31, 17)) - desk.now());
    expect((await aRegistered(desk)).number).toMatch(/^BKK-2027-A-0001-/u);
  });
});

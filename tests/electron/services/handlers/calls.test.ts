import { describe, expect, it } from 'vitest';
import { callbacksHandlers } from '../../../../electron/services/handlers/callbacks.ts';
import { callsHandlers } from '../../../../electron/services/handlers/calls.ts';
import { createCallback } from '../../../../electron/store/callbacks.ts';
import { liveCall, readCall, recordMissedCall } from '../../../../electron/store/calls.ts';
import { callbackId, callId, draftId, instant } from '../../../../shared/ids.ts';
import { aCustomer } from '../../../helpers/a-customer.ts';
import { aPerson, aSeededDesk, noon, type SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const minute = 60_000;

const aCall = (desk: SeededDesk) => ({ call: callId.parse(desk.newId()), draft: draftId.parse(desk.newId()), direction: 'in' as const });

const ending = (call: ReturnType<typeof aCall>, endedAt: number) => ({
  call: call.call,
  endedAt: instant.parse(endedAt),
  holdSeconds: 20,
  moodStart: 'irritated' as const,
  moodEnd: 'calm' as const,
  wrapUp: 'solved',
  wrapUpSeconds: 30,
  complaint: null,
  customer: null,
  adherence: 87.5,
});

describe('a call', () => {
  it('is answered now and pinned to the script of now', async () => {
    const desk = await aSeededDesk();
    const live = granted(await callsHandlers['call.start'](desk, { ...aCall(desk), number: '081 234 5678' }));
    expect(live).toMatchObject({ answeredAt: noon, number: '081 234 5678', events: [], script: { id: 'complaint-intake' } });
    expect((await readCall(desk.db, live.id))?.e164).toBe('+66812345678');
  });

  it('asked for twice is the same call', async () => {
    const desk = await aSeededDesk();
    const call = aCall(desk);
    const first = granted(await callsHandlers['call.start'](desk, call));
    desk.pass(minute);
    expect(granted(await callsHandlers['call.start'](desk, call))).toEqual(first);
  });

  it('belongs to whoever took it', async () => {
    const desk = await aSeededDesk();
    const call = aCall(desk);
    await callsHandlers['call.start'](desk, call);
    const other = desk.as(aPerson({ id: desk.newId() }));
    expect(refusalOf(await callsHandlers['call.start'](other, call))).toBe('notYours');
    expect(refusalOf(await callsHandlers['call.finish'](other, ending(call, noon)))).toBe('notYours');
  });

  it('left without an end is ended, at its last sign of life, when the next begins', async () => {
    const desk = await aSeededDesk();
    const forgotten = aCall(desk);
    await callsHandlers['call.start'](desk, forgotten);
    await callsHandlers['call.events'](desk, { call: forgotten.call, events: [{ e: 'stage.enter', ms: 4000, d: { stage: 'greet' } }] });
    desk.pass(60 * minute);
    const next = granted(await callsHandlers['call.start'](desk, aCall(desk)));
    expect((await readCall(desk.db, forgotten.call))?.ended_at).toBe(noon + 4000);
    expect((await liveCall(desk.db))?.id).toBe(next.id);
  });

  it('keeps what the script recorded, in order, over several sendings', async () => {
    const desk = await aSeededDesk();
    const call = aCall(desk);
    await callsHandlers['call.start'](desk, call);
    await callsHandlers['call.events'](desk, { call: call.call, events: [{ e: 'call.start', ms: 0, d: {} }] });
    await callsHandlers['call.events'](desk, {
      call: call.call,
      events: [
        { e: 'stage.enter', ms: 10, d: { stage: 'greet' } },
        { e: 'call.hold', ms: 20, d: { s: 60 } },
      ],
    });
    expect(granted(await callsHandlers['call.start'](desk, call)).events?.map((one) => one.e)).toEqual([
      'call.start',
      'stage.enter',
      'call.hold',
    ]);
  });

  it('ends with its moods, its hold and its wrap-up, never later than now', async () => {
    const desk = await aSeededDesk();
    const call = aCall(desk);
    await callsHandlers['call.start'](desk, call);
    desk.pass(5 * minute);
    granted(await callsHandlers['call.finish'](desk, ending(call, noon + 60 * minute)));
    expect(await readCall(desk.db, call.call)).toMatchObject({
      ended_at: noon + 5 * minute,
      mood_start: 'irritated',
      mood_end: 'calm',
      wrap_up: 'solved',
      adherence: 87.5,
    });
    expect(await liveCall(desk.db)).toBeUndefined();
  });

  it('that is over is never taken up again: its record stays as it was', async () => {
    const desk = await aSeededDesk();
    const call = aCall(desk);
    await callsHandlers['call.start'](desk, call);
    granted(await callsHandlers['call.finish'](desk, ending(call, noon)));
    const before = await readCall(desk.db, call.call);
    desk.pass(60 * minute);
    expect(refusalOf(await callsHandlers['call.start'](desk, call))).toBe('callIsOver');
    expect(await readCall(desk.db, call.call)).toEqual(before);
    const other = desk.as(aPerson({ id: desk.newId() }));
    expect(refusalOf(await callsHandlers['call.start'](other, call))).toBe('notYours');
  });

  it('cannot end with a complaint or a customer that is not there', async () => {
    const desk = await aSeededDesk();
    const call = aCall(desk);
    await callsHandlers['call.start'](desk, call);
    const ghost = desk.newId() as never;
    expect(refusalOf(await callsHandlers['call.finish'](desk, { ...ending(call, noon), complaint: ghost }))).toBe('noSuchComplaint');
    expect(refusalOf(await callsHandlers['call.finish'](desk, { ...ending(call, noon), customer: ghost }))).toBe('noSuchCustomer');
    expect((await liveCall(desk.db))?.id).toBe(call.call);
  });

  it('that rang brings its number, name and time, and the ring leaves the bar', async () => {
    const desk = await aSeededDesk();
    const anna = await aCustomer(desk, { name: 'Анна Петрова', phone: '+7 916 123-45-67' });
    desk.telephone.rings.hear({ event: 'ring', number: '+79161234567', name: 'Anna', key: null });
    const [rang] = granted(await callsHandlers['call.rings'](desk));
    expect(rang).toMatchObject({ customer: anna, customerName: 'Анна Петрова', matches: 1 });
    desk.pass(5000);
    const live = granted(await callsHandlers['call.start'](desk, { ...aCall(desk), ring: rang?.id }));
    expect(live).toMatchObject({ number: '+79161234567', customer: anna, answeredAt: noon + 5000 });
    expect((await readCall(desk.db, live.id))?.rang_at).toBe(noon);
    expect(granted(await callsHandlers['call.rings'](desk))).toEqual([]);
  });

  it('from a number of two customers picks neither', async () => {
    const desk = await aSeededDesk();
    await aCustomer(desk, { name: 'Somchai', phone: '0812345678' });
    await aCustomer(desk, { name: 'Malee', phone: '+66812345678' });
    desk.telephone.rings.hear({ event: 'ring', number: '0812345678', name: '', key: null });
    const [rang] = granted(await callsHandlers['call.rings'](desk));
    expect(rang).toMatchObject({ customer: null, customerName: null, matches: 2 });
    expect(granted(await callsHandlers['call.start'](desk, { ...aCall(desk), ring: rang?.id })).customer).toBeNull();
  });
});

describe('a call-back', () => {
  it('is promised with a time when a call is parked', async () => {
    const desk = await aSeededDesk();
    const call = aCall(desk);
    await callsHandlers['call.start'](desk, call);
    const parking = {
      call: call.call,
      number: '0812345678',
      name: 'Somchai',
      customer: null,
      dueAt: instant.parse(noon + 30 * minute),
      reason: 'parked' as const,
    };
    expect(granted(await callsHandlers['call.park'](desk, parking))).toMatchObject({
      reason: 'parked',
      dueAt: noon + 30 * minute,
      by: desk.who.id,
    });
    expect(refusalOf(await callsHandlers['call.park'](desk, { ...parking, dueAt: noon }))).toBe('dueInThePast');
    expect(refusalOf(await callsHandlers['call.park'](desk, { ...parking, number: 'hidden' }))).toBe('notANumber');
  });

  it('lists missed calls first, with the one customer of the number', async () => {
    const desk = await aSeededDesk();
    const malee = await aCustomer(desk, { name: 'Malee', phone: '0898765432' });
    const call = aCall(desk);
    await callsHandlers['call.start'](desk, call);
    await callsHandlers['call.park'](desk, {
      call: call.call,
      number: '021112222',
      name: '',
      customer: null,
      dueAt: instant.parse(noon + minute),
      reason: 'dropped',
    });
    desk.pass(2 * minute);
    await aMissedCall(desk, '+66 89 876 5432');
    const list = granted(await callbacksHandlers['callback.list'](desk));
    expect(list.map((one) => one.reason)).toEqual(['missed', 'dropped']);
    expect(list[0]).toMatchObject({ customer: malee, dueAt: null, by: null });
  });

  it('is carried out by a call and closed with what came of it', async () => {
    const desk = await aSeededDesk();
    const missed = await aMissedCall(desk, '0898765432');
    const live = granted(await callsHandlers['call.start'](desk, { ...aCall(desk), direction: 'out', callback: missed }));
    expect(live).toMatchObject({ number: '0898765432', direction: 'out' });
    granted(await callbacksHandlers['callback.close'](desk, { callback: missed, result: 'reached' }));
    granted(await callbacksHandlers['callback.close'](desk, { callback: missed, result: 'reached' }));
    expect(granted(await callbacksHandlers['callback.list'](desk))).toEqual([]);
    expect(refusalOf(await callsHandlers['call.start'](desk, { ...aCall(desk), direction: 'out', callback: missed }))).toBe('noSuchEntry');
  });
});

async function aMissedCall(desk: SeededDesk, number: string) {
  const call = callId.parse(desk.newId());
  const id = callbackId.parse(desk.newId());
  const at = desk.now();
  await desk.db.transaction().execute(async (tx) => {
    await recordMissedCall(tx, { id: call, number, e164: null, name: '', rangAt: at, endedAt: at, customer: null });
    await createCallback(tx, { id, call, reason: 'missed', number, name: '', customer: null, at, dueAt: null, by: null });
  });
  return id;
}

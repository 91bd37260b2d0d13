import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { absorber } from '../../../../electron/services/absorb/absorb.ts';
import { notErasedHere, readErasure } from '../../../../electron/store/erasures.ts';
import { forgetConfirmed } from '../../../../electron/store/sync-state.ts';
import type { Erasure } from '../../../../shared/erasure/erasure.ts';
import { rowOfErasure } from '../../../../shared/erasure/erasure-row.ts';
import { type CustomerId, customerId, erasureId } from '../../../../shared/ids.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { aLine, asDesk, lastEvent } from '../../../helpers/a-feed.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';

const erasureOf = ({ who, now }: SeededDesk, customer: CustomerId): Erasure => ({
  id: erasureId.parse(v7()),
  customer,
  ground: 'objected',
  askedBy: who.id,
  askedAt: now(),
  dueAt: now(),
  state: 'done',
  decidedBy: who.id,
  decidedAt: now(),
  doneAt: now(),
  customers: [customer],
});

/** A desk whose registration head office did not do: refused, or parked. */
async function aDeskWithout(outcome: 'refused' | 'parked') {
  const desk = await asDesk(await aComplaintDesk(), 1);
  const { id, customer, caller } = await aRegistered(desk);
  const event = await lastEvent(desk.db);
  const refusal = outcome === 'refused' ? { code: 'notYours' } : null;
  const effect = { outcome, refusal, complaints: [{ id, body: null, lines: [] }], rows: [] };
  await absorber(desk).lines([aLine(1, 1, event, effect)]);
  const text = async () => JSON.stringify(await desk.db.selectFrom('outbox').selectAll().execute());
  return { desk, event, name: caller.name, text, erasure: erasureOf(desk, customerId.parse(customer)) };
}

it.each(['refused', 'parked'] as const)('what was sent of somebody erased goes also where it was %s', async (outcome) => {
  const { desk, name, text, erasure } = await aDeskWithout(outcome);
  expect(await text()).toContain(name);
  await absorber(desk).erase([rowOfErasure(erasure)]);
  expect(await text()).not.toContain(name);
});

it('whoever is erased stays so when an older line says they were only to be, and is erased anew by a desk that reads everything anew', async () => {
  const { desk, event, erasure } = await aDeskWithout('refused');
  await absorber(desk).erase([rowOfErasure(erasure)]);
  const key = JSON.stringify([erasure.id]);
  const row = rowOfErasure({ ...erasure, state: 'asked', decidedBy: null, decidedAt: null, doneAt: null, customers: [] });
  const line = aLine(
    2,
    2,
    { ...event, act: 'customer.askErase' },
    { outcome: 'applied', refusal: null, complaints: [], rows: [{ table: 'erasure', key, row }] },
  );
  await absorber(desk).lines([line]);
  expect((await readErasure(desk.db, erasure.id))?.state).toBe('done');
  expect(await notErasedHere(desk.db)).toEqual([]);
  await desk.db.transaction().execute((tx) => forgetConfirmed(tx, 2));
  expect(await notErasedHere(desk.db)).toEqual([erasure.customer]);
});

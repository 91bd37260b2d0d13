import { describe, expect, it } from 'vitest';
import { rowOfErasure } from '../../../shared/erasure/erasure-row.ts';
import type { Erasure } from '../../../shared/erasure/erasure.ts';
import { complaintId, customerId, employeeId, erasureId } from '../../../shared/ids.ts';
import type { RowChange } from '../../../shared/sync/event.ts';
import { aComplaint, now } from '../../helpers/a-complaint.ts';
import { irina, pavel } from '../../helpers/a-person.ts';
import { customer, customerRow } from '../../helpers/sync-model/a-branch.ts';
import { anEvent, anyRow, put } from '../../helpers/sync-model/an-event.ts';
import { anOffice } from '../../helpers/sync-model/an-office.ts';

const own = customerId.parse('00000000-0000-7000-8000-00000000cc77');
const others = customerId.parse(customer);
const newId = complaintId.parse('00000000-0000-7000-8000-00000000c111');
const erasureOf = (customers: Erasure['customers'], as: Partial<Erasure> = {}): Erasure => ({
  id: erasureId.parse('00000000-0000-7000-8000-0000000e0001'),
  customer: customers[0] ?? own,
  ground: 'objected',
  askedBy: employeeId.parse(pavel.id),
  askedAt: now,
  dueAt: now,
  state: 'done',
  decidedBy: employeeId.parse(irina.id),
  decidedAt: now,
  doneAt: now,
  customers: [...customers],
  ...as,
});
const rowOf = (one: Erasure) => ({ table: 'erasure', key: JSON.stringify([one.id]), did: 'add', set: rowOfErasure(one) }) as const;
const card = anyRow('customer', { ...customerRow('—'), id: own });

/** Head office while the desk 1 joins; another desk has written the branch's customer. */
function joining() {
  const { held, hear } = anOffice();
  put(held, anyRow('customer', customerRow('Anna')));
  const bring = (...rows: readonly RowChange[]) => hear(anEvent({ act: 'desk.bring', by: '', rows: [...rows] }), { joining: true });
  const state = () => held.rows.get(`erasure ${rowOf(erasureOf([own])).key}`)?.kept.row?.['state'];
  return { held, bring, state };
}

describe('an erasure that comes with a joining desk', () => {
  it('is believed where it was done there, of cards that are that desk’s alone', async () => {
    const { bring, state } = joining();
    await bring(card);
    expect((await bring(rowOf(erasureOf([own])))).outcome).toBe('applied');
    expect(state()).toBe('done');
    expect((await bring(rowOf(erasureOf([own])))).outcome).toBe('applied');
  });

  it('names no card that another desk wrote, and the rest of what comes with it is taken', async () => {
    const { held, bring, state } = joining();
    const effect = await bring(card, rowOf(erasureOf([own, others])));
    expect(effect.rows).toMatchObject([{ table: 'customer' }, { table: 'erasure', row: null }]);
    expect([state(), held.rows.has(`customer ${card.key}`)]).toEqual([undefined, true]);
    // Nor by way of one that is still asked for.
    await bring(rowOf(erasureOf([own], { state: 'asked', customers: [] })));
    const { table, key } = rowOf(erasureOf([own]));
    await bring({ table, key, did: 'change', set: { state: 'done', customers: JSON.stringify([others]) } });
    expect(state()).toBe('asked');
  });

  it('names no card of which head office has a case already', async () => {
    const { held, bring, state } = joining();
    held.complaints.set(newId, { body: aComplaint({ id: newId, customer: own }), lines: [] });
    await bring(card, rowOf(erasureOf([own])));
    expect(state()).toBeUndefined();
  });

  it('does not wait for a word that nobody would give', async () => {
    const { bring, state } = joining();
    await bring(card, rowOf(erasureOf([own], { state: 'asked', customers: [], decidedBy: null, decidedAt: null, doneAt: null })));
    await bring(rowOf(erasureOf([own], { state: 'confirmed', customers: [], doneAt: null })));
    expect(state()).toBe('asked');
  });

  it('changes nothing of what is done at head office', async () => {
    const { held, bring, state } = joining();
    const done = rowOf(erasureOf([others]));
    put(held, done);
    await bring({ table: done.table, key: done.key, did: 'change', set: { customers: JSON.stringify([own]) } });
    expect(held.rows.get(`erasure ${done.key}`)?.kept.row?.['customers']).toBe(JSON.stringify([others]));
    await bring({ table: done.table, key: done.key, did: 'remove' });
    expect(state()).toBe('done');
  });
});

import { describe, expect, it } from 'vitest';
import { rowOfErasure } from '../../../shared/erasure/erasure-row.ts';
import type { Erasure } from '../../../shared/erasure/erasure.ts';
import { complaintId, customerFlagId, customerId, employeeId, erasureId, instant } from '../../../shared/ids.ts';
import type { DeskEvent } from '../../../shared/sync/event.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { aComplaint, now } from '../../helpers/a-complaint.ts';
import { irina, pavel } from '../../helpers/a-person.ts';
import { customer } from '../../helpers/sync-model/a-branch.ts';
import { anEvent, anyRow, put } from '../../helpers/sync-model/an-event.ts';
import { anOffice } from '../../helpers/sync-model/an-office.ts';

const gone = customerId.parse(customer);
const erasure: Erasure = {
  id: erasureId.parse('00000000-0000-7000-8000-0000000e0001'),
  customer: gone,
  ground: 'objected',
  askedBy: employeeId.parse(pavel.id),
  askedAt: now,
  dueAt: now,
  state: 'done',
  decidedBy: employeeId.parse(irina.id),
  decidedAt: now,
  doneAt: now,
  customers: [gone],
};

/** An office at which the customer of the branch is erased, and the branch's case is theirs. */
function afterErasure() {
  const office = anOffice();
  put(office.held, { table: 'erasure', key: JSON.stringify([erasure.id]), did: 'add', set: rowOfErasure(erasure) });
  const theirs = office.held.complaints.get(aComplaint().id);
  if (theirs !== undefined) office.held.complaints.set(aComplaint().id, { ...theirs, body: { ...theirs.body, customer: gone } });
  return office;
}

const newId = complaintId.parse('00000000-0000-7000-8000-00000000c111');
const registers = (): DeskEvent => {
  const command = { ...aCommand('register'), complaint: newId };
  const given = { number: 'BKK-2026-A-0050-Q', code: null, customer: gone };
  const rows = [
    { table: 'customer_phone', key: JSON.stringify([gone, '081 733']), did: 'add' as const, set: { customer: gone, raw: '081 733' } },
  ];
  return anEvent({ act: 'complaint.register', object: newId, body: { command, given }, rows });
};

describe('what a desk sends of somebody who is erased, because it did not know', () => {
  it('does not change their case, and its author is told', async () => {
    const { hear } = afterErasure();
    const command = aCommand('measure', { text: 'Called Anna' });
    const effect = await hear(anEvent({ act: 'complaint.measure', object: command.complaint, body: { command, given: {} } }));
    expect(effect).toMatchObject({ outcome: 'refused', refusal: { code: 'customerErased' } });
  });

  it('does not change their card', async () => {
    const { hear } = afterErasure();
    const row = anyRow('customer_flag', { id: customerFlagId.parse(newId), customer: gone, by: irina.id });
    expect((await hear(anEvent({ act: 'customer.flag', object: gone, rows: [row] }))).refusal).toEqual({ code: 'customerErased' });
  });

  it('is a new case of its own where it is a new complaint, with nobody’s card behind it', async () => {
    const { hear, held } = afterErasure();
    const effect = await hear(registers());
    expect(effect).toMatchObject({ refusal: null, complaints: [{ id: newId, body: { customer: null } }], rows: [] });
    expect([...held.rows.keys()].filter((name) => name.startsWith('customer_phone'))).toEqual([]);
  });

  it('is taken without words where it is a call', async () => {
    const { hear } = afterErasure();
    const call = anyRow('call', { customer: gone, operator: irina.id, raw_number: '081 733', ring_name: 'Anna', complaint: null });
    const effect = await hear(
      anEvent({ act: 'call.start', object: String(JSON.parse(call.key)[0]), by: irina.id, at: instant.parse(now), rows: [call] }),
    );
    expect(JSON.stringify(effect)).not.toMatch(/081 733|Anna/u);
  });
});

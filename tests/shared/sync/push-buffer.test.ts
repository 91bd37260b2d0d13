import { describe, expect, it } from 'vitest';
import { customerId } from '../../../shared/ids.ts';
import type { KeptLine } from '../../../shared/sync/ledger.ts';
import { placeHeld } from '../../../shared/sync/places.ts';
import { pushBuffer } from '../../../shared/sync/push-buffer.ts';
import { aComplaint, now } from '../../helpers/a-complaint.ts';
import { irina } from '../../helpers/a-person.ts';
import { aBranch, customer } from '../../helpers/sync-model/a-branch.ts';
import { anyRow } from '../../helpers/sync-model/an-event.ts';
import { ledgerOver } from '../../helpers/sync-model/held-things.ts';

const complaint = aComplaint();
const line = (place: number): KeptLine => ({ line: { at: now, by: irina.id, kind: 'measure', facts: {} }, seq: placeHeld(place), desk: 1 });
const row = (place: number, name: string) => {
  const { key, set } = anyRow('customer', { id: customer, name });
  const stamp = { seq: placeHeld(place), at: now, by: irina.id, desk: 1 };
  return { table: 'customer' as const, key, kept: { row: set, stamps: { name: stamp, kind: { ...stamp, seq: 7 } } } };
};

describe('the events of one push', () => {
  it('see what the ones before them did, and nobody else does', async () => {
    const under = ledgerOver(aBranch());
    const buffer = pushBuffer(under);
    const after = { ...complaint, number: 'NEW', customer: customerId.parse(customer), revision: 4 };
    buffer.take({ complaints: [{ body: after, lines: [line(1)] }], rows: [row(1, 'Boris')] });
    expect(await buffer.ledger.complaint(complaint.id)).toEqual(after);
    expect(await buffer.ledger.complaintBy('number', 'NEW')).toBe(complaint.id);
    expect(await buffer.ledger.complaintsOf(customerId.parse(customer))).toEqual([after]);
    expect(await buffer.ledger.timeline(complaint.id)).toEqual([line(1)]);
    expect((await buffer.ledger.row('customer', JSON.stringify([customer])))?.row?.['name']).toBe('Boris');
    expect((await buffer.ledger.rows('customer')).map(([, kept]) => kept.row?.['name'])).toEqual(['Boris']);
    expect((await under.complaint(complaint.id))?.revision).toBe(3);
  });

  it('know who has a name now, and who had it no longer', async () => {
    const buffer = pushBuffer(ledgerOver(aBranch()));
    const by = (value: string) => buffer.ledger.complaintBy('number', value);
    buffer.take({ complaints: [{ body: { ...complaint, number: 'ONE' }, lines: [] }], rows: [] });
    buffer.take({ complaints: [{ body: { ...complaint, number: 'TWO' }, lines: [] }], rows: [] });
    expect([await by('ONE'), await by('TWO')]).toEqual([undefined, complaint.id]);
    expect(await buffer.ledger.complaintBy('code', 'TWO')).toBeUndefined();
  });

  it('are written once, as they stand at the end, at their real places', () => {
    const buffer = pushBuffer(ledgerOver(aBranch()));
    buffer.take({ complaints: [{ body: complaint, lines: [line(1)] }], rows: [row(1, 'Boris')] });
    buffer.take({ complaints: [{ body: { ...complaint, revision: 5 }, lines: [line(2)] }], rows: [row(2, 'Boris P.')] });
    const { complaints, rows } = buffer.written(40);
    expect(complaints).toMatchObject([{ body: { revision: 5 }, lines: [{ seq: 41 }, { seq: 42 }] }]);
    expect(rows).toMatchObject([{ kept: { row: { name: 'Boris P.' }, stamps: { name: { seq: 42 }, kind: { seq: 7 } } } }]);
  });
});

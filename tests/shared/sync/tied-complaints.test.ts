import { expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { CaseLink } from '../../../shared/complaint/link.ts';
import { complaintId, customerId, workRecordId } from '../../../shared/ids.ts';
import { tiedComplaints } from '../../../shared/sync/tied-complaints.ts';
import { aComplaint, now } from '../../helpers/a-complaint.ts';
import { irina } from '../../helpers/a-person.ts';
import { idNumber } from '../../helpers/window-things.ts';
import { ledgerOver, nothingHeld } from '../../helpers/sync-model/held-things.ts';

const [anna, boris] = [customerId.parse(idNumber(1)), customerId.parse(idNumber(2))];
const id = (number: number) => complaintId.parse(idNumber(100 + number));
const one = (number: number, customer: Complaint['customer'], ties: readonly (readonly [number, CaseLink['kind']])[] = []): Complaint =>
  aComplaint({
    id: id(number),
    customer,
    links: ties.map(([other, kind]) => ({
      id: workRecordId.parse(idNumber(200 + 10 * number + other)),
      other: id(other),
      kind,
      number: `BKK-2026-A-${other}`,
      by: irina.id,
      at: now,
      state: 'open' as const,
      endedAt: null,
      promise: null,
    })),
  });

async function tiedTo(number: number, all: readonly Complaint[]): Promise<readonly Complaint['id'][]> {
  const held = nothingHeld();
  for (const body of all) held.complaints.set(body.id, { body, lines: [] });
  const asked = all.find((other) => other.id === id(number));
  return asked === undefined ? [] : (await tiedComplaints(ledgerOver(held), asked)).map((tied) => tied.id);
}

it('are counted along a shared cause between two of the same customer, whoever is asked about', async () => {
  const all = [one(1, anna, [[2, 'sameCause']]), one(2, anna), one(3, boris, [[1, 'related']])];
  expect(await tiedTo(3, all)).toEqual([id(1), id(2)]);
  expect(await tiedTo(2, all)).toEqual([id(1), id(3)]);
});

it('are not counted along a shared cause between two customers, nor between two whom nobody knows', async () => {
  expect(await tiedTo(1, [one(1, anna, [[2, 'sameCause']]), one(2, boris)])).toEqual([]);
  expect(await tiedTo(1, [one(1, null, [[2, 'sameCause']]), one(2, null)])).toEqual([]);
});

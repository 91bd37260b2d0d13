import type { CustomerRecord } from '../../shared/contract/customer-card.ts';
import { noDetails } from '../../shared/customer/customer-card.ts';
import { callId, complaintId, customerFlagId, customerId, instant, purchaseId } from '../../shared/ids.ts';
import { friday, idNumber, irina, pavel } from './window-things.ts';

export const annaId = customerId.parse(idNumber(71));

/** Everything the desk holds of Anna, as her card shows it; name what differs. */
export function aCustomerRecord(as: Partial<CustomerRecord> = {}, card: Partial<CustomerRecord['card']> = {}): CustomerRecord {
  const flag = { id: customerFlagId.parse(idNumber(81)), kind: 'vulnerable' as const, note: 'Hears badly, speak slowly', until: null };
  const ofCase = { complaint: complaintId.parse(idNumber(1001)), number: 'BKK-2026-A-0001-K', title: 'Late parcel' };
  return {
    card: {
      ...noDetails,
      id: annaId,
      kind: 'person',
      name: 'Anna Petrova',
      language: 'ru',
      phones: [{ raw: '081 234 5678', e164: '+66812345678', preferred: true }],
      email: 'anna@example.org',
      preferences: 'Gift wrapping',
      createdAt: friday('10:00'),
      createdBy: irina.id,
      mergedInto: null,
      revision: 4,
      ...card,
    },
    match: {
      id: annaId,
      name: 'Anna Petrova',
      phones: ['+66812345678'],
      language: 'ru',
      openComplaints: 1,
      complaints: 2,
      lastAt: friday('14:02'),
      flags: [{ kind: 'vulnerable', note: flag.note, until: null }],
    },
    flags: [
      { ...flag, by: irina.id, at: friday('14:10'), liftedAt: null, liftedBy: null },
      {
        ...flag,
        id: customerFlagId.parse(idNumber(82)),
        kind: 'careful',
        note: 'Threatened the courier',
        until: instant.parse(friday('10:00') - 86_400_000),
        by: pavel.id,
        at: instant.parse(friday('10:00') - 10 * 86_400_000),
        liftedAt: null,
        liftedBy: null,
      },
    ],
    purchases: [
      {
        id: purchaseId.parse(idNumber(91)),
        customer: annaId,
        productId: null,
        product: 'Cup set “Lotus”',
        document: 'R-17',
        boughtOn: '2026-10-01',
        amount: 240_000,
        warrantyUntil: '2099-10-01',
        by: irina.id,
        at: friday('14:00'),
        removedAt: null,
        removedBy: null,
        revision: 2,
      },
    ],
    bought: { first: '2026-10-01', last: '2026-10-01', count: 1, amount: 240_000 },
    merges: [],
    months: Array.from({ length: 12 }, (_, place) => ({
      month: place === 0 ? '2025-12' : `2026-${String(place).padStart(2, '0')}`,
      contacts: place % 4,
      cases: place % 2,
    })),
    history: [
      { kind: 'remedy', at: friday('14:20'), ...ofCase, type: 'compensation', text: 'voucher', amount: 30_000, underWarranty: false },
      { kind: 'score', at: friday('14:18'), ...ofCase, score: 4, comment: 'quick' },
      {
        kind: 'promise',
        at: friday('14:09'),
        ...ofCase,
        what: 'callback',
        text: 'We call',
        dueAt: friday('16:00'),
        state: 'kept',
        closedAt: friday('15:30'),
      },
      { kind: 'complaint', at: friday('14:02'), ...ofCase, state: 'inWork', verdict: 'yes', outcome: null, owner: irina.id },
      {
        kind: 'call',
        at: friday('14:00'),
        call: callId.parse(idNumber(61)),
        direction: 'in',
        result: 'answered',
        seconds: 401,
        operator: irina.id,
        complaint: ofCase.complaint,
        number: ofCase.number,
      },
    ],
    more: false,
    given: 30_000,
    costOfLoss: 2_200_000,
    ...as,
  };
}

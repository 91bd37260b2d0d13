import { expect, it } from 'vitest';
import { isCovered, type PurchaseText, removePurchase, warrantyEnd, writePurchase } from '../../../shared/customer/purchase.ts';
import { customerId, instant, purchaseId } from '../../../shared/ids.ts';
import { irina } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const customer = customerId.parse('00000000-0000-7000-8000-00000000c001');
const id = purchaseId.parse('00000000-0000-7000-8000-00000000b001');
const written = (text: Partial<PurchaseText> = {}, seen = 0) => ({
  id,
  customer,
  seen,
  text: { productId: null, product: 'Cup', document: '', boughtOn: '2026-01-31', amount: null, warrantyUntil: null, ...text },
  by: irina.id,
  now: instant.parse(5),
  today: '2026-02-01',
});

it.each([
  [{ product: '  ' }, 'productMissing'],
  [{ boughtOn: '2026-02-02' }, 'boughtLater'],
  [{ warrantyUntil: '2026-01-30' }, 'warrantyBefore'],
] as const)('refuses %o: %s', (text, code) => {
  expect(refusalOf(writePurchase(undefined, written(text)))).toBe(code);
});

it('is corrected by the revision that was seen, by its own customer, until it is taken out', () => {
  const first = granted(writePurchase(undefined, written()));
  expect(refusalOf(writePurchase(first, written({}, 0)))).toBe('changedMeanwhile');
  expect(granted(writePurchase(first, written({ document: 'R-2' }, 1)))).toMatchObject({ document: 'R-2', revision: 2 });
  const other = customerId.parse('00000000-0000-7000-8000-00000000c002');
  expect(refusalOf(writePurchase(first, { ...written({}, 1), customer: other }))).toBe('noSuchPurchase');
  const out = granted(removePurchase(first, { seen: 1, by: irina.id, now: instant.parse(9) }));
  expect(out).toMatchObject({ removedAt: 9, removedBy: irina.id });
  expect(refusalOf(writePurchase(out, written({}, 2)))).toBe('noSuchPurchase');
  expect(refusalOf(removePurchase(out, { seen: 2, by: irina.id, now: instant.parse(9) }))).toBe('noSuchPurchase');
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-22', 24, '2028-11-22'],
  ['2026-11-22', 0, null],
])('a warranty from %s over %i months ends %s', (from, months, end) => {
  expect(warrantyEnd(from, months)).toBe(end);
});

it('covers its last day', () => {
  expect([isCovered({ warrantyUntil: '2026-02-01' }, '2026-02-01'), isCovered({ warrantyUntil: '2026-02-01' }, '2026-02-02')]).toEqual([
    true,
    false,
  ]);
  expect(isCovered({ warrantyUntil: null }, '2026-02-01')).toBe(false);
});

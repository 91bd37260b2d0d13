import { z } from 'zod';
import { catalogueId, customerId, employeeId, type Instant, instant, purchaseId } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import { line } from '../text/fields.ts';

/** A day of the site's calendar, `2026-11-22`. */
const day = z.iso.date();

/** What somebody bought: product (of the catalogue where it is one), paper, day, amount in minor units, warranty. */
export const purchaseText = z.strictObject({
  productId: catalogueId.nullable(),
  product: line,
  document: line,
  boughtOn: day,
  amount: z.number().int().min(0).max(1e12).nullable(),
  warrantyUntil: day.nullable(),
});
export type PurchaseText = z.infer<typeof purchaseText>;

/** A purchase of a customer; one that was written down by mistake is taken out and kept. */
export const purchase = purchaseText.extend({
  id: purchaseId,
  customer: customerId,
  by: employeeId,
  at: instant,
  removedAt: instant.nullable(),
  removedBy: employeeId.nullable(),
  revision: z.number().int().min(1),
});
export type Purchase = z.infer<typeof purchase>;

interface Writing {
  readonly id: Purchase['id'];
  readonly customer: Purchase['customer'];
  readonly seen: number;
  readonly text: PurchaseText;
  readonly by: Purchase['by'];
  readonly now: Instant;
  /** The site's day. */
  readonly today: string;
}

/**
 * A purchase written down or corrected; refuses productMissing, boughtLater for a day that is yet to come, warrantyBefore for a warranty that
 * ends before it begins, changedMeanwhile and noSuchPurchase.
 */
export function writePurchase(before: Purchase | undefined, writing: Writing): Result<Purchase, Refusal> {
  const { id, customer, seen, text, by, now, today } = writing;
  if ((before?.revision ?? 0) !== seen) return refused(because('changedMeanwhile'));
  if (before !== undefined && (before.removedAt !== null || before.customer !== customer)) return refused(because('noSuchPurchase'));
  if (text.product.trim() === '') return refused(because('productMissing'));
  if (text.boughtOn > today) return refused(because('boughtLater'));
  if (text.warrantyUntil !== null && text.warrantyUntil < text.boughtOn) return refused(because('warrantyBefore'));
  const written = before ?? { id, customer, by, at: now, removedAt: null, removedBy: null };
  return ok({ ...written, ...text, product: text.product.trim(), revision: seen + 1 });
}

/** A purchase taken out; refuses changedMeanwhile, and noSuchPurchase for one that is out already. */
export function removePurchase(before: Purchase, { seen, by, now }: Pick<Writing, 'seen' | 'by' | 'now'>): Result<Purchase, Refusal> {
  if (before.removedAt !== null) return refused(because('noSuchPurchase'));
  if (before.revision !== seen) return refused(because('changedMeanwhile'));
  return ok({ ...before, removedAt: now, removedBy: by, revision: seen + 1 });
}

/** Does its warranty still run on this day? False for a purchase without one. */
export const isCovered = ({ warrantyUntil }: Pick<Purchase, 'warrantyUntil'>, today: string): boolean =>
  warrantyUntil !== null && warrantyUntil >= today;

/** Until when a warranty of so many months runs that began on that day: the same day of the month, or the month's last. Null without months. */
export const warrantyEnd = (boughtOn: string, months: number): string | null =>
  months <= 0 ? null : Temporal.PlainDate.from(boughtOn).add({ months }).toString();

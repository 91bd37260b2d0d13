import type { Remedy } from '../complaint/complaint.ts';
import type { Deciding } from '../complaint/deciding.ts';
import { isBlank } from '../complaint/is-blank.ts';

/** Does the company's own promise on the box cover this exchange or repair, up to one average purchase (R57, R100: the cartridge)? */
export function isUnderWarranty(
  { type, amount }: Pick<Remedy, 'type' | 'amount'>,
  { product, settings }: Pick<Deciding, 'product' | 'settings'>,
): boolean {
  if (type !== 'exchange' && type !== 'freeRepair') return false;
  if (product === undefined || isBlank(product.warrantyPromise)) return false;
  return product.price <= settings.averagePurchase && amount <= settings.averagePurchase;
}

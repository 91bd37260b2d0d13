import type { Product } from '../contract/catalogue.ts';
import type { Remedy } from '../complaint/complaint.ts';

type Given = Pick<Remedy, 'type' | 'amount'>;

/** What a remedy costs, in minor units: another product is worth at least its price, whatever amount is written beside it (product.md 3.5). */
export const worthOf = ({ type, amount }: Given, product: Pick<Product, 'price'> | undefined): number =>
  type === 'exchange' && product !== undefined ? Math.max(amount, product.price) : amount;

/** Is it money, and does it not say how much? */
export const lacksAmount = ({ type, amount }: Given): boolean =>
  amount === 0 && (type === 'refund' || type === 'priceReduction' || type === 'compensation');

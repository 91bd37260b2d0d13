import { roles } from '../access.ts';
import { type Limit, limit, type Product, product } from '../contract/catalogue.ts';

/** How the register keeps a product. */
export interface ProductRow {
  readonly id: unknown;
  readonly code: unknown;
  readonly name: unknown;
  readonly price: unknown;
  readonly warranty_months: unknown;
  readonly warranty_promise: unknown;
  readonly active: unknown;
}

/** A product from its row of the register. */
export const productOfRow = (row: ProductRow): Product =>
  product.parse({
    id: row.id,
    code: row.code,
    name: row.name,
    price: row.price,
    warrantyMonths: row.warranty_months,
    warrantyPromise: row.warranty_promise,
    active: row.active === 1,
  });

/** How the register keeps what a role may grant alone. */
export interface LimitRow {
  readonly role: unknown;
  readonly per_complaint: unknown;
  readonly per_customer: unknown;
}

/** What each role may grant alone, in the order of the roles. */
export const limitsOfRows = (rows: readonly LimitRow[]): Limit[] =>
  rows
    .map((row) => limit.parse({ role: row.role, perComplaint: row.per_complaint, perCustomer: row.per_customer }))
    .toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));

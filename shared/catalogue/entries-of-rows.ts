import { roles } from '../access.ts';
import { type Limit, limit, type Product, product } from '../contract/catalogue.ts';

type Row = Readonly<Record<string, unknown>>;

/** A product from its row of the register; throws where it holds none. */
export const productOfRow = (row: Row): Product =>
  product.parse({
    id: row['id'],
    code: row['code'],
    name: row['name'],
    price: row['price'],
    warrantyMonths: row['warranty_months'],
    warrantyPromise: row['warranty_promise'],
    active: row['active'] === 1,
  });

/** What each role may grant alone, in the order of the roles; throws where a row holds nothing of the kind. */
export const limitsOfRows = (rows: readonly Row[]): Limit[] =>
  rows
    .map((row) => limit.parse({ role: row['role'], perComplaint: row['per_complaint'], perCustomer: row['per_customer'] }))
    .toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));

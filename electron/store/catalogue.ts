import { limitsOfRows, productOfRow } from '../../shared/catalogue/entries-of-rows.ts';
import {
  type Category,
  category as categorySchema,
  type Department,
  department as departmentSchema,
  type Limit,
  type Product,
} from '../../shared/contract/catalogue.ts';
import type { CatalogueId } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** The kinds of complaint the desk knows, by code; retired ones too, because old complaints still name them. */
export async function readCategories(db: Db): Promise<Category[]> {
  const rows = await db.selectFrom('category').selectAll().orderBy('code').execute();
  return rows.map(categoryOf);
}

/** What the company sells, by name, with the warranty promise printed on it (R57). */
export async function readProducts(db: Db): Promise<Product[]> {
  const rows = await db.selectFrom('product').selectAll().orderBy('name').execute();
  return rows.map(productOfRow);
}

/** One product, or undefined. */
export async function readProduct(db: Db, id: CatalogueId): Promise<Product | undefined> {
  const row = await db.selectFrom('product').selectAll().where('id', '=', id).executeTakeFirst();
  return row && productOfRow(row);
}

const categoryById = compiled((db, { id }: Given<{ id: CatalogueId }>) => db.selectFrom('category').select('id').where('id', '=', id));

/** Is there a category with this id, retired or not? */
export const hasCategory = async (db: Db, id: CatalogueId): Promise<boolean> => (await categoryById(db, { id })).rows.length > 0;

/** The company's departments, by name. */
export async function readDepartments(db: Db): Promise<Department[]> {
  const rows = await db.selectFrom('department').selectAll().orderBy('name').execute();
  return rows.map((row) => departmentSchema.parse({ ...row, active: row.active === 1 }));
}

/** What each role may grant alone, in the order of the roles. */
export async function readLimits(db: Db): Promise<Limit[]> {
  const rows = await db.selectFrom('authority_limit').selectAll().execute();
  return limitsOfRows(rows);
}

/** Writes a category as it is now, new or known by its id. */
export async function saveCategory(tx: Tx, saved: Category): Promise<void> {
  const { id, ...rest } = { ...saved, name: JSON.stringify(saved.name), active: saved.active ? 1 : 0 };
  await tx
    .insertInto('category')
    .values({ id, ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
}

/** Writes a product as it is now, new or known by its id. */
export async function saveProduct(tx: Tx, saved: Product): Promise<void> {
  const values = {
    code: saved.code,
    name: saved.name,
    price: saved.price,
    warranty_months: saved.warrantyMonths,
    warranty_promise: saved.warrantyPromise,
    active: saved.active ? 1 : 0,
  };
  await tx
    .insertInto('product')
    .values({ id: saved.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Writes a department as it is now, new or known by its id. */
export async function saveDepartment(tx: Tx, saved: Department): Promise<void> {
  const values = { name: saved.name, active: saved.active ? 1 : 0 };
  await tx
    .insertInto('department')
    .values({ id: saved.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Sets how much a role may grant alone, in minor units; null is without limit (R100). */
export async function saveLimit(tx: Tx, saved: Limit): Promise<void> {
  const values = { per_complaint: saved.perComplaint, per_customer: saved.perCustomer };
  await tx
    .insertInto('authority_limit')
    .values({ role: saved.role, ...values })
    .onConflict((conflict) => conflict.column('role').doUpdateSet(values))
    .execute();
}

const categoryOf = (row: RowOf<'category'>): Category =>
  categorySchema.parse({ ...row, name: JSON.parse(row.name), active: row.active === 1 });

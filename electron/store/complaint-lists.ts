import { sql } from 'kysely';
import type { ComplaintState } from '../../shared/complaint/states.ts';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { CatalogueId, ComplaintId, CustomerId, EmployeeId, Instant } from '../../shared/ids.ts';
import { hasWords, idsByRarest, type WordSearch } from './complaint-words.ts';
import { isOpenRow, isSettledRow } from './is-open-row.ts';
import { asComplaintRow, listedColumns } from './listed-complaint.ts';
import type { Db } from './schema.ts';

/** What the register is searched by; `customers` are those the text names. */
export interface RegisterSearch {
  readonly state?: readonly ComplaintState[] | undefined;
  readonly category?: CatalogueId | undefined;
  readonly owner?: EmployeeId | undefined;
  readonly customer?: CustomerId | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly text?: SearchedText | undefined;
  /** The last row of the page before. */
  readonly after?: { readonly receivedAt: Instant; readonly id: ComplaintId } | undefined;
  /** The first row of the page behind, or the end of the register: the page is read from there towards the newest. */
  readonly before?: { readonly receivedAt: Instant; readonly id: ComplaintId } | 'end' | undefined;
  readonly rows: number;
}

export interface SearchedText {
  readonly number: string | null;
  readonly code: string | null;
  readonly customers: readonly CustomerId[];
  /** The complaint has all of these; in the caller's name only for who may read names. */
  readonly said: WordSearch;
}

/** A page of the register, newest first; `more` when there is another behind it, or, read towards the newest, before it. */
export async function findComplaints(db: Db, search: RegisterSearch): Promise<{ readonly rows: ComplaintRow[]; readonly more: boolean }> {
  const { text } = search;
  const order = search.before === undefined ? 'desc' : 'asc';
  const rarest = text === undefined || text.number !== null ? undefined : await idsByRarest(db, text.said);
  const found = await filtered(listedColumns(db), search, rarest)
    .orderBy('complaint.received_at', order)
    .orderBy('complaint.id', order)
    .limit(search.rows + 1)
    .execute();
  const page = found.slice(0, search.rows).map(asComplaintRow);
  return { rows: order === 'desc' ? page : page.toReversed(), more: found.length > search.rows };
}

/** A customer's complaints, open or settled, newest first, at most `rows`. */
export async function complaintsOf(
  db: Db,
  { customer, open, rows }: { readonly customer: CustomerId; readonly open: boolean; readonly rows: number },
): Promise<ComplaintRow[]> {
  const found = await listedColumns(db)
    .where('complaint.customer', '=', customer)
    .where(open ? isOpenRow : isSettledRow)
    .orderBy('complaint.received_at', 'desc')
    .limit(rows)
    .execute();
  return found.map(asComplaintRow);
}

/** The latest complaints of a category (of any, when null), each with its product where that is asked for. */
export async function latestOfCategory(
  db: Db,
  { category, product, rows }: { readonly category: CatalogueId | null; readonly product: boolean; readonly rows: number },
): Promise<readonly { readonly id: string; readonly product: string }[]> {
  return db
    .selectFrom('complaint')
    .select(['id', product ? sql<string>`coalesce(card ->> '$.case.product', '')`.as('product') : sql<string>`''`.as('product')])
    .$if(category !== null, (of) => of.where('category', '=', category))
    .orderBy('received_at', 'desc')
    .limit(rows)
    .execute();
}

/** These complaints as rows of a list, in the order asked for. */
export async function complaintRows(db: Db, ids: readonly string[]): Promise<ComplaintRow[]> {
  const listed = sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
  const found = (await listedColumns(db).where('complaint.id', 'in', listed).execute()).map(asComplaintRow);
  return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** How many complaints of a category (of any, when null) came in since then. */
export async function countSince(
  db: Db,
  { category, since }: { readonly category: CatalogueId | null; readonly since: Instant },
): Promise<number> {
  const row = await db
    .selectFrom('complaint')
    .select((of) => of.fn.countAll<number>().as('count'))
    .$if(category !== null, (of) => of.where('category', '=', category))
    .where('received_at', '>=', since)
    .executeTakeFirstOrThrow();
  return row.count;
}

type Listed = ReturnType<typeof listedColumns>;

function filtered(of: Listed, search: RegisterSearch, rarest: readonly string[] | undefined): Listed {
  const { state, category, owner, customer, from, to, text, after, before } = search;
  let query = of;
  if (state !== undefined && state.length > 0) query = query.where('complaint.state', 'in', state);
  if (category !== undefined) query = query.where('complaint.category', '=', category);
  if (owner !== undefined) query = query.where('complaint.owner', '=', owner);
  if (customer !== undefined) query = query.where('complaint.customer', '=', customer);
  if (from !== undefined) query = query.where('complaint.received_at', '>=', from);
  if (to !== undefined) query = query.where('complaint.received_at', '<', to);
  if (text !== undefined) query = named(query, text, rarest);
  if (after !== undefined) query = query.where(sql<boolean>`(complaint.received_at, complaint.id) < (${after.receivedAt}, ${after.id})`);
  if (before !== undefined && before !== 'end')
    query = query.where(sql<boolean>`(complaint.received_at, complaint.id) > (${before.receivedAt}, ${before.id})`);
  return query;
}

/**
 * The number or code itself, a customer the text names, or all the words in title, story and name. Every way goes by an index, but for words
 * that all stand in very many complaints: of those the newest are soon found from the newest end.
 */
function named(of: Listed, { number, code, customers, said }: SearchedText, rarest: readonly string[] | undefined): Listed {
  if (number !== null) return of.where('complaint.number', '=', number);
  const hasAll = said.words.length === 0 ? sql<boolean>`false` : hasWords(said);
  return of.where((where) =>
    where.or([
      rarest === undefined
        ? hasAll
        : where.and([where('complaint.id', 'in', sql<string>`(select value from json_each(${JSON.stringify(rarest)}))`), hasAll]),
      ...(code === null ? [] : [where('complaint.code', '=', code)]),
      ...(customers.length === 0 ? [] : [where('complaint.customer', 'in', customers)]),
    ]),
  );
}

import { sql } from 'kysely';
import type { ComplaintId, CustomerId, Instant } from '../../shared/ids.ts';
import type { Complaint, Remedy } from '../../shared/complaint/complaint.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Adds what was granted on a complaint to a customer, if the customer is known. */
export async function addRemedies(
  tx: Tx,
  to: { readonly complaint: ComplaintId; readonly customer: CustomerId | null },
  granted: readonly Remedy[],
): Promise<void> {
  for (const { type, text, amount, grantedBy, at, underWarranty } of granted)
    await tx
      .insertInto('remedy')
      .values({ ...to, type, text, amount, granted_by: grantedBy, at, under_warranty: underWarranty ? 1 : 0 })
      .execute();
}

/** A complaint's remedies, in the order they were granted. */
export const readRemedies = (db: Db, complaint: ComplaintId): Promise<RowOf<'remedy'>[]> =>
  db.selectFrom('remedy').selectAll().where('complaint', '=', complaint).orderBy('id').execute();

/** Whom a complaint's remedies went to, once an anonymous caller has given a name: they count towards that customer's limit. */
export async function assignRemedies(tx: Tx, complaint: ComplaintId, customer: CustomerId): Promise<void> {
  await tx.updateTable('remedy').set({ customer }).where('complaint', '=', complaint).execute();
}

/** Granted to this customer since then, or promised and not yet carried out, over all complaints, in minor units; a warranty that was honoured does not count (R100). */
export async function spentByCustomer(db: Db, customer: CustomerId, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('remedy')
    .select((of) => of.fn.sum<number | null>('amount').as('sum'))
    .where('customer', '=', customer)
    .where('at', '>=', since)
    .where('under_warranty', '=', 0)
    .executeTakeFirst();
  return (row?.sum ?? 0) + (await promisedTo(db, customer));
}

/** So many tied complaints are looked through; more of them are one claim in nobody's eyes. */
const mostTied = 50;

/**
 * Granted or promised on the complaints tied to this one, by whatever chain of ties, in minor units; a warranty that was honoured does not
 * count. A shared cause ties the complaints of many people: it counts only between two of the same customer (product.md 3.5: no splitting).
 */
export async function spentOnLinked(db: Db, { id }: Pick<Complaint, 'id'>): Promise<number> {
  const seen = new Set<string>([id]);
  let next: readonly string[] = [id];
  while (next.length > 0 && seen.size < mostTied) {
    const tied = await Promise.all(next.map((one) => tiedTo(db, one)));
    next = [...new Set(tied.flat())].filter((one) => !seen.has(one)).slice(0, mostTied);
    for (const one of next) seen.add(one);
  }
  seen.delete(id);
  let sum = 0;
  for (const one of seen) sum += await spentOnOne(db, one);
  return sum;
}

/** The complaints tied to one of them, whichever of the two says so. */
async function tiedTo(db: Db, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly other: string }>`
    select tied.id as other
    from (
      select json_extract(body, '$.other') as other, json_extract(body, '$.kind') as how
      from work_record where complaint = ${id} and kind = 'link' and state = 'open'
      union all
      select complaint, json_extract(body, '$.kind')
      from work_record where kind = 'link' and json_extract(body, '$.other') = ${id} and state = 'open'
    ) as tie join complaint tied on tied.id = tie.other
    where tie.how <> 'sameCause' or tied.customer = (select customer from complaint where id = ${id})`.execute(db);
  return rows.map(({ other }) => other);
}

async function spentOnOne(db: Db, complaint: string): Promise<number> {
  const given = await db
    .selectFrom('remedy')
    .select((of) => of.fn.sum<number | null>('amount').as('sum'))
    .where('complaint', '=', complaint)
    .where('under_warranty', '=', 0)
    .executeTakeFirst();
  const promised = await db
    .selectFrom('work_record')
    .select(sql<number | null>`sum(json_extract(body, '$.amount'))`.as('sum'))
    .where('complaint', '=', complaint)
    .where('kind', '=', 'offer')
    .where('state', 'in', ['approved', 'accepted'])
    .where(sql<boolean>`json_extract(body, '$.underWarranty') = 0`)
    .executeTakeFirst();
  return (given?.sum ?? 0) + (promised?.sum ?? 0);
}

/** What is approved or accepted and not yet carried out over all of this customer's complaints: it is promised, so it counts (product.md 3.5). */
async function promisedTo(db: Db, customer: CustomerId): Promise<number> {
  const row = await db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .select(sql<number | null>`sum(json_extract(work_record.body, '$.amount'))`.as('sum'))
    .where('complaint.customer', '=', customer)
    .where('work_record.kind', '=', 'offer')
    .where('work_record.state', 'in', ['approved', 'accepted'])
    .where(sql<boolean>`json_extract(work_record.body, '$.underWarranty') = 0`)
    .executeTakeFirst();
  return row?.sum ?? 0;
}

import { sql } from 'kysely';
import { type GivenRow, givenRow } from '../../shared/contract/investigation.ts';
import type { ComplaintId, CustomerId, Instant } from '../../shared/ids.ts';
import type { Db } from './schema.ts';

interface Of {
  readonly complaint: ComplaintId;
  /** Null: the customer is not known, and the complaint stands alone. */
  readonly customer: CustomerId | null;
  readonly since: Instant;
}

/** What the customer was given since then, and what they are promised and have not got yet, over all complaints; the latest first. */
export async function givenTo(db: Db, of: Of): Promise<GivenRow[]> {
  const rows = [...(await carriedOut(db, of)), ...(await promised(db, of))];
  return rows
    .map(({ under_warranty, promised: open, ...row }) =>
      givenRow.parse({ ...row, underWarranty: under_warranty === 1, promised: open === 1 }),
    )
    .toSorted((one, other) => other.at - one.at);
}

const carriedOut = (db: Db, { complaint, customer, since }: Of) =>
  db
    .selectFrom('remedy')
    .innerJoin('complaint', 'complaint.id', 'remedy.complaint')
    .select(['remedy.complaint', 'number', 'remedy.type', 'remedy.text', 'remedy.amount', 'remedy.under_warranty', 'remedy.at'])
    .select(sql<number>`0`.as('promised'))
    .where((where) => (customer === null ? where('remedy.complaint', '=', complaint) : where('remedy.customer', '=', customer)))
    .where('remedy.at', '>=', since)
    .execute();

const promised = (db: Db, { complaint, customer }: Of) =>
  db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .select(['work_record.complaint', 'number', 'work_record.at'])
    .select([
      sql<string>`json_extract(work_record.body, '$.type')`.as('type'),
      sql<string>`json_extract(work_record.body, '$.text')`.as('text'),
      sql<number>`json_extract(work_record.body, '$.amount')`.as('amount'),
      sql<number>`json_extract(work_record.body, '$.underWarranty')`.as('under_warranty'),
      sql<number>`1`.as('promised'),
    ])
    .where((where) => (customer === null ? where('complaint.id', '=', complaint) : where('complaint.customer', '=', customer)))
    .where('work_record.kind', '=', 'offer')
    .where('work_record.state', 'in', ['approved', 'accepted'])
    .execute();

import { sql } from 'kysely';
import { causeType } from '../../shared/complaint/handling.ts';
import { catalogueId, type ComplaintId, complaintId, type Instant, instant } from '../../shared/ids.ts';
import type { Caused } from '../../shared/recurrence/hot-spots.ts';
import type { Db } from './schema.ts';

/** The complaints received since then whose cause is known, at most 5,000 of the newest; cancelled ones are no complaints of their own. */
export async function causedSince(db: Db, since: Instant): Promise<Caused[]> {
  const { rows } = await sql<{
    id: string;
    category: string | null;
    product: string | null;
    name: string | null;
    cause: string;
    at: number;
  }>`
    select id, category, card ->> '$.case.productId' as product, card ->> '$.case.product' as name,
      handling ->> '$.finding.causeType' as cause, received_at as at
    from complaint where handling ->> '$.finding.causeType' is not null and received_at >= ${since} and state <> 'cancelled'
    order by received_at desc limit 5000`.execute(db);
  return rows.map((row) => ({
    complaint: complaintId.parse(row.id),
    category: catalogueId.nullable().parse(row.category),
    product: catalogueId.nullable().parse(row.product),
    productName: row.name ?? '',
    causeType: causeType.parse(row.cause),
    receivedAt: instant.parse(row.at),
  }));
}

/** The complaints that somebody added to an open cause by hand. */
export async function heldByCauses(db: Db): Promise<ReadonlySet<ComplaintId>> {
  const rows = await db
    .selectFrom('cause_member')
    .innerJoin('cause', 'cause.id', 'cause_member.cause')
    .select('complaint')
    .where('cause.status', '=', 'open')
    .where('belongs', '=', 1)
    .execute();
  return new Set(rows.map((row) => complaintId.parse(row.complaint)));
}

/** The complaints closed since then of which it was said that something is done against the cause, at most 200 of the newest. */
export async function closedToAct(db: Db, since: Instant): Promise<ComplaintId[]> {
  const { rows } = await sql<{ id: string }>`
    select id from complaint
    where state = 'closed' and handling ->> '$.closing.correctiveAction' and handling ->> '$.closing.at' >= ${since}
    order by received_at desc limit 200`.execute(db);
  return rows.map((row) => complaintId.parse(row.id));
}

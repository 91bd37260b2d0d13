import { sql } from 'kysely';
import { type CauseId, type ComplaintId, complaintId, type EmployeeId, type Instant } from '../../shared/ids.ts';
import { type Cause, type CauseStatus, cause as causeSchema } from '../../shared/recurrence/cause.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** One cause, or undefined. */
export async function readCause(db: Db, id: CauseId): Promise<Cause | undefined> {
  const row = await db.selectFrom('cause').selectAll().where('id', '=', id).executeTakeFirst();
  return row && causeOf(row);
}

/** The causes of a status (of any), the newest first, at most 500. */
export async function readCauses(db: Db, status?: CauseStatus): Promise<Cause[]> {
  const rows = await db
    .selectFrom('cause')
    .selectAll()
    .$if(status !== undefined, (of) => of.where('status', '=', status ?? ''))
    .orderBy('opened_at', 'desc')
    .limit(500)
    .execute();
  return rows.map(causeOf);
}

/** Writes a cause as it is now, new or known by its id. */
export async function saveCause(tx: Tx, saved: Cause): Promise<void> {
  const { rule } = saved;
  const columns = {
    title: saved.title,
    by_rule: rule === null ? 0 : 1,
    category: rule?.category ?? null,
    product: rule?.product ?? null,
    cause_type: rule?.causeType ?? null,
    owner: saved.owner,
    status: saved.status,
    opened_by: saved.openedBy,
    opened_at: saved.openedAt,
    closed_at: saved.closedAt,
    revision: saved.revision,
  };
  await tx
    .insertInto('cause')
    .values({ id: saved.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

interface Membership {
  readonly cause: CauseId;
  readonly complaint: ComplaintId;
  /** Taken in by hand, or taken out of what the rule finds. */
  readonly belongs: boolean;
  readonly by: EmployeeId;
  readonly at: Instant;
}

/** Somebody says that a complaint belongs to a cause, or does not. */
export async function saveMember(tx: Tx, { cause, complaint, belongs, by, at }: Membership): Promise<void> {
  const said = { belongs: belongs ? 1 : 0, by, at };
  await tx
    .insertInto('cause_member')
    .values({ cause, complaint, ...said })
    .onConflict((conflict) => conflict.columns(['cause', 'complaint']).doUpdateSet(said))
    .execute();
}

/** A complaint of a cause and when it was received. */
export interface Member {
  readonly id: ComplaintId;
  readonly receivedAt: number;
}

/** Every complaint of a cause, the newest first: what its rule finds without what was taken out, and what was added by hand; never a cancelled one. */
export async function membersOf(db: Db, cause: Cause): Promise<Member[]> {
  const { rows } = await sql<{ id: string; received_at: number }>`
    select id, received_at from complaint where ${belongsTo(cause)} order by received_at desc`.execute(db);
  return rows.map((row) => ({ id: complaintId.parse(row.id), receivedAt: row.received_at }));
}

/** Which of these complaints belong to the cause. */
export async function membersAmong(db: Db, cause: Cause, complaints: readonly ComplaintId[]): Promise<ComplaintId[]> {
  const listed = sql`(select value from json_each(${JSON.stringify(complaints)}))`;
  const { rows } = await sql<{ id: string }>`select id from complaint where id in ${listed} and ${belongsTo(cause)}`.execute(db);
  return rows.map((row) => complaintId.parse(row.id));
}

/** Is this complaint one of the cause? */
export async function isMember(db: Db, cause: Cause, complaint: ComplaintId): Promise<boolean> {
  const { rows } = await sql`select 1 from complaint where id = ${complaint} and ${belongsTo(cause, complaint)}`.execute(db);
  return rows.length > 0;
}

/** The members of a cause; of one complaint where only that one is asked about. */
function belongsTo(cause: Cause, only?: ComplaintId) {
  const one = only === undefined ? sql`` : sql`and id = ${only}`;
  const byRule = cause.rule === null ? sql`` : sql`union select id from complaint where ${ruleHolds(cause.rule)} ${one}`;
  return sql`state <> 'cancelled'
    and id in (select complaint from cause_member where cause = ${cause.id} and belongs = 1 ${byRule})
    and id not in (select complaint from cause_member where cause = ${cause.id} and belongs = 0)`;
}

/** Each part of a rule goes by an index of its own. */
function ruleHolds({ category, product, causeType }: NonNullable<Cause['rule']>) {
  const parts = [
    ...(causeType === null ? [] : [sql`handling ->> '$.finding.causeType' = ${causeType}`]),
    ...(product === null ? [] : [sql`card ->> '$.case.productId' = ${product}`]),
    ...(category === null ? [] : [sql`category = ${category}`]),
  ];
  return parts.length === 0 ? sql`false` : sql.join(parts, sql` and `);
}

const causeOf = (row: RowOf<'cause'>): Cause =>
  causeSchema.parse({
    id: row.id,
    title: row.title,
    rule: row.by_rule === 1 ? { category: row.category, product: row.product, causeType: row.cause_type } : null,
    owner: row.owner,
    status: row.status,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    revision: row.revision,
  });

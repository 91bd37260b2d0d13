import { sql } from 'kysely';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { writeBlobNames } from './blobs.ts';
import type { Db, Tx } from './schema.ts';
import { writeShown } from './shown.ts';

/** A complaint as it is kept: its text, how many lines its history has, and up to which place of the feed it is told. */
export interface KeptComplaint {
  readonly id: string;
  readonly body: string;
  readonly lines: number;
  readonly seq: number;
}

const kept = ['id', 'body', 'lines', 'seq'] as const;

export async function readComplaint(db: Db, branch: number, id: string): Promise<KeptComplaint | undefined> {
  return db.selectFrom('complaint').select(kept).where('branch', '=', branch).where('id', '=', id).executeTakeFirst();
}

// Many at once are asked for one by one inside the database: on tables that nobody analysed yet a list of names becomes a scan (sync.md 4).

export async function readComplaints(db: Db, branch: number, ids: readonly string[]): Promise<readonly KeptComplaint[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<KeptComplaint>`
    select found.* from unnest(${ids}::uuid[]) as wanted (id)
    cross join lateral (select id, body, lines, seq from complaint where branch = ${branch} and id = wanted.id limit 1) as found`.execute(
    db,
  );
  return rows;
}

/** Which complaints have these numbers, codes or places in another register: pairs of name and complaint. */
export async function complaintsNamed(
  db: Db,
  branch: number,
  { name, values }: { readonly name: 'number' | 'code' | 'external_ref'; readonly values: readonly string[] },
): Promise<readonly (readonly [name: string, complaint: string])[]> {
  if (values.length === 0) return [];
  const { rows } = await sql<{ value: string; id: string }>`
    select wanted.value, found.id from unnest(${values}::text[]) as wanted (value)
    cross join lateral (select id from complaint where branch = ${branch} and ${sql.ref(name)} = wanted.value limit 1) as found`.execute(
    db,
  );
  return rows.map(({ value, id }) => [value, id]);
}

/** Every complaint of these customers, by customer; who has none is left out. */
export async function complaintsOfCustomers(
  db: Db,
  branch: number,
  customers: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptComplaint[]>> {
  if (customers.length === 0) return new Map();
  const { rows } = await sql<KeptComplaint & { readonly wanted: string }>`
    select wanted.id as wanted, found.* from unnest(${customers}::uuid[]) as wanted (id)
    cross join lateral (
      select id, body, lines, seq, received_at from complaint where branch = ${branch} and customer = wanted.id order by received_at, id
    ) as found order by found.received_at, found.id`.execute(db);
  return Map.groupBy(rows, ({ wanted }) => wanted);
}

/** Every complaint whose ties name one of these, by the one that is named; what nothing names is left out. */
export async function complaintsTiedToAny(
  db: Db,
  branch: number,
  others: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptComplaint[]>> {
  if (others.length === 0) return new Map();
  const { rows } = await sql<KeptComplaint & { readonly wanted: string }>`
    select wanted.id as wanted, complaint.id, complaint.body, complaint.lines, complaint.seq from unnest(${others}::uuid[]) as wanted (id)
    cross join lateral (select complaint from complaint_tie where branch = ${branch} and other = wanted.id order by complaint) as tie
    cross join lateral (select id, body, lines, seq from complaint where branch = ${branch} and id = tie.complaint limit 1) as complaint
    order by complaint.id`.execute(db);
  return Map.groupBy(rows, ({ wanted }) => wanted);
}

/** The complaint that has this number, whose anonymous caller has this code, or that came from this row of another register. */
export async function complaintNamed(
  db: Db,
  branch: number,
  [name, value]: readonly ['number' | 'code' | 'external_ref', string],
): Promise<string | undefined> {
  const found = await db.selectFrom('complaint').select('id').where('branch', '=', branch).where(name, '=', value).executeTakeFirst();
  return found?.id;
}

export interface OlderOfCustomers {
  readonly customers: readonly string[];
  readonly endedBefore: number;
  readonly before: { readonly at: number; readonly id: string };
  readonly limit: number;
}

/** Complaints of these customers that ended before a moment, received before another (of one moment, by their ids), the latest first. */
export async function olderOfCustomers(
  db: Db,
  branch: number,
  { customers, endedBefore, before, limit }: OlderOfCustomers,
): Promise<readonly (KeptComplaint & { readonly received_at: number })[]> {
  const { rows } = await sql<KeptComplaint & { received_at: number }>`
    select found.* from unnest(${customers}::uuid[]) as wanted (customer)
    cross join lateral (
      select id, body, lines, seq, received_at from complaint
      where branch = ${branch} and customer = wanted.customer and ended_at <= ${endedBefore} and (received_at, id) < (${before.at}, ${before.id}::uuid)
      order by received_at desc, id desc limit ${limit}
    ) as found order by received_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** Complaints a desk holds, in the order of their ids: those that are not ended. */
export async function openComplaints(
  db: Db,
  branch: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly KeptComplaint[]> {
  return db
    .selectFrom('complaint')
    .select(kept)
    .where('branch', '=', branch)
    .where('ended_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Complaints a desk holds that ended after a moment, in the order they ended. */
export async function endedComplaints(
  db: Db,
  branch: number,
  { after, limit }: { readonly after: { readonly at: number; readonly id: string }; readonly limit: number },
): Promise<readonly (KeptComplaint & { readonly ended_at: number })[]> {
  return db
    .selectFrom('complaint')
    .select([...kept, 'ended_at'])
    .where('branch', '=', branch)
    .where('ended_at', 'is not', null)
    .where(sql<boolean>`(ended_at, id) > (${after.at}, ${after.id}::uuid)`)
    .orderBy('ended_at')
    .orderBy('id')
    .limit(limit)
    .$narrowType<{ ended_at: number }>()
    .execute();
}

/** How many complaints a desk holds that holds nothing ended before `since`. */
export async function countHeld(db: Db, branch: number, since: number): Promise<number> {
  const { count } = await db
    .selectFrom('complaint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('branch', '=', branch)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', since)]))
    .executeTakeFirstOrThrow();
  return count;
}

/** A complaint to be written: whole, with the lines its history gains after those it has. */
export interface ComplaintToWrite {
  readonly body: Complaint;
  readonly lines: readonly { readonly seq: number; readonly desk: number; readonly line: unknown }[];
  /** How many lines its history had; undefined where head office had no such complaint. */
  readonly had: number | undefined;
  readonly seq: number;
}

const atOnce = 500;

/** Writes complaints whole with their new lines and their ties; the caller holds the branch's stream. */
export async function writeComplaints(tx: Tx, branch: number, complaints: readonly ComplaintToWrite[]): Promise<void> {
  for (let from = 0; from < complaints.length; from += atOnce) await writeSome(tx, branch, complaints.slice(from, from + atOnce));
}

async function writeSome(tx: Tx, branch: number, complaints: readonly ComplaintToWrite[]): Promise<void> {
  await tx
    .insertInto('complaint')
    .values(complaints.map((one) => rowOf(branch, one)))
    .onConflict((met) =>
      met.columns(['branch', 'id']).doUpdateSet((eb) => ({
        number: eb.ref('excluded.number'),
        code: eb.ref('excluded.code'),
        external_ref: eb.ref('excluded.external_ref'),
        customer: eb.ref('excluded.customer'),
        state: eb.ref('excluded.state'),
        received_at: eb.ref('excluded.received_at'),
        ended_at: eb.ref('excluded.ended_at'),
        lines: eb.ref('excluded.lines'),
        seq: eb.ref('excluded.seq'),
        body: eb.ref('excluded.body'),
      })),
    )
    .execute();
  const lines = complaints.flatMap(({ body, had = 0, lines: gained }) =>
    gained.map(({ seq, desk, line }, at) => ({ branch, complaint: body.id, n: had + at, seq, desk, line: JSON.stringify(line) })),
  );
  for (let from = 0; from < lines.length; from += 5_000)
    await tx
      .insertInto('complaint_line')
      .values(lines.slice(from, from + 5_000))
      .execute();
  await writeTies(tx, branch, complaints);
  const bodies = complaints.map(({ body }) => body);
  await writeBlobNames(
    tx,
    branch,
    bodies,
    complaints.filter(({ had }) => had !== undefined).map(({ body }) => body.id),
  );
  await writeShown(tx, branch, bodies);
}

/** A tie is as good as its complaint's last word; most complaints have none. */
async function writeTies(tx: Tx, branch: number, complaints: readonly ComplaintToWrite[]): Promise<void> {
  const known = complaints.filter(({ had }) => had !== undefined).map(({ body }) => body.id);
  if (known.length > 0) await tx.deleteFrom('complaint_tie').where('branch', '=', branch).where('complaint', 'in', known).execute();
  const ties = complaints.flatMap(({ body }) =>
    [...new Set(body.links.map(({ other }) => other))].map((other) => ({ branch, other, complaint: body.id })),
  );
  if (ties.length > 0) await tx.insertInto('complaint_tie').values(ties).execute();
}

const rowOf = (branch: number, { body, had = 0, lines, seq }: ComplaintToWrite) => ({
  branch,
  id: body.id,
  number: body.number,
  code: body.code,
  external_ref: body.externalRef,
  customer: body.customer,
  state: body.state,
  received_at: body.receivedAt,
  ended_at: body.closedAt ?? body.cancelled?.at ?? null,
  lines: had + lines.length,
  seq,
  body: JSON.stringify(body),
});

/** Lines of histories, by complaint, oldest first. */
export async function readLines(
  db: Db,
  branch: number,
  complaints: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly seq: number; readonly desk: number; readonly line: string }[]>> {
  if (complaints.length === 0) return new Map();
  const { rows } = await sql<{ readonly complaint: string; readonly seq: number; readonly desk: number; readonly line: string }>`
    select found.* from unnest(${complaints}::uuid[]) as wanted (id)
    cross join lateral (
      select complaint, n, seq, desk, line from complaint_line where branch = ${branch} and complaint = wanted.id order by n
    ) as found order by found.complaint, found.n`.execute(db);
  return Map.groupBy(rows, ({ complaint }) => complaint);
}

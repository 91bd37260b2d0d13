import { sql } from 'kysely';
import type { Db } from '../schema.ts';

/** The figures of the complaints received in a period (product.md 3.11), and how much is open and late now. */
export interface Figures {
  readonly registered: number;
  readonly firstContact: number;
  readonly resolved: number;
  readonly withinNorm: number;
  readonly reopened: number;
  readonly promises: number;
  readonly kept: number;
  readonly decided: number;
  readonly justified: number;
  readonly scored: number;
  readonly content: number;
  readonly upset: number;
  readonly calmed: number;
  /** Half and nine tenths were solved within so long, milliseconds; null where none was. */
  readonly median: number | null;
  readonly ninth: number | null;
}

interface Period {
  readonly branch: number | undefined;
  readonly from: number;
  readonly to: number;
}

const none: Figures = {
  registered: 0,
  firstContact: 0,
  resolved: 0,
  withinNorm: 0,
  reopened: 0,
  promises: 0,
  kept: 0,
  decided: 0,
  justified: 0,
  scored: 0,
  content: 0,
  upset: 0,
  calmed: 0,
  median: null,
  ninth: null,
};

/** Of each branch and of all of them together, under the key null. */
export async function readFigures(db: Db, { branch, from, to }: Period): Promise<ReadonlyMap<number | null, Figures>> {
  const { rows } = await sql<Figures & { readonly branch: number | null }>`
    select branch, count(*) as registered, sum(first_contact)::int as "firstContact", sum(resolved)::int as resolved,
      sum(within_norm)::int as "withinNorm", sum(reopened)::int as reopened, sum(promises)::int as promises, sum(kept)::int as kept,
      sum(decided)::int as decided, sum(justified)::int as justified, sum(scored)::int as scored, sum(content)::int as content,
      sum(upset)::int as upset, sum(calmed)::int as calmed,
      percentile_disc(0.5) within group (order by took_ms) as median, percentile_disc(0.9) within group (order by took_ms) as ninth
    from shown where received_at >= ${from} and received_at < ${to} and state <> 'cancelled'
      and (${branch ?? null}::int is null or branch = ${branch ?? null}::int)
    group by grouping sets ((branch), ())`.execute(db);
  return new Map<number | null, Figures>([[null, none], ...rows.map(({ branch: of, ...one }) => [of, one] as const)]);
}

/** How much of each branch is open now, and of that how much is late. */
export async function readOpen(db: Db, now: number): Promise<ReadonlyMap<number, { readonly open: number; readonly late: number }>> {
  const { rows } = await sql<{ branch: number; open: number; late: number }>`
    select branch, count(*) as open, count(*) filter (where due_at < ${now}) as late
    from shown where state not in ('resolved', 'closed', 'cancelled') group by branch`.execute(db);
  return new Map(rows.map(({ branch, ...one }) => [branch, one]));
}

/** How many were received and how many of these were solved, by month of the branch's own zone (or UTC), the oldest first. */
export async function readMonths(
  db: Db,
  { branch, from, to }: Period,
): Promise<readonly { readonly month: string; readonly registered: number; readonly resolved: number }[]> {
  const { rows } = await sql<{ month: string; registered: number; resolved: number }>`
    select to_char(to_timestamp(received_at / 1000.0) at time zone 'UTC', 'YYYY-MM') as month, count(*) as registered, sum(resolved)::int as resolved
    from shown where received_at >= ${from} and received_at < ${to} and state <> 'cancelled'
      and (${branch ?? null}::int is null or branch = ${branch ?? null}::int)
    group by 1 order by 1`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Deadline } from '../../shared/deadline/deadline.ts';
import { deadlineOfRow, pauseOfRow, rowOfDeadline } from '../../shared/deadline/deadline-row.ts';
import type { Kept } from '../../shared/deadline/keep-deadlines.ts';
import type { ComplaintId, Instant } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';

const ofComplaint = compiled((db, { complaint }: Given<{ complaint: ComplaintId }>) =>
  db.selectFrom('deadline').selectAll().where('complaint', '=', complaint).orderBy('due_at').orderBy('rule').orderBy('key'),
);
const pausesOf = compiled((db, { complaint }: Given<{ complaint: ComplaintId }>) =>
  db.selectFrom('deadline_pause').selectAll().where('complaint', '=', complaint).orderBy('from_at'),
);
const add = compiled((db, row: Given<RowOf<'deadline'>>) => db.insertInto('deadline').values(row));

/** A complaint's deadlines, soonest first, and when its clocks stood still. */
export async function readDeadlines(db: Db, complaint: ComplaintId): Promise<Kept> {
  const { rows } = await ofComplaint(db, { complaint });
  const pauses = (await pausesOf(db, { complaint })).rows;
  return { deadlines: rows.map(deadlineOfRow), pauses: pauses.map(pauseOfRow) };
}

/** Writes what is new or has changed; `before` is as it was read in this transaction. */
export async function saveDeadlines(tx: Tx, now: Kept, before: Kept): Promise<void> {
  const known = new Map(before.deadlines.map((one) => [keyOf(one), JSON.stringify(one)]));
  for (const one of now.deadlines) {
    const was = known.get(keyOf(one));
    const row = rowOfDeadline(one);
    if (was === undefined) await add(tx, row);
    else if (was !== JSON.stringify(one)) await update(tx, row);
  }
  const stood = new Map(before.pauses.map((one) => [one.from, one.to]));
  for (const { complaint, from, to } of now.pauses) {
    if (stood.get(from) === to) continue;
    await tx
      .insertInto('deadline_pause')
      .values({ complaint, from_at: from, to_at: to })
      .onConflict((conflict) => conflict.columns(['complaint', 'from_at']).doUpdateSet({ to_at: to }))
      .execute();
  }
}

const keyOf = ({ rule, key }: Deadline): string => `${rule} ${key}`;

async function update(tx: Tx, { complaint, rule, key, ...changing }: RowOf<'deadline'>): Promise<void> {
  await tx
    .updateTable('deadline')
    .set(changing)
    .where('complaint', '=', complaint)
    .where('rule', '=', rule)
    .where('key', '=', key)
    .execute();
}

/** A deadline that comes up, with what a list or an escalation needs to know of its complaint. */
export interface ComingDue {
  readonly complaint: string;
  readonly rule: string;
  readonly key: string;
  readonly kind: string;
  readonly level: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly owner: string;
  readonly number: string;
}

/** Where a walk over what comes due stands: the last row that was seen. */
export type DueCursor = Pick<ComingDue, 'dueAt' | 'complaint' | 'rule' | 'key'>;

interface Slice {
  readonly upTo: Instant;
  readonly rows: number;
  /** Goes on behind this one; without it, from the soonest. */
  readonly after?: DueCursor | undefined;
}

type Place = Omit<Slice, 'after'> & { readonly dueAt: number; readonly complaint: string; readonly rule: string; readonly key: string };

// Written out, not bound: SQLite takes an index over some of the rows only where it sees that the question is about those.
const running = sql<boolean>`deadline.state = 'pending' and deadline.paused_since is null`;

const coming = compiled((db, { upTo, rows, dueAt, complaint, rule, key }: Given<Place>) =>
  db
    .selectFrom('deadline')
    .innerJoin('complaint', 'complaint.id', 'deadline.complaint')
    .select(['deadline.complaint', 'rule', 'key', 'kind', 'level', 'started_at', 'due_at', 'owner', 'number'])
    .where(running)
    .where('kind', '<>', 'retention')
    .where('due_at', '<=', upTo)
    .where(sql<boolean>`(due_at, deadline.complaint, rule, key) > (${dueAt}, ${complaint}, ${rule}, ${key})`)
    .orderBy('due_at')
    .orderBy('deadline.complaint')
    .orderBy('rule')
    .orderBy('key')
    .limit(rows),
);

/** Each row lies on pages of its own, to be decrypted: 500 of them held the desk up for 35 ms, 200 for 4. */
const mostRows = 200;

/**
 * The deadlines that run and are due by a moment, soonest first, at most `rows` of them (and never more than 200) and behind `after`: a
 * walk over all of them in slices never holds up the desk. Those that stand still while the customer is awaited are left out.
 */
export async function nextDue(db: Db, { upTo, rows, after }: Slice): Promise<readonly ComingDue[]> {
  const from = { dueAt: after?.dueAt ?? -1, complaint: after?.complaint ?? '', rule: after?.rule ?? '', key: after?.key ?? '' };
  const found = await coming(db, { upTo, rows: Math.min(rows, mostRows), ...from });
  return found.rows.map(({ started_at, due_at, ...row }) => ({ ...row, startedAt: started_at as Instant, dueAt: due_at as Instant }));
}

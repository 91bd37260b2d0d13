import { triage, type Triage } from '../../shared/complaint/handling.ts';
import type { Pause } from '../../shared/deadline/due-of.ts';
import type { Instant } from '../../shared/ids.ts';
import { isOpenRow } from './is-open-row.ts';
import type { Db } from './schema.ts';

/** What a deadline rule looks at in an open complaint, and what it made of it so far. */
export interface OpenCase {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  readonly triage: Triage;
  readonly startedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly extension: number | null;
  /** When the customer was waited for, both ends known. */
  readonly pauses: readonly Pause[];
}

interface Slice {
  readonly rule: string;
  /** The last id of the slice before; empty at the beginning. */
  readonly after: string;
  readonly rows: number;
}

/** Open complaints by id, at most `rows` of them, each with its pending deadlines by one rule: a row for each, or one without any. */
export async function openCases(db: Db, { rule, after, rows }: Slice): Promise<readonly OpenCase[]> {
  const ids = await db
    .selectFrom('complaint')
    .select('id')
    .where(isOpenRow)
    .where('type', '=', 'complaint')
    .where('external_ref', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(rows)
    .execute();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = await db
    .selectFrom('complaint')
    .leftJoin('deadline', (join) =>
      join.onRef('deadline.complaint', '=', 'complaint.id').on('deadline.rule', '=', rule).on('deadline.state', '=', 'pending'),
    )
    .select(['complaint.id', 'number', 'received_at', 'registered_at', 'handling', 'started_at', 'due_at', 'extension'])
    .where(isOpenRow)
    .where('type', '=', 'complaint')
    .where('external_ref', 'is', null)
    .where('complaint.id', '>=', first.id)
    .where('complaint.id', '<=', last.id)
    .orderBy('complaint.id')
    .execute();
  const pauses = await pausesBetween(db, first.id, last.id);
  return found.map((row) => ({
    id: row.id,
    number: row.number,
    receivedAt: row.received_at as Instant,
    registeredAt: row.registered_at as Instant,
    triage: triageOf(row.handling),
    startedAt: row.started_at as Instant | null,
    dueAt: row.due_at as Instant | null,
    extension: row.extension,
    pauses: pauses.get(row.id) ?? [],
  }));
}

async function pausesBetween(db: Db, first: string, last: string): Promise<ReadonlyMap<string, readonly Pause[]>> {
  const rows = await db
    .selectFrom('deadline_pause')
    .select(['complaint', 'from_at', 'to_at'])
    .where('complaint', '>=', first)
    .where('complaint', '<=', last)
    .orderBy('complaint')
    .orderBy('from_at')
    .execute();
  const byCase = new Map<string, Pause[]>();
  for (const { complaint, from_at, to_at } of rows) {
    if (to_at === null) continue;
    const known = byCase.get(complaint) ?? [];
    byCase.set(complaint, [...known, { from: from_at as Instant, to: to_at as Instant }]);
  }
  return byCase;
}

function triageOf(handling: string): Triage {
  const read: unknown = JSON.parse(handling);
  return triage.parse(typeof read === 'object' && read !== null && 'triage' in read ? read.triage : undefined);
}

import { type ExpressionBuilder, sql } from 'kysely';
import { searchWords } from '../../../shared/text/search-words.ts';
import type { Db, Tables } from '../schema.ts';

/** What is looked for in the register; everything that is left out is everything. */
export interface RegisterAsked {
  readonly branch: number | undefined;
  readonly state: string | undefined;
  /** Only what somebody has waited for beyond its time. */
  readonly late: boolean;
  /** Words of the subject, or the number. */
  readonly text: string;
}

/** The last complaint of a page: the next page begins behind it. */
export interface RegisterPlace {
  readonly at: number;
  readonly branch: number;
  readonly complaint: string;
}

export interface ShownRow {
  readonly branch: number;
  readonly complaint: string;
  readonly number: string;
  readonly state: string;
  readonly title: string;
  readonly owner: string;
  readonly receivedAt: number;
  readonly dueAt: number | null;
}

/** Complaints of all branches or of one, the latest received first, at most `rows` and behind `after`. */
export async function findShown(
  db: Db,
  asked: RegisterAsked,
  { after, rows, now }: { readonly after: RegisterPlace | undefined; readonly rows: number; readonly now: number },
): Promise<readonly ShownRow[]> {
  return db
    .selectFrom('shown')
    .select(['branch', 'complaint', 'number', 'state', 'title', 'owner', 'received_at as receivedAt', 'due_at as dueAt'])
    .where((eb) => matching(eb, asked, now))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(received_at, branch, complaint) < (${after?.at ?? 0}::bigint, ${after?.branch ?? 0}::int, ${after?.complaint ?? null}::uuid)`,
      ),
    )
    .orderBy('received_at', 'desc')
    .orderBy('branch', 'desc')
    .orderBy('complaint', 'desc')
    .limit(rows)
    .execute();
}

function matching(eb: ExpressionBuilder<Tables, 'shown'>, { branch, state, late, text }: RegisterAsked, now: number) {
  const words = searchWords(text);
  return eb.and([
    ...(branch === undefined ? [] : [eb('branch', '=', branch)]),
    ...(state === undefined ? [] : [eb('state', '=', state)]),
    ...(late ? [eb('due_at', '<', now)] : []),
    ...(text.trim() === '' ? [] : [eb.or([eb('number', '=', text.trim().toUpperCase()), hasWords(words)])]),
  ]);
}

/** Every word, the last of which may be unfinished. Words are letters and figures alone, so nothing of them speaks the search's own language. */
const hasWords = (words: readonly string[]) =>
  words.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`to_tsvector('simple', words) @@ to_tsquery('simple', ${words.map((one) => `'${one.replaceAll(/['\\]/gu, '')}':*`).join(' & ')})`;

export interface WaitRow {
  readonly branch: number;
  readonly complaint: string;
  readonly n: number;
  readonly number: string;
  readonly what: string;
  readonly person: string | null;
  readonly department: string | null;
  readonly dueAt: number;
}

/** What waits for somebody, the longest late first, at most `rows` and behind `after`. */
export async function findWaits(
  db: Db,
  {
    branch,
    after,
    rows,
  }: { readonly branch: number | undefined; readonly after: (RegisterPlace & { readonly n: number }) | undefined; readonly rows: number },
): Promise<readonly WaitRow[]> {
  return db
    .selectFrom('waits')
    .innerJoin('shown', (join) => join.onRef('shown.branch', '=', 'waits.branch').onRef('shown.complaint', '=', 'waits.complaint'))
    .select(['waits.branch', 'waits.complaint', 'n', 'number', 'what', 'person', 'department', 'waits.due_at as dueAt'])
    .$if(branch !== undefined, (query) => query.where('waits.branch', '=', branch ?? 0))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(waits.due_at, waits.branch, waits.complaint, n) > (${after?.at ?? 0}::bigint, ${after?.branch ?? 0}::int, ${after?.complaint ?? null}::uuid, ${after?.n ?? 0}::int)`,
      ),
    )
    .orderBy('waits.due_at')
    .orderBy('waits.branch')
    .orderBy('waits.complaint')
    .orderBy('n')
    .limit(rows)
    .execute();
}

/** How much waits for each, and how much of it is late: the most late first. */
export async function countWaits(
  db: Db,
  { branch, now, rows }: { readonly branch: number | undefined; readonly now: number; readonly rows: number },
): Promise<readonly { readonly branch: number; readonly person: string | null; readonly waits: number; readonly late: number }[]> {
  return db
    .selectFrom('waits')
    .select(({ fn }) => [
      'branch',
      'person',
      fn.countAll<number>().as('waits'),
      sql<number>`count(*) filter (where due_at < ${now})`.as('late'),
    ])
    .$if(branch !== undefined, (query) => query.where('branch', '=', branch ?? 0))
    .groupBy(['branch', 'person'])
    .orderBy('late', 'desc')
    .orderBy('waits', 'desc')
    .orderBy('branch')
    .orderBy('person')
    .limit(rows)
    .execute();
}

import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** A line of a feed as it is kept: the desk's own bytes, and the effect as the text every desk gets. */
export interface KeptEvent {
  readonly branch: number;
  readonly seq: number;
  readonly desk: number;
  readonly s: number;
  readonly at: number;
  readonly by: string;
  readonly act: string;
  readonly object: string;
  readonly outcome: string;
  readonly refusal: string | null;
  readonly body: string;
  readonly effect: string;
  readonly size: number;
  readonly received_at: number;
}

/** The same on its way in; `joining`: its desk was still handing over what it had. */
export type NewEvent = KeptEvent & { readonly joining?: boolean };

/** As many rows at once as leave room below the 65,535 values of one statement. */
const atOnce = 1_000;

/** A text as PostgreSQL keeps it: half a sign and the sign of nothing are no text there. Nothing that can be read has them, so only what is parked changes. */
export const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** Writes lines of a feed whose places were taken in this transaction; parked ones are noted for the administrator too. */
export async function addEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += atOnce)
    await tx
      .insertInto('event')
      .values(events.slice(from, from + atOnce).map(({ joining: _joining, ...one }) => ({ ...one, body: keepable(one.body) })))
      .execute();
  const parked = events.filter(({ outcome }) => outcome === 'parked');
  if (parked.length > 0) await tx.insertInto('parked').values(parked.map(parkedRow)).execute();
}

const parkedRow = ({ branch, seq, desk, s, at, act, joining }: NewEvent) => ({
  branch,
  seq,
  desk,
  s,
  at,
  act,
  joining: joining === true ? 1 : 0,
  seen_by: null,
  seen_at: null,
  taken_seq: null,
  taken_at: null,
  outcome: null,
});

/** The texts of one desk's events from `from` to `to`, oldest first. */
export async function readBodies(
  db: Db,
  of: { readonly branch: number; readonly desk: number; readonly from: number; readonly to: number },
): Promise<readonly string[]> {
  const found = await db
    .selectFrom('event')
    .select('body')
    .where('branch', '=', of.branch)
    .where('desk', '=', of.desk)
    .where('s', '>=', of.from)
    .where('s', '<=', of.to)
    .orderBy('s')
    .execute();
  return found.map(({ body }) => body);
}

/** Where in the feed a complaint was last handed over by head office's word, and by which desk; undefined where it never was. */
export async function lastHandOver(
  db: Db,
  branch: number,
  complaint: string,
): Promise<{ readonly seq: number; readonly desk: number } | undefined> {
  return db
    .selectFrom('event')
    .select(['seq', 'desk'])
    .where('branch', '=', branch)
    .where('object', '=', complaint)
    .where('act', '=', 'complaint.handOver')
    .where('outcome', 'in', ['applied', 'merged'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The last of one desk's events that head office has; 0 where it has none. */
export async function lastEventOf(db: Db, branch: number, desk: number): Promise<number> {
  const { last } = await db
    .selectFrom('event')
    .select(({ fn }) => fn.max('s').as('last'))
    .where('branch', '=', branch)
    .where('desk', '=', desk)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Which desk's which event stands at a place of the feed, as `<desk>.<s>`. */
export async function nameOfLine(db: Db, branch: number, seq: number): Promise<string | undefined> {
  const found = await db.selectFrom('event').select(['desk', 's']).where('branch', '=', branch).where('seq', '=', seq).executeTakeFirst();
  return found === undefined ? undefined : `${found.desk}.${found.s}`;
}

export type FeedPart = Omit<KeptEvent, 'branch' | 'outcome' | 'refusal' | 'body' | 'size' | 'received_at'>;

/** The lines after `cursor`, at most `lines` of them, and no more than `bytes` of effects unless one alone is more. */
export async function readFeed(
  db: Db,
  { branch, cursor, lines, bytes }: { readonly branch: number; readonly cursor: number; readonly lines: number; readonly bytes: number },
): Promise<readonly FeedPart[]> {
  // The numbers are dense, so the range is bounded at both ends: no plan can turn it into a scan or a sort of the rest (sync.md 4).
  return db
    .selectFrom((inner) =>
      inner
        .selectFrom('event')
        .select(['seq', 'desk', 's', 'at', 'by', 'act', 'object', 'effect', 'size'])
        .select(sql<number>`sum(size) over (order by seq)`.as('upto'))
        .where('branch', '=', branch)
        .where('seq', '>', cursor)
        .where('seq', '<=', cursor + lines)
        .as('part'),
    )
    .select(['seq', 'desk', 's', 'at', 'by', 'act', 'object', 'effect'])
    .where((eb) => eb.or([eb('seq', '=', cursor + 1), eb('upto', '<=', bytes)]))
    .orderBy('seq')
    .execute();
}

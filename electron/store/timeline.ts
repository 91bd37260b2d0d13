import { type TimelineEntry, timelineEntry } from '../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import { nextPlace } from './next-place.ts';
import type { Db, NewRow, RowOf, Tx } from './schema.ts';

const add = compiled((db, line: Given<Omit<NewRow<'timeline'>, 'own'>>) => db.insertInto('timeline').values({ ...line, own: nextPlace }));
const addOf = compiled((db, line: Given<Omit<RowOf<'timeline'>, 'id'>>) => db.insertInto('timeline').values(line));

const takeAll = compiled((db, { complaint }: Given<{ complaint: string }>) => db.deleteFrom('timeline').where('complaint', '=', complaint));
const takeOwn = compiled((db, { complaint }: Given<{ complaint: string }>) =>
  db.deleteFrom('timeline').where('complaint', '=', complaint).where('own', 'is not', null),
);

/** Adds lines to a complaint's history (R75) as the work of the event that comes next; nothing there is ever rewritten. */
export async function appendTimeline(tx: Tx, complaint: ComplaintId, entries: readonly TimelineEntry[]): Promise<void> {
  for (const { at, by, kind, facts } of entries) await add(tx, { complaint, at, by, kind, facts: JSON.stringify(facts) });
}

/** Adds lines as head office has them (`own` null), or as the work of an own event that it has not confirmed. */
export async function addLines(tx: Tx, complaint: ComplaintId, entries: readonly TimelineEntry[], own: number | null): Promise<void> {
  for (const { at, by, kind, facts } of entries) await addOf(tx, { complaint, at, by, kind, facts: JSON.stringify(facts), own });
}

/** Takes lines out that head office's word replaces: those of own events, or all. Only while absorbing. */
export async function takeOutLines(tx: Tx, complaint: ComplaintId, which: 'own' | 'all'): Promise<void> {
  await (which === 'all' ? takeAll : takeOwn)(tx, { complaint });
}

/** The last line of a complaint's history as head office has it, by its place in the register; 0 where there is none. */
export async function lastConfirmedLine(db: Db, complaint: ComplaintId): Promise<number> {
  const { last } = await db
    .selectFrom('timeline')
    .select(({ fn }) => fn.max('id').as('last'))
    .where('complaint', '=', complaint)
    .where('own', 'is', null)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/**
 * Takes out what head office tells itself now and leaves the lines of own events that wait (`pending`): those of events it has confirmed, and where it
 * tells the history from its beginning everything it told before. Only while absorbing.
 */
export async function takeOutConfirmed(
  tx: Tx,
  complaint: ComplaintId,
  { pending, whole }: { readonly pending: readonly number[]; readonly whole: boolean },
): Promise<void> {
  await tx
    .deleteFrom('timeline')
    .where('complaint', '=', complaint)
    .where((eb) => eb.or([eb('own', 'not in', [0, ...pending]), ...(whole ? [eb('own', 'is', null)] : [])]))
    .execute();
}

/** Takes out what stands behind a line, to be written anew. Only while absorbing. */
export async function takeOutLinesBehind(tx: Tx, complaint: ComplaintId, after: number): Promise<void> {
  await tx.deleteFrom('timeline').where('complaint', '=', complaint).where('id', '>', after).execute();
}

/** A complaint's history from its first line to its last. */
export async function readWholeTimeline(db: Db, complaint: ComplaintId): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('timeline')
    .select(['at', 'by', 'kind', 'facts'])
    .where('complaint', '=', complaint)
    .orderBy('id')
    .execute();
  return rows.map(lineOf);
}

/** A complaint's history, oldest first, at most the last 2,000 lines. */
export async function readTimeline(db: Db, complaint: ComplaintId): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('timeline')
    .select(['at', 'by', 'kind', 'facts'])
    .where('complaint', '=', complaint)
    .orderBy('id', 'desc')
    .limit(2_000)
    .execute();
  return rows.toReversed().map(lineOf);
}

const lineOf = (row: Pick<RowOf<'timeline'>, 'at' | 'by' | 'kind' | 'facts'>): TimelineEntry =>
  timelineEntry.parse({ ...row, facts: JSON.parse(row.facts) });

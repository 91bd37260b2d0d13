import { type TimelineEntry, timelineEntry } from '../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, NewRow, Tx } from './schema.ts';

const add = compiled((db, line: Given<NewRow<'timeline'>>) => db.insertInto('timeline').values(line));

/** Adds lines to a complaint's history (R75); nothing there is ever rewritten. */
export async function appendTimeline(tx: Tx, complaint: ComplaintId, entries: readonly TimelineEntry[]): Promise<void> {
  for (const { at, by, kind, facts } of entries) await add(tx, { complaint, at, by, kind, facts: JSON.stringify(facts) });
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
  return rows.toReversed().map((row) => timelineEntry.parse({ ...row, facts: JSON.parse(row.facts) }));
}

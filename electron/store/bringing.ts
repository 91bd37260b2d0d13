import { z } from 'zod';
import type { Complaint, TimelineEntry } from '../../shared/complaint/complaint.ts';
import { complaintId, type ComplaintId } from '../../shared/ids.ts';
import { bringAct } from '../../shared/sync/own-acts.ts';
import { synced } from '../../shared/sync/synced.ts';
import { findComplaint } from './complaints.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Db, Tx } from './schema.ts';
import { keepSyncState, readSyncState } from './sync-state.ts';
import { readWholeTimeline } from './timeline.ts';

/** How far the desk has handed over what it had: its rows table by table, then its complaints by their ids. */
const bringing = z.object({
  /** Which of the synced tables is on turn, and the key of the last row that went; null at its beginning. */
  table: z.number().int().default(0),
  after: z.string().nullable().default(null),
  /** The last complaint that went; every one up to it has gone. */
  complaint: z.string().default(''),
  /** Complaints behind it that went before their turn, because something was done to them. */
  early: z.array(z.string()).default([]),
  done: z.number().int().default(0),
});
export type Bringing = z.infer<typeof bringing>;

/** How far the desk has handed over what it had. */
export const readBringing = async (db: Db): Promise<Bringing> => bringing.parse(JSON.parse((await readSyncState(db)).bringing));

/** It has got so far. */
export const keepBringing = (tx: Tx, now: Bringing): Promise<void> => keepSyncState(tx, { bringing: JSON.stringify(now) });

/** An event as it goes up while the desk hands over what it had; `whole`: the rows it touched with every column. */
interface Going {
  readonly entry: OutboxEntry;
  readonly whole: boolean;
}

/**
 * What was done to something that head office does not have yet cannot be done there. As long as rows are on turn, every row it touched goes up
 * whole, and complaints wait for their turn, which comes after all rows. After the rows a complaint whose turn has not come goes up whole at
 * once, with what was done to it; from then on what is done to it is told as on any other day.
 */
export async function bringInstead(tx: Tx, entry: OutboxEntry): Promise<Going> {
  if (entry.kind === bringAct) return { entry, whole: false };
  const at = await readBringing(tx);
  const instead = { ...entry, kind: bringAct, body: { instead: entry.kind } };
  if (at.table < Object.keys(synced).length) return { entry: { ...instead, lines: [], brought: [] }, whole: true };
  const { lines = [], brought = [] } = entry;
  const touched = [...(entry.kind.startsWith('complaint.') ? [entry.object] : []), ...lines.map(({ complaint }) => complaint)];
  const waiting = [...new Set(touched)].filter((id) => id > at.complaint && !at.early.includes(id));
  const whole = await wholeComplaints(tx, waiting);
  const gone = new Set([...whole, ...brought].map(({ body }) => body.id));
  if (gone.size > 0) await keepBringing(tx, { ...at, early: [...at.early, ...gone] });
  if (whole.length === 0) return { entry, whole: false };
  const left = lines.filter(({ complaint }) => !gone.has(complaint));
  return { entry: { ...instead, lines: left, brought: [...brought, ...whole] }, whole: false };
}

/** A complaint with all of its history. */
export interface WholeComplaint {
  readonly body: Complaint;
  readonly lines: readonly TimelineEntry[];
}

/** These complaints whole, with their histories. */
export async function wholeComplaints(db: Db, ids: readonly string[]): Promise<readonly WholeComplaint[]> {
  const found: WholeComplaint[] = [];
  for (const one of ids) {
    const id: ComplaintId = complaintId.parse(one);
    const body = await findComplaint(db, id);
    if (body !== undefined) found.push({ body, lines: await readWholeTimeline(db, id) });
  }
  return found;
}

/** The complaints whose turn it is: the ids behind `after`, at most `rows` of them. */
export async function complaintsAfter(db: Db, after: string, rows: number): Promise<readonly string[]> {
  const found = await db.selectFrom('complaint').select('id').where('id', '>', after).orderBy('id').limit(rows).execute();
  return found.map(({ id }) => id);
}

import { createHash } from 'node:crypto';
import { ownDigest } from '../../electron/services/own-digest.ts';
import { absorber } from '../../electron/services/absorb/absorb.ts';
import { outboxAfter } from '../../electron/store/outbox.ts';
import { findComplaint } from '../../electron/store/complaints.ts';
import { readRow } from '../../electron/store/synced-rows.ts';
import type { Db } from '../../electron/store/schema.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { type DeskEvent, deskEvent } from '../../shared/sync/event.ts';
import type { ComplaintNow, Effect, FeedLine, RowNow } from '../../shared/sync/feed.ts';
import { isSynced } from '../../shared/sync/synced.ts';
import type { SeededDesk } from './a-seeded-desk.ts';

/** The events a desk has queued behind this place. */
export const eventsOf = async (db: Db, after = 0): Promise<readonly DeskEvent[]> =>
  (await outboxAfter(db, { after, count: 10_000, bytes: 1e9 })).map(({ text }) => deskEvent.parse(JSON.parse(text)));

/** The last event a desk has queued. */
export async function lastEvent(db: Db): Promise<DeskEvent> {
  const event = (await eventsOf(db)).at(-1);
  if (event === undefined) throw new Error('nothing was queued');
  return event;
}

/** Makes a desk number `no` of a branch, with everything so far confirmed. */
export async function asDesk(desk: SeededDesk, no: number): Promise<SeededDesk> {
  const confirmed = (await eventsOf(desk.db)).at(-1)?.s ?? 0;
  await desk.db.updateTable('sync_state').set({ phase: 'joined', no, acked: confirmed, confirmed }).execute();
  return desk;
}

/** A line of the feed: an event that head office took as it was done. */
export const aLine = (seq: number, desk: number, event: DeskEvent, effect: Partial<Effect> = {}): FeedLine => ({
  seq,
  desk,
  s: event.s,
  at: event.at,
  by: event.by,
  act: event.act,
  object: event.object,
  effect: { outcome: 'applied', refusal: null, complaints: [], rows: [], over: [], ...effect },
});

/** What an event came to, read from the register of the desk that did it, while nothing else has changed there. */
export async function effectOf(db: Db, { rows, brought, ...event }: DeskEvent): Promise<Pick<Effect, 'complaints' | 'rows'>> {
  const complaints: ComplaintNow[] = brought.map(({ body, lines }) => ({ id: body.id, body, lines: [...lines] }));
  if (event.act.startsWith('complaint.')) complaints.push(await complaintNow(db, event.object as ComplaintId, event.s));
  const now: RowNow[] = [];
  for (const { table, key } of rows) if (isSynced(table)) now.push({ table, key, row: (await readRow(db, table, key)) ?? null });
  return { complaints, rows: now };
}

/** A complaint as it stands at a desk, with the lines of one event. */
export async function complaintNow(db: Db, id: ComplaintId, s: number): Promise<ComplaintNow> {
  const body = await findComplaint(db, id);
  const lines = await db.selectFrom('timeline').selectAll().where('complaint', '=', id).where('own', '=', s).orderBy('id').execute();
  return {
    id,
    body: body ?? null,
    lines: lines.map(({ at, by, kind, facts }) => ({ at, by, kind, facts: JSON.parse(facts) })) as ComplaintNow['lines'],
  };
}

/** Takes lines in as the desk does. */
export const absorb = (desk: SeededDesk, lines: readonly FeedLine[]): Promise<void> => absorber(desk).lines(lines);

/** The desk's digest. */
export const digestOfDesk = (db: Db) => ownDigest(db, (text) => createHash('sha256').update(text).digest('hex'));

import type { DeskEvent, EventOutcome } from '../../../shared/sync/event.ts';
import type { FeedLine } from '../../../shared/sync/feed.ts';
import { chainStart } from '../../../shared/sync/protocol.ts';
import { copyOf, fold, type HeldThings } from './held-things.ts';
import { nameOf, type Reply } from './model-office.ts';
import { type Places, touchedBy, withPage } from './model-snapshot.ts';

/** An own event with the text that is sent. */
export interface Kept {
  readonly s: number;
  readonly text: string;
  readonly event: DeskEvent;
}

/** What outlives a crash of a desk. */
export interface Disk {
  no: number;
  log: readonly Kept[];
  /** The place of the last event it ever saved under its name. */
  lastS: number;
  acked: number;
  ackedTail: string;
  confirmed: HeldThings;
  /** From which line of the feed each of them is. */
  known: Places;
  /** The snapshot that is being fetched: its place in the feed and what stands there, the last own event that is in it, and the last name fetched. */
  snapshot: { readonly seq: number; readonly at: string; readonly own: number; readonly after: string } | null;
  /** Own events that a snapshot has in it, and of which it is not known what became. */
  asks: { readonly after: number; readonly until: number } | null;
  /** The last of its own events that came back in the feed. */
  ownSeen: number;
  cursor: number;
  cursorAt: string;
  epoch: number;
  /** What its people were told of their refused events, by desk and place. */
  told: ReadonlyMap<string, EventOutcome>;
}

/** Nothing was heard yet. */
export const atBeginning = { known: new Map(), snapshot: null, asks: null, cursor: 0, cursorAt: '', ownSeen: 0 } as const;

/** A desk that has what its branch began with. */
export const anEmptyDisk = (no: number, begun: HeldThings): Disk => ({
  ...atBeginning,
  no,
  log: [],
  lastS: 0,
  acked: 0,
  ackedTail: chainStart,
  confirmed: copyOf(begun),
  epoch: 1,
  told: new Map(),
});

/** The disk with a page of everything on it; after the last one it stands where the snapshot was begun, and asks what became of its own events. */
export function afterPage(disk: Disk, page: Extract<Reply, { kind: 'snapshot' }>): Disk {
  const { snapshot, confirmed, known, ownSeen } = disk;
  const { seq, at, own } = snapshot ?? page;
  const after = { ...disk, ...withPage(confirmed, known, page) };
  if (page.next !== null) return { ...after, snapshot: { seq, at, own, after: page.next } };
  const asks = own > ownSeen ? { after: ownSeen, until: own } : null;
  return { ...after, snapshot: null, cursor: seq, cursorAt: at, ownSeen: own, asks };
}

/** Takes in what a line of the feed touched, and tells whose event was refused. */
export function takeLine(disk: Disk, line: FeedLine): void {
  fold(disk.confirmed, line, disk.known);
  const places = touchedBy(line).map((name) => [name, Math.max(line.seq, disk.known.get(name) ?? 0)] as const);
  disk.known = new Map([...disk.known, ...places]);
  if (line.desk !== disk.no) return;
  const told = new Map(disk.told);
  if (line.effect.outcome === 'refused' || line.effect.outcome === 'parked') told.set(nameOf(line), line.effect.outcome);
  else told.delete(nameOf(line));
  disk.told = told;
}

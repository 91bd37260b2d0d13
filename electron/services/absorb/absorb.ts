import type { FeedLine } from '../../../shared/sync/feed.ts';
import { isDesksOwn } from '../../../shared/sync/own-acts.ts';
import type { SnapshotAnswer } from '../../../shared/sync/protocol.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';
import { complaintId } from '../../../shared/ids.ts';
import { whileAbsorbing } from '../../store/absorbing.ts';
import { findComplaint } from '../../store/complaints.ts';
import type { Tx } from '../../store/schema.ts';
import { keepSyncState, readSyncState, type SyncRow } from '../../store/sync-state.ts';
import { keepTold } from '../../store/told.ts';
import type { DeskContext } from '../desk-context.ts';
import { lackingIn } from './lacking-in.ts';
import { announceAbsorbed } from './announce-absorbed.ts';
import { type Page, pageOfLines, pageOfThings } from './page.ts';
import { pendingReader } from './pending.ts';
import { writeComplaints } from './write-complaints.ts';
import { writeRows } from './write-rows.ts';

export type AbsorbingDesk = Pick<DeskContext, 'db' | 'newId' | 'newCode' | 'announce'> & {
  /** People or their rights are others now: the names at sign-in follow. */
  readonly peopleChanged?: () => Promise<void>;
};

export interface Absorber {
  /** The next lines of the feed, in their order; throws where one is missing. Those the register has already change nothing. */
  readonly lines: (lines: readonly FeedLine[]) => Promise<void>;
  /** The next page of a snapshot, and where the one after it is. */
  readonly snapshot: (page: SnapshotAnswer) => Promise<void>;
  /** How many things of the snapshot that is being fetched are in the register. */
  readonly fetched: () => Promise<number>;
  /** Complaints that these lines go on with and the register does not hold. */
  readonly lacking: (lines: readonly FeedLine[]) => Promise<readonly string[]>;
  /** Complaints head office found for this desk on demand, each whole. */
  readonly found: (complaints: SnapshotAnswer['complaints']) => Promise<void>;
}

/**
 * Takes what head office says into the register, each call in one transaction: what it touches stands as head office has it, what was done here
 * and is not confirmed is carried out again on top, and whoever was refused is told. One absorber serves one stay at the desk.
 */
export function absorber(desk: AbsorbingDesk): Absorber {
  const { db } = desk;
  const pendingOf = pendingReader();
  const absorbed = async (take: (taking: Taking) => Promise<Written | undefined>): Promise<void> => {
    const written = await whileAbsorbing(db, (tx) => take({ tx, desk, pendingOf }));
    if (written === undefined) return;
    announceAbsorbed(desk.announce, [...written.page.complaints.keys()], written.tables);
    if (written.tables.has('employee')) await desk.peopleChanged?.();
  };
  return {
    lines: (lines) => absorbed((taking) => takeLines(taking, lines)),
    snapshot: (answer) => absorbed((taking) => takeSnapshot(taking, answer)),
    lacking: (lines) => lackingIn(db, lines),
    found: (complaints) => absorbed((taking) => takeFound(taking, complaints)),
    fetched: async () => (await readSyncState(db)).snapshot_done,
  };
}

interface Taking {
  readonly tx: Tx;
  readonly desk: AbsorbingDesk;
  readonly pendingOf: ReturnType<typeof pendingReader>;
}

interface Written {
  readonly page: Page;
  readonly tables: ReadonlySet<SyncedName>;
}

/** Writes a page under the own events behind `confirmed`. */
async function write({ tx, desk, pendingOf }: Taking, page: Page, confirmed: number): Promise<Written> {
  const pending = await pendingOf(tx, confirmed);
  const { tables, count } = await writeRows(tx, page, pending);
  await writeComplaints(tx, desk, page, pending);
  await count(tx);
  return { page, tables };
}

async function takeLines(taking: Taking, all: readonly FeedLine[]): Promise<Written | undefined> {
  const { tx } = taking;
  const state = await readSyncState(tx);
  const lines = behind(state.cursor, all);
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const own = lines.filter((one) => isOwn(state, one));
  const confirmed = Math.max(state.confirmed, ...own.map(({ s }) => s));
  const written = await write(taking, await pageOfLines(tx, lines), confirmed);
  for (const one of own) await keepIfTold(tx, one);
  await keepSyncState(tx, { cursor: last.seq, cursor_at: `${last.desk}.${last.s}`, confirmed });
  return written;
}

async function takeSnapshot(taking: Taking, answer: SnapshotAnswer): Promise<Written> {
  const { tx } = taking;
  const state = await readSyncState(tx);
  const begins = state.snapshot_seq === null;
  // What head office had acknowledged when the snapshot began is in it.
  const confirmed = begins ? Math.max(state.acked, state.confirmed) : state.snapshot_confirmed;
  const written = await write(taking, await pageOfThings(tx, answer), confirmed);
  const seq = state.snapshot_seq ?? answer.seq;
  const things = answer.complaints.length + answer.rows.length;
  await keepSyncState(tx, { snapshot_next: answer.next, snapshot_seq: seq, snapshot_confirmed: confirmed });
  await keepSyncState(tx, { snapshot_done: (begins ? 0 : state.snapshot_done) + things });
  if (answer.next === null) await keepSyncState(tx, { snapshot_seq: null, cursor: seq, cursor_at: '', confirmed });
  return written;
}

async function takeFound(taking: Taking, complaints: SnapshotAnswer['complaints']): Promise<Written> {
  const { confirmed } = await readSyncState(taking.tx);
  return write(taking, await pageOfThings(taking.tx, { complaints, rows: [] }), confirmed);
}

const isOwn = ({ no }: SyncRow, { desk }: FeedLine): boolean => desk === no && no > 0;

/** The lines the register does not have; the first must be the very next one, and none may be missing. */
function behind(cursor: number, all: readonly FeedLine[]): readonly FeedLine[] {
  const lines = all.filter(({ seq }) => seq > cursor);
  const wrong = lines.find(({ seq }, place) => seq !== cursor + 1 + place);
  if (wrong !== undefined) throw new Error(`line ${wrong.seq} of the feed came where another belongs behind ${cursor}`);
  return lines;
}

/** What a person did and head office did otherwise is told to them; what the desk does by itself is nobody's to mend. */
async function keepIfTold(tx: Tx, line: FeedLine): Promise<void> {
  const { outcome, over } = line.effect;
  if (isDesksOwn(line.act) || outcome === 'applied' || (outcome === 'merged' && over.length === 0)) return;
  const id = complaintId.safeParse(line.object);
  const complaint = id.success && (line.act.startsWith('complaint.') || (await findComplaint(tx, id.data)) !== undefined) ? id.data : null;
  await keepTold(tx, line, { what: outcome === 'merged' ? 'over' : outcome, complaint });
}

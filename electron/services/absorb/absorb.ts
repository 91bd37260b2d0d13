import type { FeedLine } from '../../../shared/sync/feed.ts';
import { isDesksOwn } from '../../../shared/sync/own-acts.ts';
import type { ComplaintsAnswer, OwnAnswer, SnapshotAnswer } from '../../../shared/sync/protocol.ts';
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
import { type Page, pageOfLines, pageOfOwn, pageOfThings } from './page.ts';
import { pendingReader } from './pending.ts';
import { writeComplaints } from './write-complaints.ts';
import { writeRows } from './write-rows.ts';

export type AbsorbingDesk = Pick<DeskContext, 'db' | 'newId' | 'newCode' | 'announce'> & {
  /** People or their rights are others now: the names at sign-in follow. */
  readonly peopleChanged?: () => Promise<void>;
};

/** Complaints as head office has them, and the last own event that is in them. */
type FoundComplaints = Pick<ComplaintsAnswer, 'complaints' | 'own'>;

export interface Absorber {
  /** The next lines of the feed, in their order; throws where one is missing. Those the register has already change nothing. */
  readonly lines: (lines: readonly FeedLine[]) => Promise<void>;
  /** The next page of a snapshot, and where the one after it is. */
  readonly snapshot: (page: SnapshotAnswer) => Promise<void>;
  /** What became of the desk's own events that a snapshot holds, as far as this answer goes; an answer that was not asked for changes nothing. */
  readonly own: (answer: OwnAnswer) => Promise<void>;
  /** How many things of the snapshot that is being fetched are in the register. */
  readonly fetched: () => Promise<number>;
  /** Complaints that these lines go on with and the register does not hold. */
  readonly lacking: (lines: readonly FeedLine[]) => Promise<readonly string[]>;
  /** Complaints head office found for this desk on demand, each whole. */
  readonly found: (answer: FoundComplaints) => Promise<void>;
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
    own: (answer) => absorbed((taking) => takeOwn(taking, answer)),
    snapshot: (answer) => absorbed((taking) => takeSnapshot(taking, answer)),
    lacking: (lines) => lackingIn(db, lines),
    found: (answer) => absorbed((taking) => takeFound(taking, answer)),
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
  // The first page says where the snapshot stands; a later one has later own events in what it holds, and says so for itself.
  const { seq, at, own, had } =
    state.snapshot_seq === null
      ? { ...answer, had: 0 }
      : { seq: state.snapshot_seq, at: state.snapshot_at, own: state.snapshot_confirmed, had: state.snapshot_done };
  const written = await write(taking, await pageOfThings(tx, answer), answer.own);
  const fetched = had + answer.complaints.length + answer.rows.length;
  await keepSyncState(tx, {
    snapshot_next: answer.next,
    snapshot_seq: seq,
    snapshot_at: at,
    snapshot_confirmed: own,
    snapshot_done: fetched,
  });
  if (answer.next === null) await keepSyncState(tx, { snapshot_seq: null, cursor: seq, cursor_at: at, ...ownIn(state, own) });
  return written;
}

/** Of the own events up to `own`, which a snapshot has in it, those of which nothing came back yet are asked for. */
const ownIn = ({ confirmed }: SyncRow, own: number) => (own > confirmed ? { confirmed: own, own_after: confirmed, own_until: own } : {});

/** What was refused leaves no trace in a snapshot: its author is told by these lines, and what head office does not have goes by them. */
async function takeOwn(taking: Taking, { lines, to }: OwnAnswer): Promise<Written | undefined> {
  const { tx } = taking;
  const state = await readSyncState(tx);
  const { own_after: after, own_until: until, confirmed } = state;
  if (after === null || until === null || to <= after || to > until) return undefined;
  const own = lines.filter((one) => isOwn(state, one) && one.s > after && one.s <= to);
  const written = await write(taking, await pageOfOwn(tx, own), confirmed);
  for (const one of own) await keepIfTold(tx, one);
  await keepSyncState(tx, to === until ? { own_after: null, own_until: null } : { own_after: to });
  return written;
}

/** Own events that are in what was found are not carried out on top of it once more, though they have not come back yet. */
async function takeFound(taking: Taking, { complaints, own }: FoundComplaints): Promise<Written> {
  const { confirmed } = await readSyncState(taking.tx);
  return write(taking, await pageOfThings(taking.tx, { complaints, rows: [] }), Math.max(confirmed, own));
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

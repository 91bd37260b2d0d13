import type { SentLine } from '../../../shared/sync/feed.ts';
import type { ComplaintsAnswer, OwnAnswer, SnapshotAnswer } from '../../../shared/sync/protocol.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';
import { erasureIn } from '../../../shared/erasure/erasure-row.ts';
import type { Row } from '../../../shared/sync/event.ts';
import { readErasure, saveErasure } from '../../store/erasures.ts';
import { type Beside, carryOutErasuresIn, type Erased, nobodyErased } from '../erasure/carry-out-erasures.ts';
import { whileAbsorbing } from '../../store/absorbing.ts';
import type { Tx } from '../../store/schema.ts';
import { keepSyncState, readSyncState, type SyncRow } from '../../store/sync-state.ts';
import { firstParked } from '../../store/told.ts';
import { isUnreadByOthers, unreadByOthers } from '../../store/unread.ts';
import type { DeskContext } from '../desk-context.ts';
import { lackingIn } from './lacking-in.ts';
import { announceAbsorbed } from './announce-absorbed.ts';
import { keepIfTold, tellAgain } from './tell-author.ts';
import { type Page, pageOfKept, pageOfLines, pageOfOwn, pageOfThings } from './page.ts';
import { pendingReader } from './pending.ts';
import { type Reader, wholeReader } from './reader.ts';
import { writeComplaints } from './write-complaints.ts';
import { writeRows } from './write-rows.ts';

export type AbsorbingDesk = Pick<DeskContext, 'db' | 'newId' | 'newCode' | 'announce'> & {
  /** People or their rights are others now: the names at sign-in follow. */
  readonly peopleChanged?: () => Promise<void>;
  /** The program's version: what an earlier one could not read, a later one may. */
  readonly version?: string;
  readonly reader?: Reader;
  /** What lies beside the register: of whoever is erased it goes too. */
  readonly beside?: Beside;
  /** Somebody was erased here. */
  readonly erased?: () => Promise<void>;
  readonly now: DeskContext['now'];
};

/** Complaints as head office has them, and the last own event that is in them. */
type FoundComplaints = Pick<ComplaintsAnswer, 'complaints' | 'own'>;

export interface Absorber {
  /** The next lines of the feed, in their order; throws where one is missing. Those the register has already change nothing. */
  readonly lines: (lines: readonly SentLine[]) => Promise<void>;
  /** The next page of a snapshot, and where the one after it is. */
  readonly snapshot: (page: SnapshotAnswer) => Promise<void>;
  /** What became of the desk's own events that a snapshot holds, as far as this answer goes; an answer that was not asked for changes nothing. */
  readonly own: (answer: OwnAnswer) => Promise<void>;
  /** How many things of the snapshot that is being fetched are in the register. */
  readonly fetched: () => Promise<number>;
  /** Complaints that these lines go on with and the register does not hold. */
  readonly lacking: (lines: readonly SentLine[]) => Promise<readonly string[]>;
  /** Complaints head office found for this desk on demand, each whole. */
  readonly found: (answer: FoundComplaints) => Promise<void>;
  /** What an earlier version of the program could not read and kept: the next piece of it, as far as this one can. Whether there is more. */
  readonly kept: () => Promise<boolean>;
  /** Whoever is erased at head office: rows of `erasure`. They are forgotten here before anything else is done. */
  readonly erase: (erasures: readonly Row[]) => Promise<void>;
}

/**
 * Takes what head office says into the register, each call in one transaction: what it touches stands as head office has it, what was done here
 * and is not confirmed is carried out again on top, and whoever was refused is told. One absorber serves one stay at the desk.
 */
export function absorber(desk: AbsorbingDesk): Absorber {
  const { db } = desk;
  let pendingOf = pendingReader();
  const erase = async (tx: Tx): Promise<Erased> => carryOutErasuresIn(tx, desk.now(), desk.beside);
  const forgotten = async (erased: Erased): Promise<void> => {
    if (erased.ids.size === 0) return;
    // What is queued was written anew.
    pendingOf = pendingReader();
    await desk.erased?.();
  };
  const absorbed = async (take: (taking: Taking) => Promise<Written | undefined>): Promise<void> => {
    const { written, erased } = await whileAbsorbing(db, async (tx) => {
      const taken = await take({ tx, desk, pendingOf });
      return { written: taken, erased: taken?.tables.has('erasure') === true ? await erase(tx) : nobodyErased };
    });
    await forgotten(erased);
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
    kept: async () => {
      if (!(await isUnreadByOthers(db, desk.version ?? ''))) return false;
      await absorbed(takeKept);
      return true;
    },
    fetched: async () => (await readSyncState(db)).snapshot_done,
    erase: async (erasures) => {
      const erased = await whileAbsorbing(db, async (tx) => {
        for (const one of erasures) await noteErasure(tx, one);
        return erase(tx);
      });
      await forgotten(erased);
      if (erased.ids.size > 0) announceAbsorbed(desk.announce, [], new Set(['customer', 'call']));
    },
  };
}

/** What stands in the register of it may be from before. One that only the next version of the program can read is told again then. */
async function noteErasure(tx: Tx, row: Row): Promise<void> {
  const known = erasureIn(row);
  if (known === undefined) return;
  if ((await readErasure(tx, known.id))?.state !== 'done') await saveErasure(tx, known);
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
  const { version = '' } = desk;
  const { tables, count } = await writeRows(tx, page, { pending, version });
  await writeComplaints(tx, { ...desk, version }, page, pending);
  await count(tx);
  return { page, tables };
}

async function takeLines(taking: Taking, all: readonly SentLine[]): Promise<Written | undefined> {
  const { tx } = taking;
  const state = await readSyncState(tx);
  const lines = behind(state.cursor, all);
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const own = lines.filter((one) => isOwn(state, one));
  const confirmed = Math.max(state.confirmed, ...own.map(({ s }) => s));
  const written = await write(taking, await pageOfLines(tx, lines, readerOf(taking)), confirmed);
  for (const one of own) await keepIfTold(tx, one);
  for (const one of lines) await tellAgain(tx, one, state.no);
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
  const written = await write(taking, await pageOfThings(tx, answer, readerOf(taking)), answer.own);
  const fetched = had + answer.complaints.length + answer.rows.length;
  await keepSyncState(tx, {
    snapshot_next: answer.next,
    snapshot_seq: seq,
    snapshot_at: at,
    snapshot_confirmed: own,
    snapshot_done: fetched,
  });
  if (answer.next === null) await keepSyncState(tx, { snapshot_seq: null, cursor: seq, cursor_at: at, ...(await ownIn(tx, state, own)) });
  return written;
}

/** Of the own events up to `own`, which a snapshot has in it, those are asked for of which nothing came back yet, and those that were parked then. */
async function ownIn(tx: Tx, { confirmed }: SyncRow, own: number): Promise<Partial<SyncRow>> {
  const after = Math.min(confirmed, ((await firstParked(tx)) ?? own + 1) - 1);
  return own > after ? { confirmed: Math.max(own, confirmed), own_after: after, own_until: own } : {};
}

/** What was refused leaves no trace in a snapshot: its author is told by these lines, and what head office does not have goes by them. */
async function takeOwn(taking: Taking, { lines, to }: OwnAnswer): Promise<Written | undefined> {
  const { tx } = taking;
  const state = await readSyncState(tx);
  const { own_after: after, own_until: until, confirmed } = state;
  if (after === null || until === null || to <= after || to > until) return undefined;
  const own = lines.filter((one) => isOwn(state, one) && one.s > after && one.s <= to);
  const written = await write(taking, await pageOfOwn(tx, own, readerOf(taking)), confirmed);
  for (const one of own) await keepIfTold(tx, one);
  for (const one of lines) await tellAgain(tx, one, state.no);
  await keepSyncState(tx, to === until ? { own_after: null, own_until: null } : { own_after: to });
  return written;
}

/** Own events that are in what was found are not carried out on top of it once more, though they have not come back yet. */
async function takeFound(taking: Taking, { complaints, own }: FoundComplaints): Promise<Written> {
  const { confirmed } = await readSyncState(taking.tx);
  return write(taking, await pageOfThings(taking.tx, { complaints, rows: [] }, readerOf(taking)), Math.max(confirmed, own));
}

const keptAtOnce = 100;

async function takeKept(taking: Taking): Promise<Written> {
  const { tx, desk } = taking;
  const kept = await unreadByOthers(tx, desk.version ?? '', keptAtOnce);
  const { confirmed } = await readSyncState(tx);
  return write(taking, pageOfKept(kept, readerOf(taking)), confirmed);
}

const readerOf = ({ desk: { reader = wholeReader } }: Taking): Reader => reader;

const isOwn = ({ no }: SyncRow, { desk }: SentLine): boolean => desk === no && no > 0;

/** The lines the register does not have; the first must be the very next one, and none may be missing. */
function behind(cursor: number, all: readonly SentLine[]): readonly SentLine[] {
  const lines = all.filter(({ seq }) => seq > cursor);
  const wrong = lines.find(({ seq }, place) => seq !== cursor + 1 + place);
  if (wrong !== undefined) throw new Error(`line ${wrong.seq} of the feed came where another belongs behind ${cursor}`);
  return lines;
}

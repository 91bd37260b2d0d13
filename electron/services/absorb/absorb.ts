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
import { announceAbsorbed } from './announce-absorbed.ts';
import { type Page, pageOfLines, pageOfThings } from './page.ts';
import { type Pending, pendingReader } from './pending.ts';
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
  const write = async (tx: Tx, page: Page, pending: Pending): Promise<ReadonlySet<SyncedName>> => {
    const { tables, count } = await writeRows(tx, page, pending);
    await writeComplaints(tx, desk, page, pending);
    await count(tx);
    return tables;
  };
  const tell = async (page: Page, tables: ReadonlySet<SyncedName>): Promise<void> => {
    announceAbsorbed(desk.announce, [...page.complaints.keys()], tables);
    if (tables.has('employee')) await desk.peopleChanged?.();
  };
  return {
    lines: async (all) => {
      const done = await whileAbsorbing(db, async (tx) => {
        const state = await readSyncState(tx);
        const lines = behind(state.cursor, all);
        const last = lines.at(-1);
        if (last === undefined) return undefined;
        const confirmed = lines.reduce((most, one) => (isOwn(state, one) ? Math.max(most, one.s) : most), state.confirmed);
        const page = await pageOfLines(tx, lines);
        const tables = await write(tx, page, await pendingOf(tx, confirmed));
        for (const one of lines) if (isOwn(state, one)) await keepIfTold(tx, one);
        await keepSyncState(tx, { cursor: last.seq, cursor_at: `${last.desk}.${last.s}`, confirmed });
        return { page, tables };
      });
      if (done !== undefined) await tell(done.page, done.tables);
    },
    snapshot: async (answer) => {
      const { page, tables } = await whileAbsorbing(db, async (tx) => {
        const state = await readSyncState(tx);
        // What head office had acknowledged when the snapshot began is in it.
        const confirmed = state.snapshot_seq === null ? Math.max(state.acked, state.confirmed) : state.snapshot_confirmed;
        const page = await pageOfThings(tx, answer);
        const tables = await write(tx, page, await pendingOf(tx, confirmed));
        const done = (state.snapshot_seq === null ? 0 : state.snapshot_done) + answer.complaints.length + answer.rows.length;
        const seq = state.snapshot_seq ?? answer.seq;
        await keepSyncState(
          tx,
          answer.next === null
            ? { ...{ snapshot_next: null, snapshot_seq: null, snapshot_done: done }, cursor: seq, cursor_at: '', confirmed }
            : { snapshot_next: answer.next, snapshot_seq: seq, snapshot_done: done, snapshot_confirmed: confirmed },
        );
        return { page, tables };
      });
      await tell(page, tables);
    },
    fetched: async () => (await readSyncState(db)).snapshot_done,
    found: async (complaints) => {
      const page = await whileAbsorbing(db, async (tx) => {
        const { confirmed } = await readSyncState(tx);
        const things = await pageOfThings(tx, { complaints, rows: [] });
        await writeComplaints(tx, desk, things, await pendingOf(tx, confirmed));
        return things;
      });
      await tell(page, new Set());
    },
  };
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

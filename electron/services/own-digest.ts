import type { Hash } from '../../shared/sync/chain.ts';
import { complaintLine, digestOf, rowLine } from '../../shared/sync/digest.ts';
import { synced, type SyncedName } from '../../shared/sync/synced.ts';
import { complaintsAfter, wholeComplaints } from '../store/bringing.ts';
import { countAfter } from '../store/outbox.ts';
import type { Db } from '../store/schema.ts';
import { readSyncState } from '../store/sync-state.ts';
import { rowsAfter } from '../store/synced-rows.ts';

export interface OwnDigest {
  /** SHA-256 over every complaint with its history and every synced row; the same at head office when nothing is `pending`. */
  readonly digest: string;
  /** Each thing's own line, to find what differs. */
  readonly lines: readonly string[];
  /** Up to which line of the feed it is head office's, and how many own events it does not have confirmed. */
  readonly cursor: number;
  readonly pending: number;
}

const atOnce = 200;

/** What this desk has, in a few characters that are compared with head office's. */
export async function ownDigest(db: Db, hash: Hash): Promise<OwnDigest> {
  const { cursor, confirmed } = await readSyncState(db);
  const { count: pending } = await countAfter(db, confirmed);
  const lines = [...(await complaintLines(db, hash))];
  for (const table of Object.keys(synced) as readonly SyncedName[]) lines.push(...(await rowLines(db, hash, table)));
  return { digest: digestOf(hash, lines), lines: lines.toSorted(), cursor, pending };
}

async function complaintLines(db: Db, hash: Hash): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let after = ''; ;) {
    const ids = await complaintsAfter(db, after, atOnce);
    const last = ids.at(-1);
    if (last === undefined) return lines;
    for (const { body, lines: history } of await wholeComplaints(db, ids)) lines.push(complaintLine(hash, body, history));
    after = last;
  }
}

async function rowLines(db: Db, hash: Hash, table: SyncedName): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let after: string | null = null; ;) {
    const rows: Awaited<ReturnType<typeof rowsAfter>> = await rowsAfter(db, table, after, atOnce);
    const last = rows.at(-1);
    if (last === undefined) return lines;
    lines.push(...rows.map(({ key, row }) => rowLine(hash, table, key, row)));
    after = last.key;
  }
}

import { instant } from '../shared/ids.ts';
import type { DeskEvent, Row, RowChange } from '../shared/sync/event.ts';
import type { Effect } from '../shared/sync/feed.ts';
import { mergeRow } from '../shared/sync/merge-row.ts';
import type { SyncedName } from '../shared/sync/synced.ts';
import { addEvents, lastEventOf } from './store/events.ts';
import { ledgerOf } from './store/ledger-of.ts';
import type { Tx } from './store/schema.ts';
import { takePlaces } from './store/streams.ts';
import { writePush } from './store/write-push.ts';

/** What an administrator of head office changes in a branch. */
export interface OfficeChange {
  readonly by: string;
  readonly act: string;
  readonly object: string;
  readonly rows: readonly (RowChange & { readonly table: SyncedName })[];
}

/** Head office itself among the desks of a branch. */
const officeDesk = 0;

/**
 * Changes rows of a branch as an event of head office in the branch's feed, so that every desk gets it like any other; gives its place. The caller holds the branch's stream
 * and has looked at what stands: an administrator's word comes after everything before it.
 */
export async function changeRows(tx: Tx, branch: number, change: OfficeChange & { readonly now: number }): Promise<number> {
  const { by, act, object, rows, now } = change;
  const ledger = ledgerOf(tx, branch);
  const s = (await lastEventOf(tx, branch, officeDesk)) + 1;
  const seq = await takePlaces(tx, branch, 1);
  const writing = { seq, at: now, by, desk: officeDesk, seen: seq - 1 };
  const written = [];
  for (const one of rows) {
    const { kept } = mergeRow(await ledger.row(one.table, one.key), one, writing);
    written.push({ table: one.table, key: one.key, kept });
  }
  await writePush(tx, { branch, ledger, head: seq }, { complaints: [], rows: written });
  const effect: Effect = {
    outcome: 'applied',
    refusal: null,
    complaints: [],
    over: [],
    rows: written.map(({ table, key, kept }) => ({
      table,
      key,
      row: kept.row,
    })),
  };
  const event: DeskEvent = {
    s,
    at: instant.parse(now),
    running: 0,
    boot: 'head office',
    seen: seq - 1,
    by,
    act,
    object,
    body: null,
    rows: [...rows],
    lines: [],
    brought: [],
  };
  const text = JSON.stringify(effect);
  await addEvents(tx, [
    {
      branch,
      seq,
      desk: officeDesk,
      s,
      at: now,
      by,
      act,
      object,
      outcome: effect.outcome,
      refusal: null,
      body: JSON.stringify(event),
      effect: text,
      size: Buffer.byteLength(text),
      received_at: now,
    },
  ]);
  return seq;
}

/** Only what differs from what stands, or the whole row where there is none; undefined when nothing does. */
export function differenceOf(
  { table, key }: { readonly table: SyncedName; readonly key: string },
  before: Row | null,
  after: Row,
): (RowChange & { readonly table: SyncedName }) | undefined {
  if (before === null) return { table, key, did: 'add', set: after };
  const set = Object.fromEntries(Object.entries(after).filter(([column, value]) => before[column] !== value));
  return Object.keys(set).length === 0 ? undefined : { table, key, did: 'change', set };
}

import type { Row, RowChange } from '../../../shared/sync/event.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';
import { tryThing } from '../../store/absorbing.ts';
import { forgetNotTaken, keepConfirmed, noteNotTaken } from '../../store/confirmed.ts';
import type { Tx } from '../../store/schema.ts';
import { readRow, writeRow } from '../../store/synced-rows.ts';
import { forgetUnread, hasUnread, keepUnread } from '../../store/unread.ts';
import { madeAnew } from './made-anew.ts';
import { type Page, type RowTo, rowName } from './page.ts';
import type { Pending } from './pending.ts';

export interface WrittenRows {
  readonly tables: ReadonlySet<SyncedName>;
  /** What is counted by them and whom the rules look at again: once the complaints are written too. */
  readonly count: (tx: Tx) => Promise<void>;
}

/** Writes the rows of a page as head office has them with the desk's own unconfirmed changes on top, and what is counted and found by them. */
export async function writeRows(
  tx: Tx,
  { rows, strange }: Page,
  { pending, version }: { readonly pending: Pending; readonly version: string },
): Promise<WrittenRows> {
  const anew = madeAnew();
  const mayBeKept = await hasUnread(tx);
  for (const one of rows.values()) {
    const { table, key, seq } = one;
    const before = await readRow(tx, table, key);
    const now = isOver(one, before) ? before : pending.changesOf(rowName(table, key)).reduce(laidOver, one.row);
    let isMore = false;
    const why = await tryThing(tx, async () => {
      isMore = await writeRow(tx, { table, key, row: now });
    });
    if (isMore && one.row !== null) await keepUnread(tx, { kind: table, id: key, seq, version }, one.row);
    else if (mayBeKept) await forgetUnread(tx, { kind: table, id: key });
    if (why === undefined) {
      await anew.note(tx, { table, key, before, now });
      await forgetNotTaken(tx, { kind: table, id: key });
    } else await noteNotTaken(tx, { kind: table, id: key, seq, why });
    await keepConfirmed(tx, { kind: table, id: key, seq });
  }
  for (const { table, key, row, seq } of strange.values()) {
    if (row === null) await forgetUnread(tx, { kind: table, id: key });
    else await keepUnread(tx, { kind: table, id: key, seq, version }, row);
    await keepConfirmed(tx, { kind: table, id: key, seq });
  }
  return { tables: new Set([...rows.values()].map(({ table }: RowTo) => table)), count: anew.end };
}

/** Was this erasure carried out? It stays so, whatever an older line of the feed says of it. */
const isOver = ({ table }: RowTo, before: Row | null | undefined): before is Row => table === 'erasure' && before?.['state'] === 'done';

/** What was changed here stands in front of what head office has until it says otherwise; a row it does not have cannot be changed. */
function laidOver(row: Row | null, change: RowChange): Row | null {
  if (change.did === 'remove') return null;
  if (change.did === 'change' && row === null) return null;
  return { ...row, ...change.set };
}

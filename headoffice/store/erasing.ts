import { z } from 'zod';
import type { Erasure } from '../../shared/erasure/erasure.ts';
import { erasureIn } from '../../shared/erasure/erasure-row.ts';
import type { Subject } from '../../shared/erasure/subject.ts';
import type { Row } from '../../shared/sync/event.ts';
import { readRecords } from './records.ts';
import type { Db, Tx } from './schema.ts';

/** Somebody who is erased and still stands in a branch's feed. */
export interface StillInFeed {
  readonly erasure: string;
  readonly at: number;
  /** How many things were emptied outside the feed. */
  readonly things: number;
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
}

const texts = z.array(z.string());

/** The feed is to be gone through for them. */
export async function noteErasing(tx: Tx, branch: number, { ids, numbers, ...row }: StillInFeed): Promise<void> {
  const lists = { ids: JSON.stringify(ids), numbers: JSON.stringify(numbers) };
  await tx
    .insertInto('erasing')
    .values({ branch, ...row, ...lists })
    .onConflict((met) => met.columns(['branch', 'erasure']).doUpdateSet({ ...row, ...lists }))
    .execute();
}

/** Those for whom feeds are still to be gone through, of one branch or of all. */
export async function readErasing(db: Db, branch?: number): Promise<readonly (StillInFeed & { readonly branch: number })[]> {
  const all = db.selectFrom('erasing').selectAll().orderBy('at');
  const rows = await (branch === undefined ? all : all.where('branch', '=', branch)).execute();
  return rows.map(({ ids, numbers, ...row }) => ({ ...row, ids: texts.parse(JSON.parse(ids)), numbers: texts.parse(JSON.parse(numbers)) }));
}

/** Those for whom this branch's feed is still to be gone through. */
export const erasingIn = async (db: Db, branch: number): Promise<readonly Subject[]> =>
  (await readErasing(db, branch)).map(({ ids, numbers }) => ({ ids: new Set(ids), numbers: new Set(numbers) }));

/** They are nowhere in the feed any more. */
export async function endErasing(tx: Tx, branch: number, erasure: string): Promise<void> {
  await tx.deleteFrom('erasing').where('branch', '=', branch).where('erasure', '=', erasure).execute();
}

/** The erasure ledger of a branch: rows of everybody who is erased, by nothing but ids. */
export async function erasuresDone(
  db: Db,
  branch: number,
): Promise<readonly { readonly key: string; readonly row: Row; readonly erasure: Erasure }[]> {
  const rows = (await readRecords(db, branch, 'erasure')).flatMap(({ key, row }) => (row === null ? [] : [{ key, row: rowIn(row) }]));
  return rows.flatMap((one) => {
    const erasure = erasureIn(one.row);
    return erasure?.state === 'done' ? [{ ...one, erasure }] : [];
  });
}

/** Head office wrote it itself. */
function rowIn(text: string): Row {
  const row: Row = JSON.parse(text);
  return row;
}

/** A line of the feed with the desk's own text. */
export interface LineToErase {
  readonly seq: number;
  readonly desk: number;
  readonly act: string;
  readonly object: string;
  readonly outcome: string;
  readonly received_at: number;
  readonly body: string;
  readonly effect: string;
}

/** The lines behind `from` up to `upTo`, oldest first. */
export const linesToErase = (
  tx: Tx,
  branch: number,
  { from, upTo }: { readonly from: number; readonly upTo: number },
): Promise<LineToErase[]> =>
  tx
    .selectFrom('event')
    .select(['seq', 'desk', 'act', 'object', 'outcome', 'received_at', 'body', 'effect'])
    .where('branch', '=', branch)
    .where('seq', '>', from)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute();

/** Puts texts without somebody's words in the place of those that had them. */
export async function rewriteLine(
  tx: Tx,
  branch: number,
  { seq, body, effect }: Pick<LineToErase, 'seq' | 'body' | 'effect'>,
): Promise<void> {
  await tx
    .updateTable('event')
    .set({ body, effect, size: Buffer.byteLength(effect) })
    .where('branch', '=', branch)
    .where('seq', '=', seq)
    .execute();
}

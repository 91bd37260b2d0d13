import type { EmployeeId, Instant } from '../../shared/ids.ts';
import type { SentLine } from '../../shared/sync/feed.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** What head office did otherwise than it was done here, by the event's `s`. */
export type ToldRow = RowOf<'told'>;

/** Keeps for the author that head office did something otherwise; a second time the first stands, with the author's mark that it is dealt with. */
export async function keepTold(
  tx: Tx,
  { s, at, by, act, object, effect }: SentLine,
  { what, complaint }: { readonly what: 'refused' | 'over' | 'parked'; readonly complaint: string | null },
): Promise<void> {
  const refusal = effect.refusal === null ? null : JSON.stringify(effect.refusal);
  await tx
    .insertInto('told')
    .values({ s, at, by, act, object, complaint, what, refusal, over: JSON.stringify(effect.over), done_at: null })
    .onConflict((conflict) => conflict.column('s').doNothing())
    .execute();
}

export interface ToldFilter {
  /** Whose; everybody's without it. */
  readonly by?: EmployeeId | undefined;
  readonly open: boolean;
  /** Only what lies behind this one. */
  readonly before?: number | undefined;
  readonly rows: number;
}

/** What head office did otherwise, the newest first. */
export const readTold = (db: Db, { by, open, before, rows }: ToldFilter): Promise<ToldRow[]> =>
  db
    .selectFrom('told')
    .selectAll()
    .$if(by !== undefined, (of) => of.where('by', '=', by ?? ''))
    .$if(open, (of) => of.where('done_at', 'is', null))
    .$if(before !== undefined, (of) => of.where('s', '<', before ?? 0))
    .orderBy('s', 'desc')
    .limit(rows)
    .execute();

/** How many nobody has dealt with. */
export async function countTold(db: Db, by: EmployeeId | undefined): Promise<number> {
  const row = await db
    .selectFrom('told')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('done_at', 'is', null)
    .$if(by !== undefined, (of) => of.where('by', '=', by ?? ''))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Its author has dealt with it; a second time changes nothing. */
export async function endTold(tx: Tx, s: number, at: Instant): Promise<void> {
  await tx.updateTable('told').set({ done_at: at }).where('s', '=', s).where('done_at', 'is', null).execute();
}

/** What was parked came to something else after all: its author has it on their list again, as it stands now. Said a second time it changes nothing. */
export async function changeTold(
  tx: Tx,
  s: number,
  { by, act, object, effect }: SentLine,
  { what, complaint }: { readonly what: 'refused' | 'over' | 'parked'; readonly complaint: string | null },
): Promise<void> {
  const refusal = effect.refusal === null ? null : JSON.stringify(effect.refusal);
  const over = JSON.stringify(effect.over);
  await tx
    .updateTable('told')
    .set({ by, act, object, complaint, what, refusal, over, done_at: null })
    .where('s', '=', s)
    .where((eb) => eb.or([eb('what', '<>', what), eb('refusal', 'is not', refusal), eb('over', '<>', over)]))
    .execute();
}

const lives = 1_000_000_000;

/**
 * Under which number stands here what a former self, desk `no`, was told of its event `s`: below everything that comes, because no event is counted
 * below 1.
 */
export const formerPlace = (no: number, s: number): number => s - (no + 1) * lives;

/** What a former self was told stays on its author's list. */
export const keepFormerTold = (tx: Tx, no: number) =>
  tx
    .updateTable('told')
    .set((of) => ({ s: of('s', '+', formerPlace(no, 0)) }))
    .where('s', '>', 0)
    .execute();

/** The first own event that is said to be parked; undefined where none is. */
export async function firstParked(db: Db): Promise<number | undefined> {
  const found = await db
    .selectFrom('told')
    .select('s')
    .where('what', '=', 'parked')
    .where('s', '>', 0)
    .orderBy('s')
    .limit(1)
    .executeTakeFirst();
  return found?.s;
}

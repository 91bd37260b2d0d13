import { desksOwnActs } from '../../shared/sync/own-acts.ts';
import type { Db, Tx } from './schema.ts';

/** An event that head office did not understand: nothing came of it until somebody looks at it. */
export interface Parked {
  readonly seq: number;
  readonly desk: number;
  readonly s: number;
  readonly at: number;
  readonly act: string;
  /** The desk's own bytes. */
  readonly body: string;
  readonly seenAt: number | null;
  /** When head office, come to understand it, took it up again, and how that ended. */
  readonly takenAt: number | null;
  readonly outcome: string | null;
}

/** What waits for an administrator of head office, the latest first. */
export async function listParked(db: Db, branch: number, limit = 200): Promise<readonly Parked[]> {
  return db
    .selectFrom('parked')
    .innerJoin('event', (join) => join.onRef('event.branch', '=', 'parked.branch').onRef('event.seq', '=', 'parked.seq'))
    .select(['parked.seq', 'parked.desk', 'parked.s', 'parked.at', 'parked.act', 'event.body', 'parked.seen_at as seenAt'])
    .select(['parked.taken_at as takenAt', 'parked.outcome'])
    .where('parked.branch', '=', branch)
    .orderBy('parked.seq', 'desc')
    .limit(limit)
    .execute();
}

/** An event that was not done, with the code of why not. */
export interface Refused {
  readonly seq: number;
  readonly desk: number;
  readonly s: number;
  readonly at: number;
  readonly by: string;
  readonly act: string;
  readonly object: string;
  readonly refusal: string | null;
}

/** Which of the branch's last `among` events were refused, the latest first. */
export async function listRefused(db: Db, branch: number, among = 10_000): Promise<readonly Refused[]> {
  return (
    db
      .selectFrom('event')
      .select(['seq', 'desk', 's', 'at', 'by', 'act', 'object', 'refusal'])
      .where('branch', '=', branch)
      .where('seq', '>', (eb) =>
        eb
          .selectFrom('stream')
          .select(({ eb: sum }) => sum('head', '-', among).as('from'))
          .where('branch', '=', branch),
      )
      .where('outcome', '=', 'refused')
      // Two desks said the same: the first was taken, and nobody has to mend anything.
      .where('act', 'not in', desksOwnActs)
      .orderBy('seq', 'desc')
      .execute()
  );
}

export async function notePutAside(
  tx: Tx,
  { branch, seq }: { readonly branch: number; readonly seq: number },
  { by, at }: { readonly by: string; readonly at: number },
): Promise<void> {
  await tx.updateTable('parked').set({ seen_by: by, seen_at: at }).where('branch', '=', branch).where('seq', '=', seq).execute();
}

/** A parked event that waits to be understood, with what it takes to decide it anew. */
export interface Waiting {
  readonly seq: number;
  readonly desk: number;
  readonly s: number;
  readonly at: number;
  readonly body: string;
  readonly joining: number;
}

const waiting = (db: Db, branch: number) =>
  db
    .selectFrom('parked')
    .innerJoin('event', (join) => join.onRef('event.branch', '=', 'parked.branch').onRef('event.seq', '=', 'parked.seq'))
    .select(['parked.seq', 'parked.desk', 'parked.s', 'parked.at', 'event.body', 'parked.joining'])
    .where('parked.branch', '=', branch)
    .where('parked.taken_seq', 'is', null)
    .orderBy('parked.seq');

/** The next events of a branch that wait, in the order of the feed. */
export const waitingAfter = (db: Db, branch: number, after: number, limit: number): Promise<readonly Waiting[]> =>
  waiting(db, branch).where('parked.seq', '>', after).limit(limit).execute();

/** The texts of what waits and does this. */
export const waitingOfAct = async (db: Db, branch: number, act: string): Promise<readonly string[]> =>
  (await waiting(db, branch).where('parked.act', '=', act).execute()).map(({ body }) => body);

const someAtOnce = 100;

/** What waits of one desk, in its order; its later events may need it. */
export async function* waitingOf(db: Db, branch: number, desk: number): AsyncGenerator<Waiting> {
  for (let after = 0; ;) {
    const some = await waiting(db, branch).where('parked.desk', '=', desk).where('parked.seq', '>', after).limit(someAtOnce).execute();
    yield* some;
    const last = some.at(-1);
    if (last === undefined || some.length < someAtOnce) return;
    after = last.seq;
  }
}

/** What waited was understood: the feed says at `takenSeq` what came of it. */
export async function noteTaken(
  tx: Tx,
  { branch, seq }: { readonly branch: number; readonly seq: number },
  { takenSeq, at, outcome }: { readonly takenSeq: number; readonly at: number; readonly outcome: string },
): Promise<void> {
  await tx
    .updateTable('parked')
    .set({ taken_seq: takenSeq, taken_at: at, outcome })
    .where('branch', '=', branch)
    .where('seq', '=', seq)
    .execute();
}

import { desksOwnActs } from '../../../shared/sync/own-acts.ts';
import type { Db } from '../schema.ts';

/** What a branch amounts to, for the list of branches. */
export interface Overview {
  readonly branch: number;
  readonly desks: number;
  readonly head: number;
  readonly refused: number;
  readonly parked: number;
}

/** How far back refusals are counted: enough to see that something is wrong, without reading a whole feed. */
const among = 10_000;

/** Every branch with its desks that may still come, where its feed stands, and what waits to be looked at. */
export async function readOverview(db: Db): Promise<readonly Overview[]> {
  return db
    .selectFrom('stream')
    .select((eb) => [
      'stream.branch',
      'stream.head',
      eb
        .selectFrom('device')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('device.branch', '=', 'stream.branch')
        .where('device.revoked_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('desks'),
      eb
        .selectFrom('event')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('event.branch', '=', 'stream.branch')
        .where('event.seq', '>', eb('stream.head', '-', among))
        .where('event.outcome', '=', 'refused')
        .where('event.act', 'not in', desksOwnActs)
        .$asScalar()
        .$notNull()
        .as('refused'),
      eb
        .selectFrom('parked')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('parked.branch', '=', 'stream.branch')
        .where('parked.seen_at', 'is', null)
        .where('parked.taken_seq', 'is', null)
        .$asScalar()
        .$notNull()
        .as('parked'),
    ])
    .orderBy('stream.branch')
    .execute();
}

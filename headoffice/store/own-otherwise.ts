import { sql } from 'kysely';
import type { FeedPart } from './events.ts';
import type { Db } from './schema.ts';

export interface OwnPart {
  readonly lines: readonly FeedPart[];
  /** Were there more of them than fit? */
  readonly isCut: boolean;
}

/** Of one desk's events from behind `after` to `until` those that did not come out as the desk did them, with no more than `bytes` of effects unless the first alone is more. */
export async function ownOtherwise(
  db: Db,
  {
    branch,
    desk,
    after,
    until,
    bytes,
  }: { readonly branch: number; readonly desk: number; readonly after: number; readonly until: number; readonly bytes: number },
): Promise<OwnPart> {
  const found = await db
    .selectFrom((inner) =>
      inner
        .selectFrom('event')
        .select(['seq', 'desk', 's', 'at', 'by', 'act', 'object', 'effect'])
        .select([sql<number>`sum(size) over (order by s)`.as('upto'), sql<number>`row_number() over (order by s)`.as('nth')])
        .select(sql<number>`count(*) over ()`.as('found'))
        .where('branch', '=', branch)
        .where('desk', '=', desk)
        .where('s', '>', after)
        .where('s', '<=', until)
        .where('outcome', '<>', 'applied')
        .as('part'),
    )
    .select(['seq', 'desk', 's', 'at', 'by', 'act', 'object', 'effect', 'found'])
    .where((eb) => eb.or([eb('nth', '=', 1), eb('upto', '<=', bytes)]))
    .orderBy('s')
    .execute();
  return { lines: found.map(({ found: _all, ...line }) => line), isCut: found.length < (found[0]?.found ?? 0) };
}

/** Of one desk's events from behind `after` to `until` those that were parked and taken up again: head office's later word about each. */
export async function ownTakenUp(
  db: Db,
  { branch, desk, after, until }: { readonly branch: number; readonly desk: number; readonly after: number; readonly until: number },
): Promise<readonly FeedPart[]> {
  return db
    .selectFrom('parked')
    .innerJoin('event', (join) => join.onRef('event.branch', '=', 'parked.branch').onRef('event.seq', '=', 'parked.taken_seq'))
    .select(['event.seq', 'event.desk', 'event.s', 'event.at', 'event.by', 'event.act', 'event.object', 'event.effect'])
    .where('parked.branch', '=', branch)
    .where('parked.desk', '=', desk)
    .where('parked.s', '>', after)
    .where('parked.s', '<=', until)
    .orderBy('event.seq')
    .execute();
}

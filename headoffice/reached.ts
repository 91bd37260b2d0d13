import { instant } from '../shared/ids.ts';
import { ok, refused, type Result } from '../shared/result.ts';
import type { Problem, ReachedAnswer, ReachedQuery } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import type { Office } from './office.ts';
import { readComplaint } from './store/complaints.ts';
import { lastHandOver } from './store/events.ts';
import { deskOfPerson } from './store/seated.ts';

/**
 * Does the desk that somebody was last at have the last hand-over of a complaint? It has what lies before its cursor, and what was done at it.
 * notFound: head office has no such complaint in this branch.
 */
export async function reached(
  { db }: Office,
  { branch }: Desk,
  { complaint, person }: ReachedQuery,
): Promise<Result<ReachedAnswer, Problem>> {
  const kept = await readComplaint(db, branch, complaint);
  if (kept === undefined) return refused({ problem: 'notFound' });
  // One that a desk brought when it joined was handed over before.
  const given = (await lastHandOver(db, branch, complaint)) ?? { seq: kept.seq, desk: 0 };
  const theirs = await deskOfPerson(db, branch, person);
  if (theirs === undefined) return ok({ desk: null });
  const has = theirs.cursor >= given.seq || theirs.no === given.desk;
  return ok({ desk: { has, seenAt: theirs.seen_at === null ? null : instant.parse(theirs.seen_at) } });
}

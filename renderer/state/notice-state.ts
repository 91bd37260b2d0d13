import type { Notice } from '../../shared/escalation/notice.ts';
import type { NoticeId } from '../../shared/ids.ts';
import { ask } from '../api.ts';
import { openCase } from './screen-state.ts';

/** So many notices are asked for and marked at once. */
export const noticesAtOnce = 100;

/** Waits to be taken before somebody else hears of it (E13). */
export const isToTake = ({ acceptBy, acceptedAt }: Notice): boolean => acceptBy !== null && acceptedAt === null;

/** The person has them on the screen. */
export async function markSeen(notices: readonly Notice[]): Promise<void> {
  const fresh = notices.filter(({ seenAt }) => seenAt === null).map(({ id }) => id);
  if (fresh.length > 0) await ask('notices.seen', { notices: fresh.slice(0, noticesAtOnce) });
}

/** "I have it": nobody else hears of it any more. */
export const takeNotice = (notice: NoticeId) => ask('notices.accept', { notice });

/** Opens what a notice is about, and has seen it. */
export async function openNotice(notice: Notice, among: readonly Notice[]): Promise<void> {
  const { complaint } = notice;
  if (complaint !== null) openCase(complaint, [...new Set(among.flatMap((one) => (one.complaint === null ? [] : [one.complaint])))]);
  await markSeen([notice]);
}

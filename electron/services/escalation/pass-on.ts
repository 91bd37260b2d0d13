import { isWorking, nextWorkingMoment } from '../../../shared/calendar/working-time.ts';
import { passOnOf, type Unaccepted } from '../../../shared/escalation/passing.ts';
import { ruleOf } from '../../../shared/escalation/rule.ts';
import type { WatchedCase } from '../../../shared/escalation/watched-case.ts';
import type { Instant } from '../../../shared/ids.ts';
import { remember } from '../../store/fired.ts';
import { passedOn, reachedBy, unaccepted } from '../../store/notices.ts';
import type { Tx } from '../../store/schema.ts';
import { readWatchedCases } from '../../store/watched-cases.ts';
import { tellOwnWork } from '../desks-own.ts';
import type { Look } from './escalation-desk.ts';
import { spread } from './tell.ts';
import { inOneGo } from '../in-one-go.ts';

const sliceRows = 20;

/**
 * What nobody accepted in time goes to the stand-in, then to the next level (E13), and from there on until somebody has it or nobody is
 * left above. Gives how many were passed on; none outside working time.
 */
export async function passOnSlice(look: Look): Promise<number> {
  const { desk, now, watching } = look;
  if (!isWorking(now, watching.hours) || !ruleOf(watching.rules, 'E13').on) return 0;
  return inOneGo(desk.db, async (tx) => {
    const late = await unaccepted(tx, now, sliceRows);
    for (const one of late) await passOn(tx, look, one);
    await tellOwnWork(tx, { at: now, by: desk.by, object: 'notices', why: 'passOn' });
    return late.length;
  });
}

/** When the next one has waited long enough: within working time. */
export const nextPassing = ({ watching }: Look, acceptBy: Instant | null): Instant | null =>
  acceptBy === null ? null : (nextWorkingMoment(acceptBy, watching.hours) ?? null);

async function passOn(tx: Tx, look: Look, late: Unaccepted): Promise<void> {
  const { watching, staff, now } = look;
  const of = await watchedCase(tx, look, late);
  const { telling, passed } = passOnOf(late, { watching, staff, of, reached: await reachedBy(tx, late.root) });
  if (telling !== undefined) {
    const isNew = await remember(tx, telling.firing.keys.join(), { complaint: telling.subject.complaint, at: now });
    if (isNew && telling.told.length > 0) await spread(tx, look, telling);
  }
  await passedOn(tx, late.notice.id, passed);
}

async function watchedCase(tx: Tx, { ruleFacts }: Look, { notice }: Unaccepted): Promise<WatchedCase | undefined> {
  return notice.complaint === null ? undefined : (await readWatchedCases(tx, [notice.complaint], ruleFacts))[0];
}

import { addWorkingMinutes, isWorking, nextWorkingMoment } from '../../../shared/calendar/working-time.ts';
import type { Firing } from '../../../shared/escalation/evaluate-case.ts';
import type { NoticeFacts, NoticeRole } from '../../../shared/escalation/notice.ts';
import { isOvertaken, questionBehind } from '../../../shared/escalation/question.ts';
import { ruleOf } from '../../../shared/escalation/rule.ts';
import { factsOnBehalf } from '../../../shared/escalation/say-notice.ts';
import type { WatchedCase } from '../../../shared/escalation/watched-case.ts';
import { type Told, whoToTell } from '../../../shared/escalation/who-to-tell.ts';
import type { Instant } from '../../../shared/ids.ts';
import { remember } from '../../store/fired.ts';
import { passedOn, reachedBy, type Unaccepted, unaccepted } from '../../store/notices.ts';
import type { Tx } from '../../store/schema.ts';
import { readWatchedCases } from '../../store/watched-cases.ts';
import { tellOwnWork } from '../desks-own.ts';
import type { Look } from './escalation-desk.ts';
import { spread, type Subject } from './tell.ts';
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
  const of = await watchedCase(tx, look, late);
  if (of !== undefined && isOvertaken(of, late.root, look.now)) return passedOn(tx, late.notice.id, { raised: 2, acceptBy: null });
  const subject = subjectOf(of, late);
  const asker = of === undefined ? undefined : questionBehind(of, late.root)?.by;
  const reached = await reachedBy(tx, late.root);
  const fresh = (as: NoticeRole): readonly Told[] =>
    whoToTell({ to: [as], about: late.notice.to, ...(asker === undefined ? {} : { asker }) }, subject, look.staff).filter(
      ({ to }) => !reached.has(to),
    );
  const standIns = late.raised === 0 ? fresh('standIn') : [];
  const told = standIns.length > 0 ? standIns : fresh('above');
  const step = standIns.length > 0 ? 'standIn' : 'above';
  const firing = firingFor(look, late, step);
  const isNew = await remember(tx, firing.keys.join(), { complaint: subject.complaint, at: look.now });
  if (isNew && told.length > 0)
    await spread(tx, look, { firing, subject, told: told.map((one) => ({ ...one, insteadOf: late.notice.to })) });
  await passedOn(tx, late.notice.id, standIns.length > 0 ? { raised: 1, acceptBy: nextLevelAt(look) } : { raised: 2, acceptBy: null });
}

/** After the stand-in has had as long as the first had. */
function nextLevelAt({ watching, now }: Look): Instant | null {
  const [standIn, above] = ruleOf(watching.rules, 'E13').steps;
  const minutes = Math.max(1, (above?.amount ?? 0) - (standIn?.amount ?? 0));
  return addWorkingMinutes(now, minutes, watching.hours) ?? null;
}

function firingFor({ watching }: Look, { notice, root }: Unaccepted, step: string): Firing {
  const facts: NoticeFacts = {
    ...(notice.facts['of'] === undefined && notice.rule !== 'E13' ? factsOnBehalf(notice) : notice.facts),
    name: watching.nameOf(notice.to),
    askedAt: notice.at,
    away: false,
    late: false,
  };
  const key = `E13|${notice.id}|${step}`;
  return { rule: 'E13', step, keys: [key], root, at: notice.acceptBy ?? notice.at, to: [], facts, about: notice.to };
}

async function watchedCase(tx: Tx, { ruleFacts }: Look, { notice }: Unaccepted): Promise<WatchedCase | undefined> {
  return notice.complaint === null ? undefined : (await readWatchedCases(tx, [notice.complaint], ruleFacts))[0];
}

function subjectOf(of: WatchedCase | undefined, { notice }: Unaccepted): Subject {
  if (of === undefined) return { complaint: null, number: notice.number, owner: null, category: null, subjects: [] };
  return { complaint: of.id, number: of.number, owner: of.owner, category: of.category, subjects: of.subjects };
}

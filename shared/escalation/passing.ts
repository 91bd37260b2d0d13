import { addWorkingMinutes } from '../calendar/working-time.ts';
import type { Instant } from '../ids.ts';
import type { Firing } from './evaluate-case.ts';
import type { Notice, NoticeFacts, NoticeRole } from './notice.ts';
import type { Watching } from './planned.ts';
import { isOvertaken, questionBehind } from './question.ts';
import { ruleOf } from './rule.ts';
import { factsOnBehalf } from './say-notice.ts';
import { noSubject, type Subject, type Telling } from './telling.ts';
import type { WatchedCase } from './watched-case.ts';
import { type Staff, type Told, whoToTell } from './who-to-tell.ts';

/** A notice that nobody accepted in time, with how far it was passed on (0 not yet, 1 to the stand-in). */
export interface Unaccepted {
  readonly notice: Notice;
  readonly root: string;
  readonly raised: number;
}

/** How far a notice was passed on, and when it is looked at again; null is no more. */
export interface Passed {
  readonly raised: number;
  readonly acceptBy: Instant | null;
}

interface Passing {
  readonly watching: Watching;
  readonly staff: Staff;
  /** The complaint it is about as it stands; undefined where it is about none. */
  readonly of: WatchedCase | undefined;
  /** Everybody the firing reached so far. */
  readonly reached: ReadonlySet<string>;
}

/** What nobody accepted in time goes to the stand-in, then to the next level (E13). Nothing is told where the question behind it was overtaken. */
export function passOnOf(
  late: Unaccepted,
  { watching, staff, of, reached }: Passing,
): { readonly telling: Telling | undefined; readonly passed: Passed } {
  if (of !== undefined && isOvertaken(of, late.root, watching.now)) return { telling: undefined, passed: { raised: 2, acceptBy: null } };
  const subject = subjectOf(of, late);
  const asker = of === undefined ? undefined : questionBehind(of, late.root)?.by;
  const fresh = (as: NoticeRole): readonly Told[] =>
    whoToTell({ to: [as], about: late.notice.to, ...(asker === undefined ? {} : { asker }) }, subject, staff).filter(
      ({ to }) => !reached.has(to),
    );
  const standIns = late.raised === 0 ? fresh('standIn') : [];
  const isStandIn = standIns.length > 0;
  const told = (isStandIn ? standIns : fresh('above')).map((one) => ({ ...one, insteadOf: late.notice.to }));
  return {
    telling: { firing: firingFor(watching, late, isStandIn ? 'standIn' : 'above'), subject, told },
    passed: isStandIn ? { raised: 1, acceptBy: nextLevelAt(watching) } : { raised: 2, acceptBy: null },
  };
}

/** After the stand-in has had as long as the first had. */
function nextLevelAt({ rules, now, hours }: Watching): Instant | null {
  const [standIn, above] = ruleOf(rules, 'E13').steps;
  const minutes = Math.max(1, (above?.amount ?? 0) - (standIn?.amount ?? 0));
  return addWorkingMinutes(now, minutes, hours) ?? null;
}

function firingFor({ nameOf }: Watching, { notice, root }: Unaccepted, step: string): Firing {
  const facts: NoticeFacts = {
    ...(notice.facts['of'] === undefined && notice.rule !== 'E13' ? factsOnBehalf(notice) : notice.facts),
    name: nameOf(notice.to),
    askedAt: notice.at,
    away: false,
    late: false,
  };
  const key = `E13|${notice.id}|${step}`;
  return { rule: 'E13', step, keys: [key], root, at: notice.acceptBy ?? notice.at, to: [], facts, about: notice.to };
}

function subjectOf(of: WatchedCase | undefined, { notice }: Unaccepted): Subject {
  if (of === undefined) return { ...noSubject, number: notice.number };
  return { complaint: of.id, number: of.number, owner: of.owner, category: of.category, subjects: of.subjects };
}

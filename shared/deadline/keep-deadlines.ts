import type { WorkingHours } from '../calendar/day-spans.ts';
import type { Complaint } from '../complaint/complaint.ts';
import { type Instant, instant } from '../ids.ts';
import { type Deadline, type DeadlinePause, fellAway } from './deadline.ts';
import { dueOf, type Pause } from './due-of.ts';
import { type End, endOf, isUndone } from './ends.ts';
import type { DeadlineRule, RuleVersion } from './rule.ts';
import { isAbout, type Start, startsOf } from './starts.ts';

/** What deadlines rest on besides the complaint. */
export interface Keeping {
  /** The rules as they were when the complaint was registered, each once (product.md 3.6: a changed rule touches new cases only). */
  readonly rules: readonly RuleVersion[];
  /** The rule in the very version a deadline was pinned by. */
  readonly ruleOf: (id: string, version: number) => DeadlineRule | undefined;
  /** The hours of a calendar by its code, the site's own for null. */
  readonly hoursOf: (calendar: string | null) => WorkingHours;
  readonly now: Instant;
}

export interface Kept {
  readonly deadlines: readonly Deadline[];
  readonly pauses: readonly DeadlinePause[];
}

/**
 * A complaint's deadlines once it stands as it does: new ones pinned where a term has started, those done or fallen away ended, clocks
 * stopped while the customer's answer is awaited and set on when it came. What nobody answers to, anonymous feedback, has none (R28).
 */
export function keepDeadlines(complaint: Complaint, known: Kept, keeping: Keeping): Kept {
  if (complaint.type === 'anonymousFeedback') return { deadlines: [], pauses: [] };
  const pauses = withWaiting(complaint, known.pauses, keeping.now);
  const kept = known.deadlines.map((one) => {
    const about = stillAbout(one, complaint, keeping);
    // A running clock is counted anew only where it stood still or counts again: a calendar that was changed meanwhile moves no other.
    if (pauses === known.pauses && about === one) return goesOn(one, pauses, keeping.now);
    return clocked(about, pauses, keeping);
  });
  const fresh = begun(complaint, known.deadlines, keeping).map((one) => clocked(one, pauses, keeping));
  return { deadlines: [...kept, ...fresh].map((one) => ended(one, complaint, keeping.now)), pauses };
}

/**
 * The stretches of waiting, the one that goes on now among them. Waiting stops no clock beyond the day to ask again, so its end is known
 * from the start and the clocks go on by themselves; an answer that comes earlier ends it then (product.md 3.3).
 */
function withWaiting({ id, waiting }: Complaint, pauses: readonly DeadlinePause[], now: Instant): readonly DeadlinePause[] {
  const over = pauses.filter(({ from }) => from !== waiting?.since).map((one) => endedBy(one, waiting?.since ?? now));
  const current: DeadlinePause[] = waiting === null ? [] : [{ complaint: id, from: waiting.since, to: waiting.remindAt }];
  const stood = [...over, ...current];
  return stood.length === pauses.length && stood.every(({ from, to }, place) => pauses[place]?.from === from && pauses[place].to === to)
    ? pauses
    : stood;
}

const endedBy = (one: DeadlinePause, at: Instant): DeadlinePause =>
  one.to !== null && one.to <= at ? one : { ...one, to: instant.parse(Math.max(one.from, at)) };

/** Is the customer awaited at this moment? */
const covers = ({ from, to }: DeadlinePause, now: Instant): boolean => from <= now && (to === null || now < to);

/** The terms that have started and are not known yet. */
function begun(complaint: Complaint, known: readonly Deadline[], keeping: Keeping): readonly Deadline[] {
  const has = new Set(known.map(({ rule, key }) => `${rule} ${key}`));
  const { timeZone } = keeping.hoursOf(null);
  return keeping.rules
    .filter(({ rule }) => isAbout(rule, complaint, timeZone))
    .flatMap((version) => startsOf(version.rule, complaint).map((start) => ({ version, start })))
    .filter(({ version, start }) => !has.has(`${version.rule.id} ${start.key}`))
    .flatMap(({ version, start }) => pinned(complaint, version, start, keeping) ?? []);
}

/** The deadline as it is first written down. Undefined where the rule's calendar never works. */
export function pinned(
  complaint: Pick<Complaint, 'id'>,
  { rule, version }: RuleVersion,
  { key, at }: Start,
  { hoursOf }: Pick<Keeping, 'hoursOf'>,
): Deadline | undefined {
  const due = dueOf({ rule, start: at, hours: hoursOf(rule.calendar), pauses: [] });
  if (due === undefined) return undefined;
  return {
    complaint: complaint.id,
    rule: rule.id,
    version,
    key,
    kind: rule.kind,
    level: rule.level,
    startedAt: at,
    dueAt: due.at,
    pausedSeconds: 0,
    pausedSince: null,
    state: 'pending',
    metAt: null,
    extension: null,
    reason: '',
    why: due.why,
  };
}

/** Weighed anew, a complaint may be of another kind than its rule is about; weighed back, its deadline counts again. */
function stillAbout(one: Deadline, complaint: Complaint, { ruleOf, hoursOf }: Keeping): Deadline {
  const rule = ruleOf(one.rule, one.version);
  const about = rule === undefined || isAbout(rule, complaint, hoursOf(null).timeZone);
  if (one.state === 'pending' && !about) return { ...one, state: 'waived', reason: fellAway.otherKind, pausedSince: null };
  return one.state === 'waived' && one.reason === fellAway.otherKind && about ? { ...one, state: 'pending', reason: '' } : one;
}

/** The day to ask the customer again has come: its clock runs, and it is due when it was counted to be. */
const goesOn = (one: Deadline, pauses: readonly DeadlinePause[], now: Instant): Deadline =>
  one.pausedSince === null || pauses.some((pause) => covers(pause, now)) ? one : { ...one, pausedSince: null };

/** The clock of one that waits: stopped while the customer is awaited, else due by everything that was paused so far. */
function clocked(one: Deadline, pauses: readonly DeadlinePause[], { ruleOf, hoursOf, now }: Keeping): Deadline {
  const rule = ruleOf(one.rule, one.version);
  if (one.state !== 'pending' || rule === undefined || !rule.pausable || pauses.length === 0) return one;
  const over = pauses.flatMap(({ from, to }): readonly Pause[] => (to === null ? [] : [{ from, to }]));
  const term = { rule, start: one.startedAt, hours: hoursOf(rule.calendar), extension: extensionOf(rule, one) };
  const due = dueOf({ ...term, pauses: over });
  if (due === undefined) return one;
  const open = pauses.find((pause) => covers(pause, now));
  const stands = open !== undefined && open.from < (dueOf({ ...term, pauses: over.filter(({ from }) => from < open.from) })?.at ?? due.at);
  return {
    ...one,
    dueAt: due.at,
    why: due.why,
    pausedSeconds: due.why.pausedSeconds + due.why.pausedDays * daySeconds,
    pausedSince: stands ? open.from : null,
  };
}

const daySeconds = 86_400;

const extensionOf = (rule: DeadlineRule, { extension }: Deadline) => (extension === null ? undefined : rule.extensions[extension]);

/** Whether what it waits for has happened, in time or too late; not by a letter that came back. */
function ended(known: Deadline, complaint: Complaint, now: Instant): Deadline {
  const one: Deadline = isUndone(known, complaint) ? { ...known, state: 'pending', metAt: null } : known;
  if (one.state !== 'pending') return one;
  const end: End = endOf(one, complaint, now);
  if (end === undefined) return one;
  if ('waived' in end) return { ...one, state: 'waived', reason: end.waived, pausedSince: null };
  return { ...one, state: end.at <= one.dueAt ? 'met' : 'breached', metAt: end.at, pausedSince: null };
}

/** The same deadline with the longer term of its rule, for a reason. Undefined where the rule has no such term. */
export function madeLonger(
  one: Deadline,
  { extension, reason }: { readonly extension: number; readonly reason: string },
  { pauses, ...keeping }: Keeping & Pick<Kept, 'pauses'>,
): Deadline | undefined {
  const rule = keeping.ruleOf(one.rule, one.version);
  const term = rule?.extensions[extension];
  if (rule === undefined || term === undefined) return undefined;
  const over = pauses.flatMap(({ from, to }): readonly Pause[] => (to === null ? [] : [{ from, to }]));
  const due = dueOf({ rule, start: one.startedAt, hours: keeping.hoursOf(rule.calendar), pauses: over, extension: term });
  return due && { ...one, extension, reason, dueAt: due.at, why: due.why };
}

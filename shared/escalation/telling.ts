import { addWorkingMinutes } from '../calendar/working-time.ts';
import type { TimelineEntry } from '../complaint/complaint.ts';
import type { ComplaintId, EmployeeId, Instant, NoticeId } from '../ids.ts';
import { type Firing, mustBeAccepted } from './evaluate-case.ts';
import type { EscalationRuleId, Notice } from './notice.ts';
import type { Watching } from './planned.ts';
import { ruleOf } from './rule.ts';
import { spokenFacts } from './said-in-history.ts';
import { type Concerned, levelOf, type Staff, type Told } from './who-to-tell.ts';

/** What a firing is about. */
export interface Subject extends Concerned {
  readonly complaint: ComplaintId | null;
  readonly number: string;
}

/** A firing about nothing that is a complaint. */
export const noSubject: Subject = { complaint: null, number: '', owner: null, category: null, subjects: [] };

/** A rule speaks to these people. */
export interface Telling {
  readonly firing: Firing;
  readonly subject: Subject;
  readonly told: readonly Told[];
}

/** By when somebody must say "I have it"; null where nobody has to. */
export function acceptByOf(watching: Watching, rule: EscalationRuleId): Instant | null {
  const passing = ruleOf(watching.rules, 'E13');
  const [first] = passing.steps;
  if (!passing.on || first === undefined || !(mustBeAccepted(watching, rule) || rule === 'E13')) return null;
  return addWorkingMinutes(watching.now, first.amount, watching.hours) ?? null;
}

/** How high the trouble stands by whom it is told (0 to 3), and whether that raises it. */
export function reachOf({ firing, told }: Telling, staff: Staff): { readonly reaches: number; readonly level: number } {
  const reaches = levelOf(told, staff);
  return { reaches, level: raises(firing.rule) ? reaches : 0 };
}

/** Asking for approval and knowing of a repeat are no trouble yet. */
const raises = (rule: EscalationRuleId): boolean => rule !== 'E6' && rule !== 'E8';

/**
 * What names a notice on every desk and at head office alike: who tells one person the same step again, elsewhere and unseen, tells them the very
 * same notice, so that what was said to it there ("I have it") holds for all.
 */
export const noticeName = ({ keys, step }: Pick<Firing, 'keys' | 'step'>, to: EmployeeId): string =>
  `${keys.find((key) => key.endsWith(`|${step}`)) ?? keys.join(' ')}|${to}`;

/** The space those names are UUIDs of (version 5). */
export const namesOfNotices = '0b2ea3b5-54a1-5c0a-9d3e-7b1c4f6a8e21';

interface Noticing {
  readonly telling: Omit<Telling, 'told'>;
  readonly told: Told;
  readonly id: NoticeId;
  readonly digest: NoticeId | null;
}

/** What one person is told. */
export const noticeOf = (watching: Watching, { telling: { firing, subject }, told, id, digest }: Noticing): Notice => ({
  id,
  at: watching.now,
  firedFor: firing.at,
  to: told.to,
  as: told.as,
  insteadOf: told.insteadOf,
  rule: firing.rule,
  step: firing.step,
  complaint: subject.complaint,
  number: subject.number,
  facts: firing.facts,
  digest,
  acceptBy: acceptByOf(watching, firing.rule),
  seenAt: null,
  acceptedAt: null,
});

/** A line of the complaint's history that says which rule spoke, why, and to whom. */
export function lineOf(
  { now, nameOf }: Watching,
  { firing, told }: Telling,
  as: { readonly by: EmployeeId; readonly level: number },
): TimelineEntry {
  const instead = told.filter(({ insteadOf }) => firing.rule === 'E13' || insteadOf !== null).map(({ to }) => to);
  const facts = {
    ...firing.facts,
    rule_: firing.rule,
    step_: firing.step,
    told_: told.map(({ to }) => nameOf(to)).join(', '),
    ...spokenFacts({ level: as.level, root: firing.root, instead }),
  };
  return { at: now, by: as.by, kind: 'escalated', facts };
}

/** What the event of a firing says of itself. */
export const firedBody = ({ firing: { rule, step, root, keys, facts }, told }: Telling) => ({
  rule,
  step,
  root,
  keys,
  facts,
  to: told.map(({ to }) => to),
});

import type { TimelineEntry } from '../../../shared/complaint/complaint.ts';
import { addWorkingMinutes } from '../../../shared/calendar/working-time.ts';
import { digestsFor, recentSince } from '../../../shared/escalation/digest.ts';
import { type Firing, mustBeAccepted } from '../../../shared/escalation/evaluate-case.ts';
import type { EscalationRuleId, Notice } from '../../../shared/escalation/notice.ts';
import { ruleOf } from '../../../shared/escalation/rule.ts';
import { spokenFacts } from '../../../shared/escalation/said-in-history.ts';
import { type Concerned, levelOf, type Told, whoToTell } from '../../../shared/escalation/who-to-tell.ts';
import { type ComplaintId, type EmployeeId, type Instant, type NoticeId, noticeId } from '../../../shared/ids.ts';
import { appendAudit } from '../../store/audit.ts';
import { remember } from '../../store/fired.ts';
import { addNotice, reachedBy, recentNotices } from '../../store/notices.ts';
import { appendOutbox } from '../../store/outbox.ts';
import type { Tx } from '../../store/schema.ts';
import { appendTimeline } from '../../store/timeline.ts';
import type { Look } from './escalation-desk.ts';

/** What a firing is about. */
export interface Subject extends Concerned {
  readonly complaint: ComplaintId | null;
  readonly number: string;
}

/** Those who were told, and how high the trouble stands by them. */
interface Spread {
  readonly told: readonly Told[];
  readonly level: number;
}

/** Fires: remembered for ever, told to whom it is meant for, in the complaint's history and the audit. Undefined where it had fired before. */
export async function fire(tx: Tx, look: Look, firing: Firing, subject: Subject): Promise<Spread | undefined> {
  const { complaint } = subject;
  const fresh: boolean[] = [];
  for (const key of firing.keys) fresh.push(await remember(tx, key, { complaint, at: look.now }));
  if (!fresh.includes(true)) return undefined;
  const told = whoToTell(firing, subject, look.staff);
  // The stand-in may be the next level: they are told once, and what they do not accept goes above them.
  const reached = firing.rule === 'E13' ? await reachedBy(tx, firing.root) : new Set<string>();
  const unreached = told.filter(({ to }) => !reached.has(to));
  return unreached.length === 0 && told.length > 0 ? undefined : spread(tx, look, { firing, subject, told: unreached });
}

interface Spreading {
  readonly firing: Firing;
  readonly subject: Subject;
  readonly told: readonly Told[];
}

/** Tells these people, and writes down that they were told and why. */
export async function spread(tx: Tx, look: Look, { firing, subject, told }: Spreading): Promise<Spread> {
  const { rule, step, root, facts } = firing;
  const acceptBy = acceptByOf(look, firing);
  for (const one of told) {
    const id = noticeId.parse(look.desk.newId());
    const digest = await digestOf(tx, look, one.to, id);
    await addNotice(tx, { notice: noticeFor(look, { firing, subject, told: one, id, acceptBy, digest }), root });
  }
  const reaches = levelOf(told, look.staff);
  const level = raises(rule) ? reaches : 0;
  const { complaint } = subject;
  const lines = complaint !== null && reaches > 0 ? [await noteIn(tx, look, { firing, complaint, told, level })] : [];
  const object = subject.complaint ?? root;
  const to = told.map((one) => one.to);
  await appendAudit(tx, {
    at: look.now,
    actor: null,
    act: 'escalation.fire',
    object: objectOf(subject),
    objectId: object,
    fields: [rule, step],
  });
  await appendOutbox(tx, {
    at: look.now,
    by: look.desk.by,
    kind: 'escalation.fire',
    object,
    body: { rule, step, root, keys: firing.keys, facts, to },
    lines,
  });
  return { told, level };
}

/** Asking for approval and knowing of a repeat are no trouble yet. */
const raises = (rule: EscalationRuleId): boolean => rule !== 'E6' && rule !== 'E8';

const objectOf = ({ complaint }: Subject): string => (complaint === null ? 'escalation' : 'complaint');

interface Noting {
  readonly firing: Firing;
  readonly complaint: ComplaintId;
  readonly told: readonly Told[];
  /** How high it raises the trouble; 0 where it does not. */
  readonly level: number;
}

/** A line of the complaint's history that says which rule spoke, why, and to whom. */
async function noteIn(
  tx: Tx,
  { now, desk, watching }: Look,
  { firing, complaint, told, level }: Noting,
): Promise<{ readonly complaint: ComplaintId; readonly line: TimelineEntry }> {
  const names = told.map(({ to }) => watching.nameOf(to)).join(', ');
  const instead = told.filter(({ insteadOf }) => firing.rule === 'E13' || insteadOf !== null).map(({ to }) => to);
  const facts = {
    ...firing.facts,
    rule_: firing.rule,
    step_: firing.step,
    told_: names,
    ...spokenFacts({ level, root: firing.root, instead }),
  };
  const line = { at: now, by: desk.by, kind: 'escalated', facts } as const;
  await appendTimeline(tx, complaint, [line]);
  return { complaint, line };
}

/** By when somebody must say "I have it"; null where nobody has to. */
function acceptByOf({ watching, now }: Look, { rule }: Firing): Instant | null {
  const passing = ruleOf(watching.rules, 'E13');
  const [first] = passing.steps;
  if (!passing.on || first === undefined || !(mustBeAccepted(watching, rule) || rule === 'E13')) return null;
  return addWorkingMinutes(now, first.amount, watching.hours) ?? null;
}

async function digestOf(tx: Tx, { recent, now }: Look, to: EmployeeId, id: NoticeId): Promise<NoticeId | null> {
  const known = recent.get(to) ?? (await recentNotices(tx, to, recentSince(now)));
  const [digest = null] = digestsFor(known, [id]);
  recent.set(to, { count: known.count + 1, digest: digest ?? known.digest });
  return digest;
}

interface Telling extends Omit<Spreading, 'told'> {
  readonly told: Told;
  readonly id: NoticeId;
  readonly acceptBy: Instant | null;
  readonly digest: NoticeId | null;
}

const noticeFor = ({ now }: Look, { firing, subject, told, id, acceptBy, digest }: Telling): Notice => ({
  id,
  at: now,
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
  acceptBy,
  seenAt: null,
  acceptedAt: null,
});

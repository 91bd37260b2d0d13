import type { CallerState } from '../complaint/card.ts';
import { type Complaint, openEscalation, openPromise } from '../complaint/complaint.ts';
import { subjectsOf } from '../complaint/subjects.ts';
import type { Deadline, DeadlinePause } from '../deadline/deadline.ts';
import { repeatDays } from './plan-beginning.ts';
import type { RuleFacts, WatchedCase } from './watched-case.ts';

/** What stands beside a complaint where it is kept whole. */
export interface Beside {
  /** The moods of its call at the beginning and at the end, where there was one. */
  readonly began: CallerState | null;
  readonly ended: CallerState | null;
  /** Does its customer need care, as it held when the case came or was set since? */
  readonly inNeed: boolean;
  /** Every complaint of its customer. */
  readonly ofCustomer: readonly Complaint[];
  readonly deadlines: readonly Deadline[];
  readonly pauses: readonly DeadlinePause[];
  readonly ruleFacts: RuleFacts;
}

/** What the rules of escalation look at in a complaint that is kept whole, as head office keeps it: the same that a desk reads from its register. */
export function watchComplaint(of: Complaint, beside: Beside): WatchedCase {
  const handOver = openEscalation(of) ?? null;
  const promise = openPromise(of) ?? null;
  return {
    id: of.id,
    number: of.number,
    state: of.state,
    owner: of.owner,
    investigator: of.investigator,
    registeredAt: of.registeredAt,
    imported: of.externalRef !== null,
    category: of.category,
    call: of.call,
    moods: [beside.began ?? of.moodStart, beside.ended ?? of.moodEnd],
    wantsManager: of.facts.escalateWish === true || handOver?.reason === 'wantsManager',
    flags: beside.inNeed && !of.triage.flags.includes('vulnerable') ? [...of.triage.flags, 'vulnerable'] : of.triage.flags,
    danger: of.facts.safety === 'yes',
    published: of.facts.public === true,
    subjects: subjectsOf(of),
    reopened: of.reopened,
    repeats: repeatsOf(of, beside.ofCustomer),
    promise: promise && { id: promise.id, what: promise.what, givenAt: promise.givenAt, dueAt: promise.dueAt },
    deadlines: beside.deadlines
      .filter(({ state }) => state === 'pending')
      .map(({ rule, version, key, kind, level, startedAt, dueAt, extension }) => ({
        rule,
        key,
        kind,
        level,
        startedAt,
        dueAt,
        extension,
        ...beside.ruleFacts(rule, version),
      })),
    waiting: of.state === 'waitingCustomer' && of.waiting !== null ? { since: of.waiting.since, remindAt: of.waiting.remindAt } : null,
    pauses: beside.pauses.map(({ from, to }) => ({ from, to })),
    handOver: handOver && {
      id: handOver.id,
      from: handOver.from,
      to: handOver.to,
      at: handOver.at,
      answerBy: handOver.answerBy,
      reason: handOver.reason,
      taken: handOver.takenAt !== null,
    },
    ...workOn(of),
  };
}

const repeatMs = repeatDays * 86_400_000;

/** Complaints of the same customer about the same category, itself included (E8). */
const repeatsOf = ({ customer, category, receivedAt }: Complaint, ofCustomer: readonly Complaint[]): number =>
  customer === null || category === null
    ? 0
    : ofCustomer.filter(
        (one) =>
          one.category === category && one.state !== 'cancelled' && one.receivedAt <= receivedAt && one.receivedAt >= receivedAt - repeatMs,
      ).length;

/** Who is asked, whose voice is missing, what the customer scored. */
function workOn(of: Complaint): Pick<WatchedCase, 'approvals' | 'statements' | 'tasks' | 'score'> {
  const scored = of.checks.toSorted((one, other) => one.at - other.at).findLast(({ score }) => score !== null);
  return {
    approvals: of.offers.flatMap(({ id, state, proposedBy, approval }) =>
      state === 'awaitingApproval' && approval !== null
        ? [{ id, by: proposedBy, to: approval.to, at: approval.requestedAt, answerBy: approval.answerBy }]
        : [],
    ),
    statements: of.statements
      .filter(({ state }) => state === 'requested')
      .map(({ id, person, name, requestedAt, dueAt }) => ({ id, person, name, askedAt: requestedAt, dueAt })),
    tasks: of.tasks
      .filter(({ state }) => state === 'open')
      .map(({ id, person, department, what, askedAt, dueAt }) => ({ id, person, department, what, askedAt, dueAt })),
    score: scored === undefined || scored.score === null ? null : { id: scored.id, score: scored.score, at: scored.at },
  };
}

import type { Person } from '../contract/people.ts';
import { replace } from '../promise/close-promise.ts';
import { isOverdue } from '../promise/is-overdue.ts';
import { isDecider, rankOf } from '../remedy/authority.ts';
import { type Complaint, type Escalation, openEscalation, openPromise } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, isYours, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { newPromise, promiseFacts } from './new-promise.ts';
import { afterActing, isOpen } from './states.ts';
import { isSubject } from './subjects.ts';

type HandOver = PayloadOf<'handOver'>;

/**
 * Hands the complaint to a named person who answers by a named time, and promises the customer that time, in one (R96, R99; ux.md
 * 3.4). Whoever was asked may pass it on, but only upwards; everyone else waits for the answer.
 */
export function decideHandOver(complaint: Complaint, payload: HandOver, deciding: Deciding): Decision {
  if (complaint.escalations.some((one) => one.id === payload.escalation)) return alreadyDone(complaint);
  const open = openEscalation(complaint);
  const problem = handOverProblem(complaint, payload, deciding) ?? waitingProblem(open, payload, deciding);
  if (problem !== undefined) return problem;

  const escalations = complaint.escalations.map((one) => (one === open ? passedOn(one, payload, deciding) : one));
  const promises = promisesAfter(complaint, payload, deciding);
  const given = promises.find((one) => one.id === payload.promise);
  const { escalation, to, reason, text, answerBy } = payload;
  return changed(complaint, { state: afterActing(complaint), escalations: [...escalations, newEscalation(payload, deciding)], promises }, [
    line(deciding, 'handedOver', { escalation, to, reason, text, answerBy }),
    ...(given === undefined ? [] : [line(deciding, 'promised', promiseFacts(given))]),
  ]);
}

function handOverProblem(
  complaint: Complaint,
  { to, reason, text, answerBy }: HandOver,
  deciding: Deciding,
): ReturnType<typeof no> | undefined {
  const person = deciding.person(to);
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (person === undefined || !person.active) return no('personMissing');
  if (to === deciding.who.id) return no('toYourself');
  if (!isDecider(person.roles)) return no('cannotDecide', { name: person.name });
  if (isSubject(complaint, to)) return no('isSubject', { name: person.name, person: to });
  if (answerBy <= deciding.now) return no('dueInThePast', { dueAt: answerBy });
  if (reason === 'other' && isBlank(text)) return no('reasonMissing');
  return undefined;
}

/** While someone is asked, only they may pass it on, and only to someone higher; there is nobody above a director but another one. */
function waitingProblem(open: Escalation | undefined, { to }: HandOver, deciding: Deciding): ReturnType<typeof no> | undefined {
  if (open === undefined) return undefined;
  const { who, person } = deciding;
  if (!isYours(deciding, open.to, 'decider'))
    return no('alreadyHandedOver', { to: open.to, name: person(open.to)?.name ?? '', answerBy: open.answerBy });
  return isHigher(person(to), who) && to !== open.from ? undefined : no('cannotDecide', { name: person(to)?.name ?? '' });
}

const isHigher = (person: Person | undefined, than: Person): boolean =>
  person !== undefined &&
  (rankOf(person.roles) > rankOf(than.roles) || (person.roles.includes('director') && than.roles.includes('director')));

const newEscalation = ({ escalation, to, reason, text, answerBy }: HandOver, { who, now }: Deciding): Escalation => ({
  id: escalation,
  from: who.id,
  to,
  reason,
  text,
  at: now,
  answerBy,
  takenAt: null,
  answeredAt: null,
  answer: null,
  answerText: '',
  tellBy: null,
  toldAt: null,
});

/** Passed on, there is nothing to tell the customer yet: the next one's answer will be told. */
const passedOn = (one: Escalation, { text }: HandOver, { who, now }: Deciding): Escalation => ({
  ...one,
  to: who.id,
  takenAt: one.takenAt ?? now,
  answeredAt: now,
  answer: 'passedOn',
  answerText: text,
  toldAt: now,
});

/** The customer hears by the time of the answer. A promise that is overdue stays so: handing over does not redeem it (R87). */
function promisesAfter(complaint: Complaint, { promise, answerBy }: HandOver, deciding: Deciding): Complaint['promises'] {
  const old = openPromise(complaint);
  if (old !== undefined && isOverdue(old, deciding.now)) return complaint.promises;
  const channel = complaint.facts.replyChannel ?? 'phone';
  const given = newPromise(complaint, { promise, what: 'answer', text: '', dueAt: answerBy, channel }, deciding);
  return [...complaint.promises.map((one) => (one === old ? replace(one, deciding.now) : one)), given];
}

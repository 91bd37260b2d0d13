import type { CatalogueId, EmployeeId, Instant } from '../ids.ts';
import { type Complaint, openEscalation, openPromise, untoldAnswer } from './complaint.ts';
import { isOpen } from './states.ts';

/**
 * promise: the customer was promised to hear. askAgain: the customer's answer is awaited until then. tell: an answer has come that the customer has not heard.
 * decision, approval: a colleague was asked. statement, task: a colleague or a department was.
 */
export const waitKinds = ['promise', 'askAgain', 'tell', 'decision', 'approval', 'statement', 'task'] as const;
export type WaitKind = (typeof waitKinds)[number];

/** Something in a complaint that waits for somebody, and until when. */
export interface Wait {
  readonly what: WaitKind;
  /** Null where a department was asked, or somebody who does not work here. */
  readonly person: EmployeeId | null;
  readonly department: CatalogueId | null;
  readonly dueAt: Instant;
}

/** What of a complaint waits for whom, the soonest first; nothing of one that is settled. */
export function whatWaits(of: Complaint): readonly Wait[] {
  if (!isOpen(of)) return [];
  return [...ofOwner(of), ...ofColleagues(of)].toSorted((one, other) => one.dueAt - other.dueAt);
}

const waits = (what: WaitKind, person: EmployeeId | null, dueAt: Instant): Wait => ({ what, person, department: null, dueAt });

function ofOwner(of: Complaint): readonly Wait[] {
  const [promise, untold] = [openPromise(of), untoldAnswer(of)];
  return [
    ...(promise === undefined ? [] : [waits('promise', of.owner, promise.dueAt)]),
    ...(of.state === 'waitingCustomer' && of.waiting !== null ? [waits('askAgain', of.owner, of.waiting.remindAt)] : []),
    ...(untold?.tellBy == null ? [] : [waits('tell', of.owner, untold.tellBy)]),
  ];
}

function ofColleagues(of: Complaint): readonly Wait[] {
  const asked = openEscalation(of);
  return [
    ...(asked === undefined ? [] : [waits('decision', asked.to, asked.answerBy)]),
    ...of.offers.flatMap(({ state, approval }) =>
      state === 'awaitingApproval' && approval !== null ? [waits('approval', approval.to, approval.answerBy)] : [],
    ),
    ...of.statements.flatMap(({ state, person, dueAt }) => (state === 'requested' ? [waits('statement', person, dueAt)] : [])),
    ...of.tasks.flatMap(({ state, person, department, dueAt }) =>
      state === 'open' ? [{ ...waits('task', person, dueAt), department }] : [],
    ),
  ];
}

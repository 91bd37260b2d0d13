import { type Action, may } from '../access.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { type Complaint } from './complaint.ts';
import { no } from './deciding.ts';
import { type Asking, type GuardName, guards } from './guards.ts';
import { type ComplaintState, isOpen } from './states.ts';
import { type Step, type Transition, transitions } from './transitions.ts';

/** A step this complaint could take next, and what is still missing for it. */
export interface NextStep {
  readonly step: Step;
  readonly to: ComplaintState;
  /** What has to be seen to elsewhere before. */
  readonly missing: readonly Refusal[];
  /** What the step's own form asks for (U6). */
  readonly asked: readonly GuardName[];
}

/** Guards a step's form can answer by itself. */
const inForm: ReadonlySet<GuardName> = new Set<GuardName>(['investigatorNamed', 'causeNamed']);

/** Why this step may not be taken now, if it may not: it does not fit the state, the person may not, or a guard does not hold. */
export function stepProblem(complaint: Complaint, step: Step, asking: Asking): ReturnType<typeof no> | undefined {
  const row = transitionOf(complaint, step);
  if (row === undefined)
    return isOpen(complaint) || step === 'restore' ? no('notNow', { state: complaint.state }) : no('notOpen', { number: complaint.number });
  if (!may(asking.who.roles, row.needs)) return no(row.needs === 'reopenClosed' ? 'onlyManagerReopens' : 'notAllowed');
  return guardProblem(complaint, row.guards, asking);
}

/** The first of these conditions that does not hold, wherever the complaint stands. */
export function guardProblem(complaint: Complaint, names: readonly GuardName[], asking: Asking): ReturnType<typeof no> | undefined {
  const [problem] = missingOf(complaint, names, asking);
  return problem === undefined ? undefined : { ok: false, refusal: problem.refusal };
}

/** What can be done with this complaint next by someone who is allowed so much, and what is missing for it. */
export const stepsOf = (complaint: Complaint, asking: Asking, isAllowed: (needs: Action) => boolean): readonly NextStep[] =>
  transitions
    .filter((row) => row.from.includes(standing(complaint, row.step)) && isAllowed(row.needs))
    .map((row) => {
      const missing = missingOf(complaint, row.guards, asking);
      return {
        step: row.step,
        to: row.to === 'before' ? stateBefore(complaint) : row.to,
        missing: missing.filter(({ name }) => !inForm.has(name)).map(({ refusal }) => refusal),
        asked: missing.filter(({ name }) => inForm.has(name)).map(({ name }) => name),
      };
    });

/** Where it stood before the customer was waited for, or before it was cancelled; where it stands, if neither. */
export const stateBefore = ({ waiting, cancelled, state }: Pick<Complaint, 'waiting' | 'cancelled' | 'state'>): ComplaintState =>
  cancelled?.before ?? waiting?.before ?? state;

const transitionOf = (complaint: Complaint, step: Step): Transition | undefined =>
  transitions.find((row) => row.step === step && row.from.includes(standing(complaint, step)));

/** Whoever settles a complaint or hears a remedy accepted while the customer is waited for has heard the customer: it counts as it stood before. */
const standing = (complaint: Complaint, step: Step): ComplaintState =>
  (step === 'settle' || step === 'carryOut') && complaint.state === 'waitingCustomer' ? stateBefore(complaint) : complaint.state;

function missingOf(complaint: Complaint, names: readonly GuardName[], asking: Asking): { name: GuardName; refusal: Refusal }[] {
  return names.flatMap((name) => {
    const refusal = guards[name](complaint, asking);
    return refusal === undefined ? [] : [{ name, refusal }];
  });
}

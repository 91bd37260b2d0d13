import type { Action } from '../access.ts';
import type { GuardName } from './guards.ts';
import { type ComplaintState, openStates } from './states.ts';

/** What moves a complaint from one state to the next. act: any first deed. settle: the customer has the outcome. carryOut: a remedy was accepted. */
export const steps = [
  'act',
  'settle',
  'investigate',
  'conclude',
  'carryOut',
  'wait',
  'resume',
  'sendBack',
  'close',
  'reopen',
  'cancel',
  'restore',
] as const;
export type Step = (typeof steps)[number];

export interface Transition {
  readonly step: Step;
  readonly from: readonly ComplaintState[];
  /** before: where it stood before the customer was waited for, or before it was cancelled. */
  readonly to: ComplaintState | 'before';
  /** Who: the row of the access matrix. */
  readonly needs: Action;
  /** What must be true of the complaint; what is asked in the step's own form is checked there as well. */
  readonly guards: readonly GuardName[];
}

const unsettled: readonly ComplaintState[] = openStates.filter((state) => state !== 'waitingCustomer');

/** What must be true of a complaint whose customer accepts a remedy, wherever it stands. */
export const carryOutGuards = ['notAboutYou', 'nobodyElseAsked', 'decidedHighEnough'] as const satisfies readonly GuardName[];

/**
 * The state machine of product.md 3.3, one row per arrow. The commands go by it (`stepProblem`), the case shows from it what can be done and
 * what is missing (`stepsOf`), the tests walk it. A remedy on its way (decisionPending → remedyInProgress) is moved by shared/remedy.
 */
export const transitions: readonly Transition[] = [
  { step: 'act', from: ['registered'], to: 'inWork', needs: 'recordMeasure', guards: [] },
  {
    step: 'settle',
    from: ['registered', 'inWork', 'decisionPending', 'remedyInProgress'],
    to: 'resolved',
    needs: 'decideVerdict',
    guards: ['notAboutYou', 'nobodyElseAsked', 'remediesDone', 'decidedHighEnough'],
  },
  {
    step: 'investigate',
    from: ['registered', 'inWork'],
    to: 'investigating',
    needs: 'investigate',
    guards: ['notAboutYou', 'heavyEnough', 'investigatorNamed', 'investigatorIsNotOwner', 'investigatorIsNoSubject', 'promiseGiven'],
  },
  {
    step: 'conclude',
    from: ['investigating'],
    to: 'decisionPending',
    needs: 'concludeInvestigation',
    guards: ['notAboutYou', 'youInvestigate', 'everyoneHeard', 'causeNamed'],
  },
  {
    step: 'carryOut',
    from: ['decisionPending'],
    to: 'remedyInProgress',
    needs: 'grantRemedy',
    guards: carryOutGuards,
  },
  { step: 'wait', from: unsettled, to: 'waitingCustomer', needs: 'recordMeasure', guards: ['notAboutYou'] },
  { step: 'resume', from: ['waitingCustomer'], to: 'before', needs: 'recordMeasure', guards: ['notAboutYou'] },
  {
    step: 'sendBack',
    from: ['investigating', 'waitingCustomer', 'decisionPending', 'remedyInProgress'],
    to: 'inWork',
    needs: 'sendBack',
    guards: ['notAboutYou'],
  },
  {
    step: 'close',
    from: ['resolved'],
    to: 'closed',
    needs: 'closeComplaint',
    guards: ['notAboutYou', 'customerAsked', 'nothingPromised', 'letterSent', 'causeNamed', 'closerIsNotSolver'],
  },
  { step: 'reopen', from: ['resolved'], to: 'inWork', needs: 'takeCall', guards: ['notAboutYou'] },
  { step: 'reopen', from: ['closed'], to: 'inWork', needs: 'reopenClosed', guards: ['notAboutYou', 'withinReopenWindow'] },
  {
    step: 'cancel',
    from: [...openStates, 'resolved'],
    to: 'cancelled',
    needs: 'cancelComplaint',
    guards: ['notAboutYou', 'nobodyElseAsked', 'remediesDone'],
  },
  { step: 'restore', from: ['cancelled'], to: 'before', needs: 'cancelComplaint', guards: ['notAboutYou', 'withinUndoWindow'] },
];

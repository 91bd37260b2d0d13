import type { ComplaintView } from '../../shared/contract/complaint.ts';
import { openEscalation, openPromise } from '../../shared/complaint/complaint.ts';
import type { Step } from '../../shared/complaint/transitions.ts';
import { isOpen } from '../../shared/complaint/states.ts';
import type { EmployeeId, Instant } from '../../shared/ids.ts';
import { isOverdue } from '../../shared/promise/is-overdue.ts';

/** What moves a case on from the call to its end; the first ones stand in the bar, the others in the menu beside it. */
const onwards = ['resume', 'investigate', 'conclude', 'close', 'reopen', 'again', 'restore'] as const;
const seldom = ['weigh', 'assign', 'wait', 'sendBack', 'link', 'merge', 'cancel', 'deEscalate'] as const;
export type LifecycleAction = (typeof onwards)[number] | (typeof seldom)[number];

/** What can be done to a case from its view. */
const actions = ['answer', 'contact', 'measure', 'promise', 'movePromise', 'solve', 'refuse', 'handOver', ...onwards, ...seldom] as const;
export type Action = (typeof actions)[number];

/** Does it stand in the menu, because it is done less often? */
export const isSeldom = (action: Action): boolean => seldom.some((one) => one === action);

export const isLifecycle = (action: Action): action is LifecycleAction => isSeldom(action) || onwards.some((one) => one === action);

/** The actions this person may take on this case as it stands now; the desk decides again. */
export function possibleActions({ complaint, may, steps }: ComplaintView, me: EmployeeId | undefined, now: Instant): readonly Action[] {
  const open = isOpen(complaint);
  const promised = openPromise(complaint);
  const asked = openEscalation(complaint);
  const minePossible = asked === undefined || asked.to === me || may.answer;
  const stands = (step: Step): boolean => steps.some((one) => one.step === step);
  const ready = (step: Step): boolean => steps.some((one) => one.step === step && one.missing.length === 0);
  const can: Readonly<Record<Action, boolean>> = {
    answer: may.answer,
    contact: may.promise && open,
    measure: may.promise,
    promise: may.promise && open && promised === undefined,
    // Past due it cannot be moved any more: the contact keeps it late and names the next date.
    movePromise: may.promise && open && promised !== undefined && !isOverdue(promised, now),
    solve: may.grant && stands('settle') && minePossible,
    refuse: may.grant && stands('settle') && minePossible,
    handOver: may.handOver && open && minePossible,
    resume: ready('resume'),
    investigate: ready('investigate'),
    conclude: ready('conclude'),
    close: ready('close'),
    reopen: ready('reopen'),
    again: complaint.state === 'closed' && !ready('reopen'),
    restore: ready('restore'),
    weigh: may.weigh,
    assign: may.assign,
    wait: ready('wait'),
    sendBack: ready('sendBack'),
    link: may.edit,
    merge: may.merge,
    cancel: ready('cancel'),
    deEscalate: may.deEscalate,
  };
  return actions.filter((action) => can[action]);
}

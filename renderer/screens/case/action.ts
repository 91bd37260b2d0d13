import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import { openEscalation, openPromise } from '../../../shared/complaint/complaint.ts';
import { isOpen } from '../../../shared/complaint/states.ts';
import type { EmployeeId } from '../../../shared/ids.ts';

/** What can be done to a case from its view. */
export const actions = ['answer', 'contact', 'measure', 'promise', 'movePromise', 'solve', 'refuse', 'handOver'] as const;
export type Action = (typeof actions)[number];

/** What every form of an action works with. */
export interface ActionProps {
  readonly view: ComplaintView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The actions this person may take on this case as it stands now; the desk decides again. */
export function possibleActions({ complaint, may }: ComplaintView, me: EmployeeId | undefined): readonly Action[] {
  const open = isOpen(complaint);
  const asked = openEscalation(complaint);
  const minePossible = asked === undefined || asked.to === me;
  const can: Readonly<Record<Action, boolean>> = {
    answer: may.answer && asked !== undefined && asked.to === me,
    contact: may.promise && open,
    measure: may.promise,
    promise: may.promise && open && openPromise(complaint) === undefined,
    movePromise: may.promise && open && openPromise(complaint) !== undefined,
    solve: may.grant && open && minePossible,
    refuse: may.grant && open && minePossible,
    handOver: may.handOver && open && minePossible,
  };
  return actions.filter((action) => can[action]);
}

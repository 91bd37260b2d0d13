import { z } from 'zod';

/**
 * Where a complaint stands (product.md 3.3). registered: nobody has acted yet. inWork: the owner acts. investigating: voices are heard.
 * waitingCustomer: the next word is the customer's. decisionPending: all is known, someone decides. remedyInProgress: what was granted is
 * being carried out. resolved: the customer has the outcome. closed: and is content, or was asked. cancelled: not a complaint of its own.
 */
export const complaintStates = [
  'registered',
  'inWork',
  'investigating',
  'waitingCustomer',
  'decisionPending',
  'remedyInProgress',
  'resolved',
  'closed',
  'cancelled',
] as const;
export const complaintState = z.enum(complaintStates);
export type ComplaintState = z.infer<typeof complaintState>;

/** States in which the customer has the outcome, or there is none to have. */
export const settledStates = ['resolved', 'closed', 'cancelled'] as const satisfies readonly ComplaintState[];

/** States in which somebody still has something to do for the customer. */
export const openStates: readonly ComplaintState[] = complaintStates.filter((state) => !isSettledState(state));

function isSettledState(state: ComplaintState): boolean {
  return settledStates.some((one) => one === state);
}

/** Does somebody still have something to do for this customer? */
export const isOpen = ({ state }: { readonly state: ComplaintState }): boolean => !isSettledState(state);

/** Where a complaint stands once somebody has acted on it: what nobody had touched is in work, everything else stays where it is. */
export const afterActing = ({ state }: { readonly state: ComplaintState }): ComplaintState => (state === 'registered' ? 'inWork' : state);

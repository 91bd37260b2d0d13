import { type Complaint, openEscalation } from '../complaint/complaint.ts';
import type { EmployeeId } from '../ids.ts';
import { approverAsked } from '../remedy/offer.ts';

/** Who is asked to decide or to approve something of a complaint now, each once (E6, E13). */
export const askedToAnswer = (complaint: Complaint): readonly EmployeeId[] => [
  ...new Set([openEscalation(complaint)?.to, ...complaint.offers.map(approverAsked)].filter((id) => id !== null && id !== undefined)),
];

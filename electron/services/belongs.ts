import { type Complaint, openEscalation, untoldAnswer } from '../../shared/complaint/complaint.ts';
import type { Belongs } from './scope.ts';

/** Whose complaint this is: its owner's, its receiver's, its investigator's, and for the while theirs who were asked about it. */
export const belongs = (complaint: Complaint): Belongs => ({
  owner: complaint.owner,
  receiver: complaint.receiver,
  investigator: complaint.investigator,
  asked: (openEscalation(complaint) ?? untoldAnswer(complaint))?.to,
});

import { type Complaint, openEscalation, untoldAnswer } from '../../shared/complaint/complaint.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import type { Belongs } from './scope.ts';

/** Colleagues whose statement, task or approval is still waited for. */
const askedBehind = ({ statements, tasks, offers }: Complaint): readonly EmployeeId[] =>
  [
    ...statements.filter((one) => one.state === 'requested').map((one) => one.person),
    ...tasks.filter((one) => one.state === 'open').map((one) => one.person),
    ...offers.filter((one) => one.state === 'awaitingApproval').map((one) => one.approval?.to),
  ].filter((id) => id !== null && id !== undefined);

/** Whose complaint this is: its owner's, its receiver's, its investigator's, and for the while theirs who were asked about it. */
export const belongs = (complaint: Complaint): Belongs => ({
  owner: complaint.owner,
  receiver: complaint.receiver,
  investigator: complaint.investigator,
  asked: (openEscalation(complaint) ?? untoldAnswer(complaint))?.to,
  heard: askedBehind(complaint),
  departments: complaint.tasks.flatMap(({ state, person, department }) =>
    state === 'open' && person === null && department !== null ? [department] : [],
  ),
});

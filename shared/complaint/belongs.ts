import { type Complaint, openEscalation, untoldAnswer } from './complaint.ts';
import type { EmployeeId } from '../ids.ts';
import type { Place } from '../people/in-place-of.ts';
import type { Belongs } from './may-touch.ts';

/** Puts who stands in in the place of a colleague who is away. */
type Replace = (id: EmployeeId, place: Place) => EmployeeId;

const themselves: Replace = (id) => id;

/** Colleagues whose statement, task or approval is still waited for. */
const askedBehind = ({ statements, tasks, offers }: Complaint, as: Replace): readonly EmployeeId[] =>
  [
    ...statements.filter((one) => one.state === 'requested').map((one) => one.person),
    ...tasks.map(({ state, person }) => (state === 'open' && person !== null ? as(person, 'task') : null)),
    ...offers.map(({ state, approval }) => (state === 'awaitingApproval' && approval !== null ? as(approval.to, 'approver') : null)),
  ].filter((id) => id !== null);

/** Whose complaint this is: its owner's, its receiver's, its investigator's, and for the while theirs who were asked about it. */
export function belongs(complaint: Complaint, as: Replace = themselves): Belongs {
  const { owner, receiver, investigator } = complaint;
  const asked = openEscalation(complaint);
  return {
    owner: as(owner, 'voice'),
    receiver,
    investigator: investigator === null ? null : as(investigator, 'investigator'),
    asked: asked === undefined ? untoldAnswer(complaint)?.to : as(asked.to, 'decider'),
    heard: askedBehind(complaint, as),
    departments: complaint.tasks.flatMap(({ state, person, department }) =>
      state === 'open' && person === null && department !== null ? [department] : [],
    ),
  };
}

import { may } from '../access.ts';
import type { EmployeeId } from '../ids.ts';
import type { Complaint } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isOpen } from './states.ts';
import { isSubject } from './subjects.ts';

/**
 * Names the customer's one voice and who finds out what happened: two people, both at work here, neither of them someone the complaint
 * is about (R98, E10).
 */
export function decideAssign(complaint: Complaint, payload: PayloadOf<'assign'>, deciding: Deciding): Decision {
  if (!isOpen(complaint) && complaint.state !== 'resolved') return no('notOpen', { number: complaint.number });
  const owner = payload.owner ?? complaint.owner;
  const investigator = payload.investigator === undefined ? complaint.investigator : payload.investigator;
  if (owner === complaint.owner && investigator === complaint.investigator) return alreadyDone(complaint);
  const problem = assignProblem(complaint, { owner, investigator }, deciding);
  if (problem !== undefined) return problem;
  return changed(complaint, { owner, investigator }, [
    line(deciding, 'assigned', {
      owner: owner === complaint.owner ? null : owner,
      investigator: investigator === complaint.investigator ? null : investigator,
      text: payload.text,
    }),
  ]);
}

interface Assigned {
  readonly owner: EmployeeId;
  readonly investigator: EmployeeId | null;
}

/** Why these two may not look after this complaint; whoever has it already is not asked about again. */
export function assignProblem(
  complaint: Complaint,
  { owner, investigator }: Assigned,
  deciding: Deciding,
): ReturnType<typeof no> | undefined {
  if (owner === investigator) return no('ownerInvestigates');
  const fresh = [
    ...(owner === complaint.owner ? [] : [{ id: owner, needs: 'recordMeasure' as const }]),
    ...(investigator === complaint.investigator || investigator === null
      ? []
      : [{ id: investigator, needs: 'concludeInvestigation' as const }]),
  ];
  for (const { id, needs } of fresh) {
    const person = deciding.person(id);
    if (person === undefined || !person.active) return no('personMissing');
    if (!may(person.roles, needs)) return no('cannotWorkOnCases', { name: person.name });
    if (isSubject(complaint, id)) return no('isSubject', { name: person.name, person: id });
  }
  return undefined;
}

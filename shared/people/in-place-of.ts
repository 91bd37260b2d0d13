import { may } from '../access.ts';
import { type Complaint, openEscalation } from '../complaint/complaint.ts';
import { isSubject } from '../complaint/subjects.ts';
import type { Person } from '../contract/people.ts';
import type { EmployeeId } from '../ids.ts';
import { isDecider } from '../remedy/authority.ts';
import { isAway } from './absence.ts';
import { type Around, standInFor } from './stand-in.ts';

/** What somebody is to a complaint: the customer's voice, who finds out what happened, who is asked to decide, to approve or to do something. */
export type Place = 'voice' | 'investigator' | 'decider' | 'approver' | 'task';

/**
 * Who takes a place on this complaint while the person who has it is away; undefined when they are there, or nobody can. Never someone
 * the complaint is about (E10), never whoever asked the question himself, never the customer's voice as investigator (R98).
 */
export function standInOn(complaint: Complaint, place: Place, absent: EmployeeId, around: Around): Person | undefined {
  const person = around.people.find((one) => one.id === absent);
  if (person === undefined || !isAway(person, around.now)) return undefined;
  return standInFor(person, around, (one) => !isSubject(complaint, one.id) && fits[place](one, complaint, absent));
}

type Fits = (one: Person, complaint: Complaint, absent: EmployeeId) => boolean;

const fits: Readonly<Record<Place, Fits>> = {
  voice: ({ roles }) => may(roles, 'givePromise'),
  investigator: ({ id, roles }, { owner }) => may(roles, 'concludeInvestigation') && id !== owner,
  decider: ({ id, roles }, complaint) => isDecider(roles) && openEscalation(complaint)?.from !== id,
  approver: ({ id, roles }, { offers }, absent) =>
    may(roles, 'approveRemedy') &&
    !offers.some((one) => one.state === 'awaitingApproval' && one.approval?.to === absent && one.proposedBy === id),
  task: ({ roles }) => may(roles, 'giveStatement'),
};

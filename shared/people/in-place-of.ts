import { may } from '../access.ts';
import { type Complaint, openEscalation } from '../complaint/complaint.ts';
import { isSubject } from '../complaint/subjects.ts';
import type { Person } from '../contract/people.ts';
import type { EmployeeId } from '../ids.ts';
import { approvalTurn } from '../escalation/approval-turn.ts';
import { questionRoots } from '../escalation/question-roots.ts';
import type { Offer } from '../remedy/offer.ts';
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

/**
 * Was this person told, as stand-in or as the next level, that whoever was asked this very question has not taken it over or answered?
 * Then it is theirs to take and to answer as well (E6, E13), within their own limits. What was taken in time is theirs once it is late.
 * Of two offers that wait for the same approver only the one they were told of is theirs.
 */
export function isToldOn(complaint: Complaint, place: Place, asked: EmployeeId, { who, roots, offer: one }: ToldOf): boolean {
  if (isSubject(complaint, who.id) || !fits[place](who, complaint, asked)) return false;
  const { id } = complaint;
  const open = openEscalation(complaint);
  if (place === 'decider') {
    if (open?.to !== asked) return false;
    const { untaken, late } = questionRoots(id, open.id);
    return roots.includes(late) || (open.takenAt === null && roots.includes(untaken));
  }
  if (place !== 'approver') return false;
  return complaint.offers.some(({ id: offer, state, approval }) => {
    if (state !== 'awaitingApproval' || approval?.to !== asked || (one !== undefined && offer !== one)) return false;
    const known = questionRoots(id, approvalTurn(offer, approval));
    return roots.includes(known.asked) || roots.includes(known.late);
  });
}

/** A person with the firings of E6 and E13 they were told of in somebody's place. */
interface ToldOf {
  readonly who: Person;
  readonly roots: readonly string[];
  /** The offer that waits for the approver; without one it is asked whether any does. */
  readonly offer?: Offer['id'] | undefined;
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

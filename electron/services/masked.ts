import { reach } from '../../shared/access.ts';
import type { Complaint, TimelineEntry } from '../../shared/complaint/complaint.ts';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';

/** Does this person read complaints without names and numbers (an analyst, product.md 3.4)? */
export const readsMasked = (who: Pick<Person, 'roles'>): boolean => reach(who.roles, 'readComplaint') === 'masked';

/** A row of a list without the person in it. */
export const maskedRow = (row: ComplaintRow): ComplaintRow => ({ ...row, customer: null, customerName: null, code: null });

/** A complaint without the person in it: what happened stays, who it happened to and who is named goes. */
export function maskedComplaint(complaint: Complaint): Complaint {
  const { name: _name, phone: _phone, customer: _customer, ...caller } = complaint.caller;
  const { replyAddress: _address, staff: _staff, orderRef: _order, ...facts } = complaint.facts;
  return { ...complaint, customer: null, code: null, call: null, caller, facts };
}

const personal: ReadonlySet<string> = new Set(['caller.name', 'caller.phone', 'case.replyAddress', 'case.staff', 'case.orderRef']);

/** A line of the history without the person in it. */
export function maskedEntry(entry: TimelineEntry): TimelineEntry {
  const { code: _code, ...facts } = entry.facts;
  return { ...entry, facts: personal.has(String(facts['field'])) ? { ...facts, old: null, new: null } : facts };
}

import { may, reach } from '../../shared/access.ts';
import type { Complaint, TimelineEntry } from '../../shared/complaint/complaint.ts';
import type { Callback } from '../../shared/contract/call.ts';
import type { ComplaintRow, LinkedComplaint } from '../../shared/contract/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';

/** Does this person read complaints without names and numbers (an analyst, product.md 3.4)? */
export const readsMasked = (who: Pick<Person, 'roles'>): boolean => reach(who.roles, 'readComplaint') === 'masked';

/** May this person see who calls and who waits (product.md 3.4)? An administrator and an analyst may not. */
export const knowsCustomers = (who: Pick<Person, 'roles'>): boolean => may(who.roles, 'findCustomer');

/** Anything a list names a customer in, without the customer. */
export const unnamed = <Row extends { readonly customerName: string | null }>(row: Row): Row => ({ ...row, customerName: null });

/** A call-back without whose it is: somebody waits, since when and until when. */
export const maskedCallback = (row: Callback): Callback => ({ ...row, number: '', name: '', customer: null, openComplaints: 0 });

/** A row of a list without the person in it. */
export const maskedRow = (row: ComplaintRow): ComplaintRow => ({ ...row, customer: null, customerName: null, code: null });

/** A complaint without the person in it: what happened stays, who it happened to and who is named goes. */
export function maskedComplaint(complaint: Complaint): Complaint {
  const { name: _name, phone: _phone, customer: _customer, ...caller } = complaint.caller;
  const { replyAddress: _address, staff: _staff, orderRef: _order, ...facts } = complaint.facts;
  // A voice that is no colleague's is the customer's, a witness's: what was said stays, who said it goes.
  const statements = complaint.statements.map((one) => ({ ...one, name: '' }));
  return { ...complaint, customer: null, code: null, call: null, caller, facts, letters: [], statements, attachments: [] };
}

const personal: ReadonlySet<string> = new Set(['caller.name', 'caller.phone', 'case.replyAddress', 'case.staff', 'case.orderRef']);

/** A tied complaint without the person in its history. */
export const maskedLink = (link: LinkedComplaint): LinkedComplaint => ({ ...link, timeline: link.timeline.map(maskedEntry) });

/** A line of the history without the person in it. */
export function maskedEntry(entry: TimelineEntry): TimelineEntry {
  const { code: _code, ...facts } = entry.facts;
  // A letter is addressed to somebody: its words and its proof name them.
  if (entry.kind.startsWith('letter')) return { ...entry, facts: { ...facts, text: '' } };
  if (entry.kind.startsWith('statement')) return { ...entry, facts: { ...facts, name: '' } };
  // A file's name is whatever the customer called it.
  if (entry.kind === 'attached' || entry.kind === 'detached') return { ...entry, facts: { ...facts, name: '', text: '' } };
  // Who was to be heard may be the customer.
  if (entry.kind === 'escalated') return { ...entry, facts: { ...facts, name: '—', of_name: '—' } };
  return { ...entry, facts: personal.has(String(facts['field'])) ? { ...facts, old: null, new: null } : facts };
}

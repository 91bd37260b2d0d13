import type { Complaint, TimelineEntry } from './complaint.ts';

/** A complaint without the person in it: what happened stays, who it happened to and who is named goes. */
export function maskedComplaint(complaint: Complaint): Complaint {
  const { name: _name, phone: _phone, customer: _customer, ...caller } = complaint.caller;
  const { replyAddress: _address, staff: _staff, orderRef: _order, ...facts } = complaint.facts;
  // A voice that is no colleague's is the customer's, a witness's: what was said stays, who said it goes.
  const statements = complaint.statements.map((one) => ({ ...one, name: '' }));
  return { ...complaint, customer: null, code: null, call: null, caller, facts, letters: [], statements, attachments: [] };
}

const personal: ReadonlySet<string> = new Set(['caller.name', 'caller.phone', 'case.replyAddress', 'case.staff', 'case.orderRef']);

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

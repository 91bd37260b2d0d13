import { may, reach } from '../../shared/access.ts';
import { maskedEntry } from '../../shared/complaint/masked-complaint.ts';
import type { Callback } from '../../shared/contract/call.ts';
import type { ComplaintRow, LinkedComplaint } from '../../shared/contract/complaint.ts';
import type { Told } from '../../shared/contract/sync.ts';
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

/** A tied complaint without the person in its history. */
export const maskedLink = (link: LinkedComplaint): LinkedComplaint => ({ ...link, timeline: link.timeline.map(maskedEntry) });

/** What head office did otherwise, without the person in it: that something was written over stays, what stood there goes with the rows that name customers. */
export const maskedTold = (told: Told): Told => ({
  ...told,
  wanted: null,
  over: told.over.map((one) => (namesCustomers.has(one.table) ? { ...one, stands: null, lost: null } : one)),
});

const namesCustomers: ReadonlySet<string> = new Set([
  'customer',
  'customer_phone',
  'customer_flag',
  'customer_purchase',
  'customer_merge',
  'call',
  'callback',
  'notice',
  'questionnaire_reply',
]);

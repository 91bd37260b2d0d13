import { type Complaint, openEscalation } from '../../shared/complaint/complaint.ts';
import { isOpen } from '../../shared/complaint/states.ts';
import { openPointsOfComplaint } from '../../shared/complaint/open-points.ts';
import type { ComplaintView } from '../../shared/contract/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import { readCustomer } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { readTimeline } from '../store/timeline.ts';
import { belongs } from './belongs.ts';
import { maskedComplaint, maskedEntry, readsMasked } from './masked.ts';
import { mayTouch } from './scope.ts';

/** The case as this person may see it, with its history and what they may do to it now. */
export async function complaintView(db: Db, who: Person, complaint: Complaint): Promise<ComplaintView> {
  const timeline = await readTimeline(db, complaint.id);
  const shown = { open: [...openPointsOfComplaint(complaint)], may: mayNow(who, complaint) };
  if (readsMasked(who)) return { ...shown, complaint: maskedComplaint(complaint), customerName: null, timeline: timeline.map(maskedEntry) };
  return { ...shown, complaint, customerName: await nameOf(db, complaint), timeline };
}

/** What the screen offers this person: permission, and whether the complaint is in a state for it. */
function mayNow(who: Person, complaint: Complaint): ComplaintView['may'] {
  const row = belongs(complaint);
  const asked = openEscalation(complaint);
  const open = isOpen(complaint);
  const free = open && (asked === undefined || asked.to === who.id);
  return {
    edit: mayTouch(who, 'editComplaint', row),
    promise: open && mayTouch(who, 'givePromise', row),
    grant: free && mayTouch(who, 'grantRemedy', row),
    handOver: free && mayTouch(who, 'handOver', row),
    answer: asked?.to === who.id && mayTouch(who, 'answerEscalation', row),
  };
}

async function nameOf(db: Db, { customer, caller }: Complaint): Promise<string | null> {
  const known = customer === null ? undefined : await readCustomer(db, customer);
  const name = known === undefined || known.name === '' ? (caller.name ?? '') : known.name;
  return name === '' ? null : name;
}

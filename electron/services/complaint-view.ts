import { type Complaint, openEscalation } from '../../shared/complaint/complaint.ts';
import { type Deciding, isYours, isYoursToApprove } from '../../shared/complaint/deciding.ts';
import { isOpen } from '../../shared/complaint/states.ts';
import { openPointsOfComplaint } from '../../shared/complaint/open-points.ts';
import { keptFiles, removableBy, takesFiles } from '../../shared/attachment/decide-attachment.ts';
import { isSubject } from '../../shared/complaint/subjects.ts';
import type { ComplaintView } from '../../shared/contract/complaint.ts';
import { shownFlagOf } from '../../shared/customer/flag.ts';
import { flagsOfCustomers } from '../store/customer-flags.ts';
import { levelOfComplaint } from '../store/escalation-watch.ts';
import { filesHere } from '../store/kept-files.ts';
import { readSyncState } from '../store/sync-state.ts';
import { readTimeline } from '../store/timeline.ts';
import { belongs } from '../../shared/complaint/belongs.ts';
import type { DeskContext } from './desk-context.ts';
import { linkedComplaints } from './linked-complaints.ts';
import { maskedComplaint, maskedEntry } from '../../shared/complaint/masked-complaint.ts';
import { maskedLink, readsMasked } from './masked.ts';
import { nameOfCustomer } from './name-of-customer.ts';
import { nextSteps } from './next-steps.ts';
import { mayTouch } from '../../shared/complaint/may-touch.ts';
import { replacing } from '../../shared/people/placed-on.ts';
import { standInsOn } from './stand-ins.ts';

/** The case as this person may see it, with its history and what they may do to it now. */
export async function complaintView(desk: DeskContext, complaint: Complaint): Promise<ComplaintView> {
  const { db, who } = desk;
  const timeline = await readTimeline(db, complaint.id);
  const level = await levelOfComplaint(db, complaint.id);
  const shown = {
    level,
    open: [...openPointsOfComplaint(complaint)],
    may: mayNow(desk, { complaint, level, inPlaceOf: await standInsOn(db, desk, complaint) }),
    steps: await nextSteps(desk, complaint),
    files: readsMasked(who) ? [] : await filesOf(db, complaint),
  };
  const links = await linkedComplaints(db, complaint);
  if (readsMasked(who))
    return {
      ...shown,
      complaint: maskedComplaint(complaint),
      customerName: null,
      customerFlags: [],
      timeline: timeline.map(maskedEntry),
      links: links.map(maskedLink),
    };
  return {
    ...shown,
    complaint,
    customerName: await nameOfCustomer(db, complaint),
    customerFlags: await flagsOf(desk, complaint),
    timeline,
    links,
  };
}

/** What to mind with the customer now. */
async function flagsOf({ db, now }: Pick<DeskContext, 'db' | 'now'>, { customer }: Complaint): Promise<ComplaintView['customerFlags']> {
  if (customer === null) return [];
  return ((await flagsOfCustomers(db, [customer], now())).get(customer) ?? []).map(shownFlagOf);
}

/** Which of its files lie on this desk, and which head office has. */
async function filesOf(db: DeskContext['db'], complaint: Complaint): Promise<ComplaintView['files']> {
  const kept = keptFiles(complaint);
  if (kept.length === 0) return [];
  const here = await filesHere(
    db,
    kept.map(({ sha256 }) => sha256),
  );
  const alone = (await readSyncState(db)).phase === 'alone';
  return kept.map(({ id, sha256 }) => ({
    attachment: id,
    here: here.has(sha256),
    // What is not here came from there, or is still on its way from a third desk.
    sent: alone ? null : (here.get(sha256) ?? true),
  }));
}

/** Whoever it is about works on no part of it (E10). */
const nothing: ComplaintView['may'] = {
  edit: false,
  promise: false,
  grant: false,
  handOver: false,
  answer: false,
  weigh: false,
  assign: false,
  deEscalate: false,
  merge: false,
  attach: false,
  detach: [],
  approve: [],
};

interface Standing extends Pick<Deciding, 'inPlaceOf' | 'level'> {
  readonly complaint: Complaint;
}

/** What the screen offers this person: permission, and whether the complaint is in a state for it. */
function mayNow({ who }: Pick<DeskContext, 'who'>, { complaint, level, inPlaceOf }: Standing): ComplaintView['may'] {
  if (isSubject(complaint, who.id)) return nothing;
  const row = belongs(complaint, replacing({ who }, inPlaceOf));
  const asked = openEscalation(complaint);
  const open = isOpen(complaint);
  const isAsked = asked !== undefined && isYours({ who, inPlaceOf }, asked.to, 'decider');
  const free = open && (asked === undefined || isAsked);
  return {
    edit: mayTouch(who, 'editComplaint', row),
    promise: open && mayTouch(who, 'givePromise', row),
    grant: free && mayTouch(who, 'grantRemedy', row),
    handOver: free && mayTouch(who, 'handOver', row),
    answer: isAsked && asked.from !== who.id && mayTouch(who, 'answerEscalation', row),
    weigh: open && mayTouch(who, 'weighComplaint', row),
    assign: (open || complaint.state === 'resolved') && mayTouch(who, 'assignComplaint', row),
    deEscalate: open && level > 0 && mayTouch(who, 'deEscalate', row),
    merge: complaint.state !== 'closed' && complaint.state !== 'cancelled' && mayTouch(who, 'cancelComplaint', row),
    attach: takesFiles(complaint) && mayTouch(who, 'addAttachment', row),
    detach: takesFiles(complaint) && mayTouch(who, 'removeAttachment', row) ? removableBy(who, complaint) : [],
    approve: mayTouch(who, 'approveRemedy', row)
      ? complaint.offers.filter((one) => isYoursToApprove({ who, inPlaceOf }, one)).map(({ id }) => id)
      : [],
  };
}

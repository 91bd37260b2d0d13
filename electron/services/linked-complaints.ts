import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { LinkedComplaint } from '../../shared/contract/complaint.ts';
import { linkedTo } from '../store/links.ts';
import type { Db } from '../store/schema.ts';
import { readTimeline } from '../store/timeline.ts';

/** The complaints this one is tied to; what was joined into it brings its history along. */
export async function linkedComplaints(db: Db, complaint: Complaint): Promise<LinkedComplaint[]> {
  const linked: LinkedComplaint[] = [];
  for (const one of await linkedTo(db, complaint)) {
    const joined = one.kind === 'merged' && !one.back;
    linked.push({ ...one, timeline: joined ? await readTimeline(db, one.complaint) : [] });
  }
  return linked;
}

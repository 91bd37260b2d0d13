import { type ComplaintId, complaintId } from '../../../shared/ids.ts';
import type { SentLine } from '../../../shared/sync/feed.ts';
import { isDesksOwn } from '../../../shared/sync/own-acts.ts';
import { findComplaint } from '../../store/complaints.ts';
import type { Db, Tx } from '../../store/schema.ts';
import { changeTold, endTold, formerPlace, keepTold } from '../../store/told.ts';

/** What a person did and head office did otherwise is told to them; what the desk does by itself is nobody's to mend. */
export async function keepIfTold(tx: Tx, line: SentLine): Promise<void> {
  const what = toldOf(line);
  if (isDesksOwn(line.act) || what === undefined) return;
  await keepTold(tx, line, { what, complaint: await complaintOf(tx, line) });
}

/**
 * What desk `no`, this one, was told is parked was understood: done, its author need not think of it any more; else they are told what came of it.
 * Also where the disk was another desk then; of anybody else's events nothing stands here.
 */
export async function tellAgain(tx: Tx, line: SentLine, no: number): Promise<void> {
  const { again } = line.effect;
  if (again === undefined) return;
  const s = again.desk === no ? again.s : formerPlace(again.desk, again.s);
  const what = isDesksOwn(line.act) ? undefined : toldOf(line);
  if (what === undefined) await endTold(tx, s, line.at);
  else await changeTold(tx, s, line, { what, complaint: await complaintOf(tx, line) });
}

/** What its author is told; undefined where it is as they did it. What a newer head office calls otherwise is not theirs to mend. */
function toldOf({ effect: { outcome, over } }: SentLine): 'refused' | 'over' | 'parked' | undefined {
  if (outcome === 'merged') return over.length === 0 ? undefined : 'over';
  return outcome === 'refused' || outcome === 'parked' ? outcome : undefined;
}

async function complaintOf(db: Db, { act, object }: SentLine): Promise<ComplaintId | null> {
  const id = complaintId.safeParse(object);
  return id.success && (act.startsWith('complaint.') || (await findComplaint(db, id.data)) !== undefined) ? id.data : null;
}

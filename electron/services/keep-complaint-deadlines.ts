import type { Complaint } from '../../shared/complaint/complaint.ts';
import { keepDeadlines, type Kept } from '../../shared/deadline/keep-deadlines.ts';
import { readDeadlines, saveDeadlines } from '../store/deadlines.ts';
import type { Tx } from '../store/schema.ts';
import { keepingOf } from '../../shared/deadline/deadline-basis.ts';
import { deadlineBasis } from './deadline-basis.ts';
import type { DeskContext } from './desk-context.ts';

const none: Kept = { deadlines: [], pauses: [] };

/** Pins, ends, stops and sets on the deadlines of a complaint that has just changed, in the same transaction; `isNew` has none yet. */
export async function keepComplaintDeadlines(
  tx: Tx,
  { db, now }: Pick<DeskContext, 'db' | 'now'>,
  complaint: Complaint,
  isNew: boolean,
): Promise<void> {
  const before = isNew ? none : await readDeadlines(tx, complaint.id);
  const keeping = keepingOf(await deadlineBasis(db, tx), complaint.registeredAt, now());
  await saveDeadlines(tx, keepDeadlines(complaint, before, keeping), before);
}

import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { DraftId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { findComplaint } from '../store/complaints.ts';
import { carryOut, registeredBefore } from './carry-out.ts';
import type { DeskContext } from './desk-context.ts';

/**
 * Registers the card and puts its draft away. A card is registered once: Ctrl+Enter again, a lost answer or a crash in between give
 * the first registration and its number, never a second.
 */
export async function registerComplaint(
  desk: DeskContext,
  { draft, complaint, ...payload }: Input<'complaint.register'>,
): Promise<Result<Complaint, Refusal>> {
  const known = draft === undefined ? undefined : await desk.drafts.complaintOf(draft);
  const before = known === undefined ? undefined : await findComplaint(desk.db, known);
  if (before !== undefined) return registeredBefore(desk, before);
  const outcome = await carryOut(desk, { kind: 'register', complaint, payload });
  if (outcome.ok && draft !== undefined) await putAway(desk, draft, outcome.value);
  return outcome;
}

/** After the commit only: until then the draft is the one copy of what was said. */
async function putAway(desk: DeskContext, draft: DraftId, { id, type, caller, facts }: Complaint): Promise<void> {
  // A draft is kept for a while after it was registered; of an anonymous caller it keeps no name and no number (ux.md 8).
  if (type === 'anonymousFeedback') await desk.drafts.save(draft, { card: { caller, case: facts } });
  await desk.drafts.finish(draft, id);
  desk.announce({ event: 'changed', what: 'drafts', id: draft });
}

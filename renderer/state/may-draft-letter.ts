import { reach } from '../../shared/access.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';

/** May this person write letters about this complaint: any, or one's own? The desk decides again. */
export function mayDraftLetter(
  { owner, receiver, type }: Pick<Complaint, 'owner' | 'receiver' | 'type'>,
  who: Person | undefined,
): boolean {
  if (who === undefined || type === 'anonymousFeedback') return false;
  const how = reach(who.roles, 'draftLetter');
  return how === 'all' || (how === 'own' && (owner === who.id || receiver === who.id));
}

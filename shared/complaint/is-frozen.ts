import type { Complaint } from './complaint.ts';

/** Who the customer is and where they are reached: put right whenever it was wrong. */
const contact: ReadonlySet<string> = new Set(['caller.name', 'caller.phone', 'case.replyAddress']);

/** What closing asks about: how the customer wanted the answer, and how the complaint came in (R121). */
const weighedOnClosing: ReadonlySet<string> = new Set(['case.replyChannel', 'case.channel']);

/**
 * Does this field of the card stand as it is until the complaint is reopened (product.md 3.4)? Closed or cancelled, all but name and
 * contact; solved, only what closing asks about, because the call on which it was solved goes on. Anonymous feedback that gets a name gets
 * a way to answer as well (R28).
 */
export function isFrozen(
  { state, type, resolvedFirstContact }: Pick<Complaint, 'state' | 'type' | 'resolvedFirstContact'>,
  field: string,
): boolean {
  if (type === 'anonymousFeedback' && field === 'case.replyChannel') return false;
  if (state === 'closed' || state === 'cancelled') return !contact.has(field);
  return state === 'resolved' && !resolvedFirstContact && weighedOnClosing.has(field);
}

import type { Promised } from '../complaint/complaint.ts';
import type { Instant } from '../ids.ts';
import { isOverdue } from './is-overdue.ts';

/** The promise after the customer was reached: kept up to the named moment, kept late after it (R87). */
export const keep = (promise: Promised, now: Instant): Promised => ({
  ...promise,
  state: now <= promise.dueAt ? 'kept' : 'keptLate',
  closedAt: now,
});

/** The promise when another date was agreed before it was due (R87); afterwards there is nothing to agree on, only to keep it late. */
export const replace = (promise: Promised, now: Instant): Promised => ({ ...promise, state: 'renegotiated', closedAt: now });

/** The promise when the customer takes the complaint back: it need not be kept, but one that was past due by then stays broken. */
export const release = (promise: Promised, now: Instant): Promised => ({
  ...promise,
  state: isOverdue(promise, now) ? 'broken' : 'cancelledByCustomer',
  closedAt: now,
});

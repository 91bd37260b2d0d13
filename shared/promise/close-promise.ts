import type { Promised } from '../complaint/complaint.ts';
import type { Instant } from '../ids.ts';

/** The promise after the customer was reached: kept up to the named moment, kept late after it (R87). */
export const keep = (promise: Promised, now: Instant): Promised => ({
  ...promise,
  state: now <= promise.dueAt ? 'kept' : 'keptLate',
  closedAt: now,
});

/** The promise when another date was agreed: renegotiated only before it was due, afterwards it was kept late whatever the new date says. */
export const replace = (promise: Promised, now: Instant): Promised => ({
  ...promise,
  state: now <= promise.dueAt ? 'renegotiated' : 'keptLate',
  closedAt: now,
});

import type { Promised } from '../complaint/complaint.ts';
import type { Instant } from '../ids.ts';

/** Has the named moment passed without a contact (R87)? The moment itself is still in time. */
export const isOverdue = (promise: Pick<Promised, 'state' | 'dueAt'>, now: Instant): boolean =>
  promise.state === 'open' && now > promise.dueAt;

import { type Instant, instant } from '../../shared/ids.ts';
import { grant } from '../../shared/sync/grant.ts';
import type { Db } from '../store/schema.ts';
import { readSyncState } from '../store/sync-state.ts';
import { readRunning, timeSeen } from '../store/time-seen.ts';

/** What a desk that has not heard from head office for too long still does: somebody calls, and what they say is written down. */
const whatever: readonly string[] = ['desk.', 'session.', 'sync.', 'call.', 'draft.', 'capture.', 'script.', 'notices.'];
/** What is looked for at head office goes by its word, and none counts any more. */
const looksFurther: ReadonlySet<string> = new Set(['sync.older', 'sync.keepOlder']);
const takesDown: ReadonlySet<string> = new Set([
  'person.list',
  'catalogue.read',
  'home.read',
  'customer.find',
  'customer.read',
  'callback.list',
  'callback.close',
  'complaint.register',
  'complaint.similar',
  'complaint.authority',
]);

/**
 * Are the rights that head office last signed over, so that this is not done here before it was heard from again? A desk that stands alone, or has
 * just joined, goes by its own register. `now` is this computer's clock; set back, it wins nobody a day.
 */
export async function rightsEnded(db: Db, method: string, now: Instant): Promise<boolean> {
  const goesOn = takesDown.has(method) || whatever.some((begin) => method.startsWith(begin));
  if (goesOn && !looksFurther.has(method)) return false;
  const row = await readSyncState(db);
  const until = row.phase === 'alone' ? null : grantEnd(row.grant_text);
  return until !== null && until <= timeSeen(row, { now, running: await readRunning(db) });
}

let last: { readonly text: string; readonly until: Instant } = { text: '', until: instant.parse(0) };

/** Until when the rights that head office signed count; null where it has signed none yet. Asked at every request, so the last is remembered. */
export function grantEnd(text: string): Instant | null {
  if (text === '') return null;
  if (last.text !== text) last = { text, until: grant.parse(JSON.parse(text)).until };
  return last.until;
}

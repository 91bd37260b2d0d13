import type { EmployeeId, Instant } from '../../shared/ids.ts';
import { keepAct } from '../../shared/sync/own-acts.ts';
import { appendOutbox } from '../store/outbox.ts';
import type { Tx } from '../store/schema.ts';
import { hasTouched } from '../store/touched.ts';

/** What the desk did of itself, with nobody's hand in it. */
interface OwnWork {
  readonly at: Instant | number;
  /** Who sits there while it happens. */
  readonly by: EmployeeId | string;
  readonly object: string;
  /** What it was for, in one word. */
  readonly why: string;
}

/** Lets head office know of what the desk put in order by itself in this transaction; nothing is queued where nothing changed. */
export async function tellOwnWork(tx: Tx, { at, by, object, why }: OwnWork): Promise<void> {
  if (!(await hasTouched(tx))) return;
  await appendOutbox(tx, { at, by, kind: keepAct, object, body: { why } });
}

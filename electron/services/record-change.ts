import type { AuditedAct } from '../../shared/audit/audit-acts.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { appendAudit } from '../store/audit.ts';
import type { OutboxEntry } from '../store/outbox-entry.ts';
import { appendOutbox } from '../store/outbox.ts';
import type { Tx } from '../store/schema.ts';
import type { DeskContext } from './desk-context.ts';
import { inTransaction } from './in-transaction.ts';

/** What the audit and the outbox say of a change: `category.save` of `category` so-and-so, which fields, and the new state for head office. */
export interface Change {
  readonly act: AuditedAct;
  readonly object: string;
  readonly objectId: string;
  /** Names of the fields, never their values. */
  readonly fields: readonly string[];
  /** What head office needs to do the same; plain data. */
  readonly body: unknown;
  /** Complaints that came whole with it. */
  readonly brought?: NonNullable<OutboxEntry['brought']>;
}

/**
 * The one way to change anything that is not a complaint: the change, its audit row and its outbox row in one transaction.
 * When `make` refuses, everything it wrote is undone and nothing is recorded.
 */
export const recordChange = <Value>(
  desk: Pick<DeskContext, 'db' | 'who' | 'now'>,
  change: Change,
  make: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  inTransaction(desk.db, async (tx) => {
    const outcome = await make(tx);
    if (outcome.ok) await leaveTrace(tx, desk, change);
    return outcome;
  });

/** Writes who did what to the audit, and what was done to the outbox. */
export async function leaveTrace(
  tx: Tx,
  { who, now }: Pick<DeskContext, 'who' | 'now'>,
  { act, object, objectId, fields, body, brought = [] }: Change,
): Promise<void> {
  const at = now();
  await appendAudit(tx, { at, actor: who.id, act, object, objectId, fields });
  await appendOutbox(tx, { at, by: who.id, kind: act, object: objectId, body, brought });
}

import type { AuditedAct } from '../../shared/audit/audit-acts.ts';
import { appendAudit } from '../store/audit.ts';
import type { DeskContext } from './desk-context.ts';
import { inOneGo } from './in-one-go.ts';

/** Writes down an act that changes nothing but must be known later: data that left the desk, and who took it. */
export const noteAct = (
  { db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>,
  act: { readonly act: AuditedAct; readonly object: string; readonly objectId: string },
): Promise<void> => inOneGo(db, (tx) => appendAudit(tx, { at: now(), actor: who.id, ...act, fields: [] }));

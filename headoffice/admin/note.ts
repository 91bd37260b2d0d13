import type { AdminActName } from '../store/admin/acts.ts';
import { noteAct } from '../store/admin/acts.ts';
import type { Tx } from '../store/schema.ts';
import type { SignedVisit } from './visit.ts';

/** Notes what the signed-in administrator does, in the transaction that does it. */
export const note = (
  tx: Tx,
  { told, now, session }: SignedVisit,
  done: { act: AdminActName; object: string; detail?: string },
): Promise<void> =>
  noteAct(tx, {
    id: told.newId(),
    at: now,
    by: session.administrator,
    byName: session.name,
    act: done.act,
    object: done.object,
    detail: done.detail ?? '',
  });

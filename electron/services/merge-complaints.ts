import type { Complaint } from '../../shared/complaint/complaint.ts';
import { type ComplaintId, promiseId, workRecordId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';
import { findComplaint } from '../store/complaints.ts';
import type { Tx } from '../store/schema.ts';
import { carryOutIn } from './carry-out.ts';
import type { DeskContext } from './desk-context.ts';
import { inTransaction } from './in-transaction.ts';

/** Joins one complaint into another, where it goes on (U12): both change, or neither. Gives the one that goes on. */
export async function mergeComplaints(
  desk: DeskContext,
  { complaint, into }: { readonly complaint: ComplaintId; readonly into: ComplaintId },
): Promise<Result<Complaint, Refusal>> {
  const outcome = await inTransaction(desk.db, async (tx) => {
    const ids = { link: workRecordId.parse(desk.newId()), promise: promiseId.parse(desk.newId()) };
    const joined = await carryOutIn(tx, desk, { kind: 'join', complaint: into, payload: { source: complaint, ...ids } });
    if (!joined.ok) return joined;
    const cancelled = await carryOutIn(tx, desk, { kind: 'cancel', complaint, payload: { reason: 'merged', text: '', target: into } });
    return cancelled.ok ? joined : cancelled;
  });
  if (outcome.ok) tell(desk, [complaint, into]);
  return outcome;
}

/** Puts a cancelled complaint back as it was; one that was joined into another is parted from it in the same breath. */
export async function restoreComplaint(
  desk: DeskContext,
  { complaint, text }: { readonly complaint: ComplaintId; readonly text: string },
): Promise<Result<Complaint, Refusal>> {
  const outcome = await inTransaction(desk.db, async (tx) => {
    const before = await findComplaint(tx, complaint);
    const restored = await carryOutIn(tx, desk, { kind: 'restore', complaint, payload: { text } });
    if (!restored.ok || before?.cancelled?.reason !== 'merged') return restored;
    const parted = await part(tx, desk, before);
    return parted.ok ? restored : parted;
  });
  if (outcome.ok) tell(desk, [complaint]);
  return outcome;
}

async function part(tx: Tx, desk: DeskContext, { id, cancelled }: Complaint): Promise<Result<Complaint, Refusal>> {
  const target = cancelled?.target === null || cancelled === null ? undefined : await findComplaint(tx, cancelled.target);
  const link = target?.links.find((one) => one.kind === 'merged' && one.state === 'open' && one.other === id);
  if (target === undefined || link === undefined) return refused(because('noSuchLink'));
  return carryOutIn(tx, desk, { kind: 'part', complaint: target.id, payload: { link: link.id } });
}

const tell = ({ announce }: DeskContext, ids: readonly ComplaintId[]): void => {
  for (const id of ids) announce({ event: 'changed', what: 'complaints', id });
};

import type { Card } from '../../shared/complaint/card.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { isOpen } from '../../shared/complaint/states.ts';
import { type ComplaintId, workRecordId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';
import { findComplaint } from '../store/complaints.ts';
import { carryOutIn } from './carry-out.ts';
import type { DeskContext } from './desk-context.ts';
import { inTransaction } from './in-transaction.ts';

interface Again {
  readonly complaint: ComplaintId;
  readonly after: ComplaintId;
  readonly essence: string;
}

/**
 * A new complaint of the same customer about the same thing, tied to one that is over (U27): who it is and what it is about are taken
 * over, what happened now is new. Refuses while the old one is open: then it belongs there.
 */
export async function registerAgain(desk: DeskContext, { complaint, after, essence }: Again): Promise<Result<Complaint, Refusal>> {
  const outcome = await inTransaction(desk.db, async (tx) => {
    const before = await findComplaint(tx, after);
    if (before === undefined) return refused(because('noSuchComplaint'));
    if (isOpen(before)) return refused(because('notNow', { state: before.state }));
    const payload = { card: cardAfter(before, essence), ...(before.customer === null ? {} : { customer: before.customer }) };
    const registered = await carryOutIn(tx, desk, { kind: 'register', complaint, payload });
    if (!registered.ok) return registered;
    const link = workRecordId.parse(desk.newId());
    return carryOutIn(tx, desk, { kind: 'link', complaint, payload: { link, kind: 'newAfterClose', other: after } });
  });
  if (outcome.ok) desk.announce({ event: 'changed', what: 'complaints', id: complaint });
  return outcome;
}

/** Who it is, how to reach them and what it is about; nothing of what was decided then. */
function cardAfter({ caller, facts, category }: Complaint, essence: string): Card {
  const { product, productId, orderRef, replyChannel, replyAddress } = facts;
  const about = { product, productId, orderRef, replyChannel, replyAddress };
  return { caller, case: { ...about, essence, previous: 'yes', ...(category === null ? {} : { category }) } };
}

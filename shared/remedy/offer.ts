import { z } from 'zod';
import { offerResult } from '../complaint/card.ts';
import { employeeId, instant, workRecordId } from '../ids.ts';
import { note } from '../text/fields.ts';
import { remedyType } from './remedy.ts';

/** Why the proposer could not decide alone, who is asked, and what they said (R100, E6). */
export const approval = z.strictObject({
  because: z.enum(['aboveAuthority', 'aboveCustomerLimit']),
  to: employeeId,
  requestedAt: instant,
  answerBy: instant,
  decidedBy: employeeId.nullable(),
  decidedAt: instant.nullable(),
  approved: z.boolean().nullable(),
  note,
  /** What losing this customer would have cost when it was decided, minor units (R118). */
  costOfLoss: z.number().int().min(0),
});
export type Approval = z.infer<typeof approval>;

/**
 * A remedy on its way: proposed, approved where it needs that, offered to the customer and answered before it is carried out (R120).
 * Carried out, it stands among the complaint's remedies.
 */
export const offer = z.strictObject({
  id: workRecordId,
  type: remedyType,
  text: note,
  amount: z.number().int().min(0).max(1e12),
  underWarranty: z.boolean(),
  proposedBy: employeeId,
  proposedAt: instant,
  state: z.enum(['awaitingApproval', 'approved', 'disapproved', 'accepted', 'declined', 'executed', 'dropped']),
  approval: approval.nullable(),
  offeredAt: instant.nullable(),
  reply: offerResult.nullable(),
  executedAt: instant.nullable(),
  executedBy: employeeId.nullable(),
  evidence: note,
});
export type Offer = z.infer<typeof offer>;

/** Whose yes or no an offer waits for; null where it waits for nobody's. */
export const approverAsked = ({ state, approval: asked }: Offer): Offer['proposedBy'] | null =>
  state === 'awaitingApproval' && asked !== null ? asked.to : null;

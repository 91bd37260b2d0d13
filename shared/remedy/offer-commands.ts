import { z } from 'zod';
import { offerResult } from '../complaint/card.ts';
import { employeeId, instant, workRecordId } from '../ids.ts';
import { filled, note } from '../text/fields.ts';
import { remedyType } from './remedy.ts';

/** A remedy on its way: proposed, approved by whoever may, offered to the customer and answered, carried out (R100, R120). */
export const offerPayloads = {
  propose: z.strictObject({
    offer: workRecordId,
    type: remedyType,
    text: note,
    amount: z.number().int().min(0).max(1e12),
    /** The product's own warranty promise was read (R57). */
    warrantyChecked: z.boolean(),
    /** Who is asked when the amount is above one's own limit, and by when they answer. */
    approval: z.strictObject({ to: employeeId, answerBy: instant, note }).optional(),
  }),
  approve: z.strictObject({
    offer: workRecordId,
    approved: z.boolean(),
    note,
    /** Above the asked person's limit too: it goes to this one, by this time (E6, E13). */
    passTo: z.strictObject({ to: employeeId, answerBy: instant }).optional(),
  }),
  /** What the customer said to it. */
  present: z.strictObject({ offer: workRecordId, reply: offerResult }),
  execute: z.strictObject({ offer: workRecordId, evidence: filled(note) }),
  dropOffer: z.strictObject({ offer: workRecordId, reason: filled(note) }),
} as const;

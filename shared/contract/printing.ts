import { z } from 'zod';
import { customerRecord } from './customer-card.ts';
import { complaintId, customerId } from '../ids.ts';
import { dossier } from '../print/dossier.ts';
import type { Method } from './method.ts';

const file = z.strictObject({ name: z.string(), base64: z.string() });

/** Everything known of a case or of a customer on paper: whoever may read it may print it, and the desk writes down who did. */
export const printingContract = {
  /** A PDF, base64, with the name of its file; the words come from the window, the letterhead and who printed it from the desk. */
  'complaint.print': { input: z.strictObject({ complaint: complaintId, dossier }), output: file, needs: 'readComplaint' },
  /** All that a customer's dossier holds: as their card, with as much of the history as a paper takes. */
  'customer.dossier': { input: z.strictObject({ customer: customerId }), output: customerRecord, needs: 'findCustomer' },
  'customer.print': { input: z.strictObject({ customer: customerId, dossier }), output: file, needs: 'findCustomer' },
} as const satisfies Readonly<Record<string, Method>>;

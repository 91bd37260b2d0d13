import { z } from 'zod';

/** What a customer can be given (product.md 3.1, Remedy). */
export const remedyTypes = [
  'apology',
  'explanation',
  'instruction',
  'refund',
  'priceReduction',
  'compensation',
  'exchange',
  'freeRepair',
  'redoWork',
  'freeService',
  'newServiceTrial',
  'gift',
  'loanItem',
  'priority',
  'expertCall',
  'secondReview',
  'other',
] as const;
export const remedyType = z.enum(remedyTypes);
export type RemedyType = z.infer<typeof remedyType>;

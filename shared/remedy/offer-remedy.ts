import type { RemedyType } from './remedy.ts';

/** Which remedy each offer of the default script grants. */
const remedies: Readonly<Record<string, RemedyType>> = {
  fix_now: 'redoWork',
  replace: 'exchange',
  repair: 'freeRepair',
  refund_part: 'priceReduction',
  refund_full: 'refund',
  redo: 'redoWork',
  extra_service: 'freeService',
  gift: 'gift',
  priority: 'priority',
  expert_call: 'expertCall',
  walkthrough: 'instruction',
  goodwill: 'priceReduction',
  second_review: 'secondReview',
};

/** The remedy an offer of a call script grants; an offer this desk does not know is `other`, never lost. */
export const offerRemedy = (offerId: string): RemedyType => (Object.hasOwn(remedies, offerId) ? remedies[offerId] : undefined) ?? 'other';

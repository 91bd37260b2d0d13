import type { Complaint } from '../complaint/complaint.ts';
import type { Offer } from './offer.ts';

const promised: ReadonlySet<Offer['state']> = new Set(['approved', 'accepted']);

/** What was granted on a complaint, in minor units, warranty cases left out. */
export const givenOn = ({ remedies }: Pick<Complaint, 'remedies'>): number =>
  remedies.filter((one) => !one.underWarranty).reduce((sum, one) => sum + one.amount, 0);

/**
 * What is promised on a complaint and not yet carried out, in minor units: it counts as spent, so that one claim is not split into
 * several offers (product.md 3.5). Warranty cases do not count.
 */
export const committedOn = ({ offers }: Pick<Complaint, 'offers'>): number =>
  offers.filter((one) => promised.has(one.state) && !one.underWarranty).reduce((sum, one) => sum + one.amount, 0);

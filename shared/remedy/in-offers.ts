import type { Complaint } from '../complaint/complaint.ts';
import { changed, type Decision } from '../complaint/deciding.ts';
import type { Offer } from './offer.ts';

/** The complaint's offer with this id, if it stands in one of these states. */
export const offerIn = ({ offers }: Complaint, id: Offer['id'], states: readonly Offer['state'][]): Offer | undefined =>
  offers.find((one) => one.id === id && states.includes(one.state));

/** The complaint with this offer as it is now, and the line its history gains. */
export const withOffer = (
  complaint: Complaint,
  now: Offer,
  {
    said,
    ...changes
  }: { readonly said: Parameters<typeof changed>[2][number] } & Partial<Pick<Complaint, 'state' | 'waiting' | 'remedies'>>,
): Decision => changed(complaint, { ...changes, offers: complaint.offers.map((one) => (one.id === now.id ? now : one)) }, [said]);

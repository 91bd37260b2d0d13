import type { Ring } from '../../shared/contract/call.ts';
import type { PhoneRing } from './ring-book.ts';

/** A ring as a covered screen may show it: a telephone rings, not whose number it is. */
export const coveredRing = ({ id, at, state }: PhoneRing): Ring => ({
  id,
  number: '',
  name: '',
  at,
  state,
  customer: null,
  customerName: null,
  openComplaints: 0,
  matches: 0,
});

import { type CustomerText, noDetails } from '../../shared/customer/customer-card.ts';

/** What the form of a customer's card sends; name what differs. */
export const aCustomerText = (as: Partial<CustomerText> = {}): CustomerText => ({
  ...noDetails,
  kind: 'person',
  name: 'Anna Petrova',
  language: null,
  phones: [{ raw: '081 234 5678', preferred: false }],
  ...as,
});

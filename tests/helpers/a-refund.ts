import { readLimits } from '../../electron/store/catalogue.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { type CatalogueId, instant, workRecordId } from '../../shared/ids.ts';
import { aCard, aRegistered } from './a-complaint-desk.ts';
import type { SeededDesk } from './a-seeded-desk.ts';

/** A complaint of Anna Petrova that is ours to put right, about this product; a later one belongs to the customer of the first. */
export const justified = (desk: SeededDesk, { customer }: Partial<Complaint> = {}, productId?: CatalogueId): Promise<Complaint> => {
  const known = customer === null || customer === undefined ? {} : { customer };
  const about = productId === undefined ? {} : { productId };
  return aRegistered(desk, aCard({ name: 'Anna Petrova', phone: '081 234 5678', ...known }, { justified: 'yes', ...about }));
};

/** The id of a new record of work. */
export const recordId = (desk: SeededDesk) => workRecordId.parse(desk.newId());
/** So many hours from now. */
export const soon = (desk: SeededDesk, hours = 1) => instant.parse(desk.now() + hours * 3_600_000);

/** Money back to the customer, not yet proposed. */
export const aRefund = (desk: SeededDesk, of: Complaint, amount: number) => ({
  complaint: of.id,
  offer: recordId(desk),
  type: 'refund' as const,
  text: 'money back',
  amount,
  warrantyChecked: true,
});

/** What an operator of a new desk may grant: on one complaint, to one customer in 90 days. */
export async function operatorLimits(desk: SeededDesk) {
  const own = (await readLimits(desk.db)).find((one) => one.role === 'operator');
  return { perComplaint: own?.perComplaint ?? 0, perCustomer: own?.perCustomer ?? 0 };
}

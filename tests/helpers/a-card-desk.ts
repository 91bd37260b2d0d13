import { carryOut } from '../../electron/services/carry-out.ts';
import { complaintsHandlers } from '../../electron/services/handlers/complaints.ts';
import { customerCardsHandlers as cards } from '../../electron/services/handlers/customer-cards.ts';
import { customersHandlers } from '../../electron/services/handlers/customers.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { FlagKind } from '../../shared/customer/flag.ts';
import { type ComplaintId, customerFlagId, type CustomerId, instant, purchaseId } from '../../shared/ids.ts';
import { aCommand } from './a-command.ts';
import { aCard, aComplaintDesk, aRegistered } from './a-complaint-desk.ts';
import { aCustomer } from './a-customer.ts';
import { pavel } from './a-person.ts';
import { granted } from './granted.ts';

export const dayMs = 86_400_000;
export type CardDesk = Awaited<ReturnType<typeof aCardDesk>>;

/** A desk that knows Anna Petrova, and what is done with the card of a customer; Irina does it where nobody else is named. */
export async function aCardDesk() {
  const desk = await aComplaintDesk();
  const anna = await aCustomer(desk, { name: 'Anna Petrova', phone: '081 234 5678' });
  return {
    desk,
    manager: desk.as(pavel),
    anna,
    record: async (customer: CustomerId, by = desk) => granted(await cards['customer.card'](by, { customer })),
    save: (text: Input<'customer.save'>['text'], seen = 1, by = desk) => cards['customer.save'](by, { customer: anna, seen, text }),
    found: async (text: string) => granted(await customersHandlers['customer.find'](desk, { text })).map((one) => one.id),
    /** How much of what may be given to them is used up. */
    spent: async (customer: CustomerId) =>
      granted(await complaintsHandlers['complaint.authority'](desk, { complaint: null, customer, public: false })).spent,

    flag: async (kind: FlagKind, until: number | null = null, { by = desk, customer = anna } = {}) => {
      const id = customerFlagId.parse(desk.newId());
      const day = until === null ? null : instant.parse(desk.now() + until * dayMs);
      const text = { kind, note: 'Hears badly, speak slowly', until: day };
      return { id, answer: await cards['customer.flag'](by, { customer, flag: id, text }) };
    },

    bought: (as: Partial<Input<'customer.purchase'>['text']> = {}, seen = 0, purchase = purchaseId.parse(desk.newId())) => ({
      purchase,
      customer: anna,
      seen,
      text: {
        productId: null,
        product: 'Lotus cup',
        document: 'R-17',
        boughtOn: '2026-10-01',
        amount: 120_000,
        warrantyUntil: '2027-10-01',
        ...as,
      },
    }),

    solved: async (customer: CustomerId, amount: number): Promise<ComplaintId> => {
      const { id } = await aRegistered(desk, aCard({ customer }));
      const remedy = { type: 'compensation', text: 'voucher', amount } as const;
      granted(await carryOut(desk, { ...aCommand('solve', { remedy }), kind: 'solve', complaint: id }));
      return id;
    },
  };
}

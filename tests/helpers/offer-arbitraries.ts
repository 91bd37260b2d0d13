import fc from 'fast-check';
import { offerResult } from '../../shared/complaint/card.ts';
import { instant, workRecordId } from '../../shared/ids.ts';
import type { offerPayloads } from '../../shared/remedy/offer-commands.ts';
import { remedyTypes } from '../../shared/remedy/remedy.ts';
import { anOffer, now } from './a-complaint.ts';
import { irina, olga, pavel, vera } from './a-person.ts';

const text = fc.constantFrom('', ' ', 'voucher', 'ใบเสร็จ 4417');
const due = fc.integer({ min: -3, max: 48 }).map((hours) => instant.parse(now + hours * 3_600_000));
const to = fc.constantFrom(...[irina, olga, pavel, vera].map((one) => one.id));
const offer = fc.oneof(
  fc.constant(anOffer().id),
  fc.integer({ min: 1, max: 9 }).map((count) => workRecordId.parse(`00000000-0000-7000-8000-00000000a04${count}`)),
);
const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: undefined });

/** Random payloads of a remedy on its way; the amounts lie around an operator's limits, and few ids meet. */
export const offerArbitraries: { readonly [Kind in keyof typeof offerPayloads]: fc.Arbitrary<unknown> } = {
  propose: fc.record({
    offer,
    type: fc.constantFrom(...remedyTypes),
    text,
    amount: fc.constantFrom(0, 10_000, 20_000, 30_000, 50_000, 60_000, 300_000),
    warrantyChecked: fc.boolean(),
    approval: maybe(fc.record({ to, answerBy: due, note: text })),
  }),
  approve: fc.record({ offer, approved: fc.boolean(), note: text, passTo: maybe(fc.record({ to, answerBy: due })) }),
  present: fc.record({ offer, reply: fc.constantFrom('accepted', 'accepted', ...offerResult.options) }),
  execute: fc.record({ offer, evidence: text }),
  dropOffer: fc.record({ offer, reason: text }),
};

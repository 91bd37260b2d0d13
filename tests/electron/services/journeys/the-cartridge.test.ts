import { expect, it } from 'vitest';
import { aCatalogueId, aJourney, annaComplains, asksAnna, delivery } from '../../../helpers/a-journey.ts';

// A cartridge of 100 leaks. The box promises another one; losing the customer would cost 22,000 (R57, R100, R118, R139).
it('is decided by the operator alone, whatever the operator’s limit is', async () => {
  const journey = await aJourney();
  const productId = aCatalogueId();
  const product = { id: productId, code: 'C-1', name: 'Cartridge', price: 10_000, warrantyMonths: 12, active: true };
  await journey.does('Pavel', 'product.save', { ...product, warrantyPromise: 'If it leaks, bring it back: we give you another one.' });
  await journey.does('Vera', 'limit.save', { role: 'operator', perComplaint: 0, perCustomer: 0 });

  const complaint = await annaComplains(journey, { case: { essence: 'The cartridge leaks', category: journey.categoryId, productId } });
  const authority = await journey.does('Irina', 'complaint.authority', { complaint, customer: null, public: false });
  expect(authority).toMatchObject({ left: 0, costOfLoss: 2_200_000 });

  const remedy = { type: 'exchange', text: 'another cartridge', amount: 10_000 } as const;
  const solution = {
    complaint,
    verdict: 'yes',
    remedy,
    reply: 'accepted',
    measure: 'Gave her another cartridge',
    warrantyChecked: true,
  } as const;
  // Nobody turns her away without having read the promise, and unread it is a favour above the limit.
  const no = { complaint, reason: 'It was used', alternative: 'A discount', reply: 'accepted', warrantyChecked: false } as const;
  expect(await journey.refuses('Irina', 'complaint.refuse', no)).toBe('warrantyFirst');
  expect(await journey.refuses('Irina', 'complaint.solve', { ...solution, warrantyChecked: false })).toBe('aboveAuthority');

  const solved = await journey.does('Irina', 'complaint.solve', solution);
  expect(solved.complaint).toMatchObject({
    state: 'resolved',
    resolvedFirstContact: true,
    escalations: [],
    offers: [],
    remedies: [{ grantedBy: journey.idOf('Irina'), underWarranty: true, amount: 10_000 }],
  });
  // What was promised on the box is no favour: nothing is spent.
  expect(await journey.does('Irina', 'complaint.authority', { complaint, customer: null, public: false })).toMatchObject({ spent: 0 });

  await asksAnna(journey, complaint, 5);
  const closed = await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: false, note: '', cause: delivery });
  expect(closed.complaint.state).toBe('closed');
});

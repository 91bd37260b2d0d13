import { expect, it } from 'vitest';
import { defaultLimits } from '../../../shared/remedy/default-limits.ts';

it('gives the front desk a quarter of a purchase and the director the cost of losing a customer (R100, R118)', () => {
  const limits = defaultLimits(200_000);
  expect(limits.find((one) => one.role === 'operator')).toEqual({ role: 'operator', perComplaint: 50_000, perCustomer: 100_000 });
  expect(limits.find((one) => one.role === 'director')).toEqual({ role: 'director', perComplaint: 2_200_000, perCustomer: null });
});

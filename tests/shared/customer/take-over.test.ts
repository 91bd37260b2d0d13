import { expect, it } from 'vitest';
import { takeOver } from '../../../shared/customer/take-over.ts';
import { aCustomerText } from '../../helpers/a-customer-text.ts';

const base = aCustomerText({ preferences: 'Tea', preferredTime: '' });

it('keeps what was typed here and takes over what only the other changed', () => {
  const both = takeOver(base, { ...base, preferredTime: 'after six' }, { ...base, preferences: 'Coffee' });
  expect(both.text).toMatchObject({ preferredTime: 'after six', preferences: 'Coffee' });
  expect(both.clashes).toEqual([]);
});

it('names what both changed; what was typed stands', () => {
  const both = takeOver(base, { ...base, preferences: 'Milk' }, { ...base, preferences: 'Coffee' });
  expect(both).toMatchObject({ text: { preferences: 'Milk' }, clashes: ['preferences'] });
});

it('has nothing to say where both wrote the same', () => {
  expect(takeOver(base, { ...base, preferences: 'Milk' }, { ...base, preferences: 'Milk' }).clashes).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { categoryFinder } from '../../../shared/catalogue/find-categories.ts';
import { defaultCategories } from '../../../shared/catalogue/default-categories.ts';
import type { Category } from '../../../shared/contract/catalogue.ts';
import { catalogueId } from '../../../shared/ids.ts';

const idOf = (place: number) => catalogueId.parse(`01900000-0000-7000-8000-${String(place).padStart(12, '0')}`);
const own: readonly Category[] = defaultCategories.map((one, place) => ({ ...one, id: idOf(place), manager: null, active: true }));
const brought = (name: string, place: number): Category => ({
  id: idOf(1000 + place),
  code: name,
  name: { en: name, ru: name, th: name },
  words: '',
  manager: null,
  active: true,
});
// As a public register of complaints names its kinds.
const register = [
  'Debt collection',
  'Attempts to collect debt not owed',
  'Incorrect information on your report',
  'Managing an account, fee or delay',
  'Deposits and withdrawals',
  'Problem when making payments',
].map(brought);

function found(ways: readonly string[], recent: readonly Category[] = [], all: readonly Category[] = [...own, ...register]): string[] {
  const ranks = categoryFinder(
    all,
    recent.map(({ id }) => id),
  )(ways);
  return [...ranks].toSorted(([, one], [, other]) => one - other).map(([id]) => all.find((one) => one.id === id)?.name.en ?? '');
}

const named = (name: string): Category => {
  const one = [...own, ...register].find(({ name: { en } }) => en === name);
  if (one === undefined) throw new Error(`no category ${name}`);
  return one;
};

describe('typing two letters in the category field', () => {
  it('offers the desk’s own categories before what an import brought', () => {
    const offered = found(['de']);
    expect(offered.slice(0, 2)).toEqual(['Delivery late or missing', 'Defective product']);
    expect(offered.indexOf('Debt collection')).toBeGreaterThan(offered.indexOf('Defective product'));
  });

  it('offers a first word before a later one, and letters inside a word last', () => {
    expect(found(['de'], [], register)).toEqual([
      'Debt collection',
      'Deposits and withdrawals',
      'Attempts to collect debt not owed',
      'Managing an account, fee or delay',
    ]);
    expect(found(['ebt'], [], register)).toEqual(['Debt collection', 'Attempts to collect debt not owed']);
  });

  it('takes any word of a name as a beginning, however late it stands', () => {
    const inside: Category = { ...brought('Resized goods', 90), code: 'R-1' };
    const word: Category = { ...brought('Sent in the wrong size', 91), code: 'S-1' };
    expect(found(['size'], [], [inside, word])).toEqual(['Sent in the wrong size', 'Resized goods']);
  });

  it('offers what this desk used most lately first, also when an import brought it', () => {
    const debt = named('Debt collection');
    expect(found(['de'], [debt])[0]).toBe('Debt collection');
    expect(found(['de'], [named('Defective product'), debt])[0]).toBe('Defective product');
  });

  it('takes a used category as given only where its name has such a word', () => {
    expect(found(['po'], [named('Deposits and withdrawals')])[0]).not.toBe('Deposits and withdrawals');
  });

  it('puts the whole name first', () => {
    expect(found(['debt collection'], [named('Delivery late or missing')])[0]).toBe('Debt collection');
  });
});

it('finds by any language, the code and other words', () => {
  expect(found(['дост'])[0]).toBe('Delivery late or missing');
  expect(found(['ส่งของ'])[0]).toBe('Delivery late or missing');
  expect(found(['del-l'])[0]).toBe('Delivery late or missing');
  expect(found(['courier'])).toContain('Delivery late or missing');
  expect(found(['xyzzy'])).toEqual([]);
});

it('takes any of the ways that keys can be meant', () => expect(found(['вудш', 'deli'])[0]).toBe('Delivery late or missing'));

it('with nothing typed shows the used, then the own, then the brought ones', () => {
  const offered = found([''], [named('Debt collection'), named('Defective product')]);
  expect(offered.slice(0, 3)).toEqual(['Debt collection', 'Defective product', own[0]?.name.en]);
  expect(offered.at(-1)).toBe('Problem when making payments');
  expect(offered).toHaveLength(own.length + register.length);
});

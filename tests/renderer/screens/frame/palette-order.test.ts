import '../../../helpers/fake-desk.ts';
import { expect, it } from 'vitest';
import type { PaletteEntry } from '../../../../renderer/screens/frame/palette-entries.ts';
import { meantBy, meantFirst } from '../../../../renderer/screens/frame/palette-order.ts';
import { complaintNumber } from '../../../../shared/complaint/number.ts';

const entry = (id: string, group: PaletteEntry['group'], number?: string): PaletteEntry => ({
  id,
  group,
  label: id,
  run: () => undefined,
  ...(number === undefined ? {} : { number }),
});
const numbered = (count: number) => complaintNumber({ site: 'BKK', year: 2026, desk: 'A', count });
const action = entry('home', 'actions');
const anna = entry('anna', 'customers');
const seventh = entry('seventh', 'cases', numbered(7));
const eighth = entry('eighth', 'cases', numbered(8));
const found = [action, anna, seventh, eighth];

it('knows the complaint whose whole number was typed, and none by a part of it or a wrong character', () => {
  expect(meantBy(numbered(8).toLowerCase(), found)).toBe(eighth);
  expect(meantBy(numbered(8).slice(0, -1), found)).toBeUndefined();
  expect(meantBy(numbered(8).replace('8', '9'), found)).toBeUndefined();
  expect(meantBy(numbered(9), found)).toBeUndefined();
  expect(meantBy('0008', found)).toBeUndefined();
});

it('puts it first with its like, so that no kind is listed twice; without one, everything as it was found', () => {
  expect(meantFirst(found, eighth)).toEqual([eighth, seventh, action, anna]);
  expect(meantFirst(found, undefined)).toEqual(found);
});

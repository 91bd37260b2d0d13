import { describe, expect, it } from 'vitest';
import { catalogueId, type ComplaintId, complaintId } from '../../../shared/ids.ts';
import { type Caused, hotSpots } from '../../../shared/recurrence/hot-spots.ts';
import { inDays } from '../../helpers/a-cause.ts';
import { delivery } from '../../helpers/a-complaint.ts';

const cup = catalogueId.parse('00000000-0000-7000-8000-00000000da01');
const nothing = { rules: [], members: new Set<ComplaintId>() };
let count = 0;
const caused = (days: number, as: Partial<Caused> = {}): Caused => {
  count += 1;
  const complaint = complaintId.parse(`00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`);
  return { complaint, category: delivery, product: cup, productName: 'Cup', causeType: 'supplier', receivedAt: inDays(days), ...as };
};
const on = (days: readonly number[], as: Partial<Caused> = {}) => days.map((day) => caused(day, as));

describe('E9: five complaints about one product for one cause within seven days', () => {
  it('are a cause to be opened, with the first and the last of them', () => {
    const five = on([-7, -5, -3, -1, 0]);
    expect(hotSpots(five, nothing)).toEqual([
      {
        product: cup,
        productName: 'Cup',
        causeType: 'supplier',
        complaints: five.map((one) => one.complaint),
        firstAt: inDays(-7),
        lastAt: inDays(0),
      },
    ]);
  });

  it('are not four, nor five in eight days', () => {
    expect(hotSpots(on([-4, -3, -2, -1]), nothing)).toEqual([]);
    expect(hotSpots(on([-8, -5, -3, -1, 0]), nothing)).toEqual([]);
  });

  it('are not of two products, nor of two causes', () => {
    expect(hotSpots([...on([-3, -2, -1]), ...on([-2, -1], { product: null, productName: 'Lamp' })], nothing)).toEqual([]);
    expect(hotSpots([...on([-3, -2, -1]), ...on([-2, -1], { causeType: 'delivery' })], nothing)).toEqual([]);
  });

  it('may be a product that the catalogue does not have, written in any case', () => {
    const five = ['Ёлка', 'елка', 'ЁЛКА', ' ёлка', 'Елка'].map((productName, place) => caused(-place, { product: null, productName }));
    expect(hotSpots(five, nothing)).toHaveLength(1);
    expect(hotSpots(on([-4, -3, -2, -1, 0], { product: null, productName: '' }), nothing)).toEqual([]);
  });

  it('leave out those that stand alone before and after', () => {
    const [alone, ...five] = on([-30, -6, -5, -4, -3, -2]);
    expect(hotSpots([...five, ...(alone === undefined ? [] : [alone])], nothing)[0]?.complaints).toEqual(five.map((one) => one.complaint));
  });

  it('are known already when an open cause watches them by rule, or holds them', () => {
    const five = on([-4, -3, -2, -1, 0]);
    const rule = { category: null, product: cup, causeType: 'supplier' } as const;
    expect(hotSpots(five, { ...nothing, rules: [rule] })).toEqual([]);
    expect(hotSpots(five, { ...nothing, rules: [{ ...rule, causeType: 'delivery' }] })).toHaveLength(1);
    expect(hotSpots(five, { ...nothing, members: new Set(five.slice(0, 1).map((one) => one.complaint)) })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/contract/people.ts';
import { catalogueId, instant } from '../../../shared/ids.ts';
import { isAway, isAwayBy } from '../../../shared/people/absence.ts';
import { standInFor } from '../../../shared/people/stand-in.ts';
import { aPerson, irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';

const now = instant.parse(1_000_000);
const away = (one: Person, deputy: Person | null = null): Person => ({ ...one, absentFrom: now, deputy: deputy?.id ?? null });
const house = [irina, somchai, olga, pavel, vera];
/** The house with some of its people as they are now. */
const standIn = (absent: Person, ...changed: readonly Person[]) => {
  const people = house.map((one) => [absent, ...changed].find(({ id }) => id === one.id) ?? one);
  return standInFor(absent, { people, now })?.name;
};

describe('somebody who is away', () => {
  it('is away from the first moment until the moment they are back', () => {
    const leave = { ...irina, absentFrom: instant.parse(10), absentTo: instant.parse(20) };
    expect([9, 10, 19, 20].map((at) => isAway(leave, instant.parse(at)))).toEqual([false, true, true, false]);
  });

  it('without a day of return is away until someone says otherwise', () => {
    expect(isAway({ ...irina, absentFrom: now }, instant.parse(8e15))).toBe(true);
  });

  it('who no longer works here is away for good', () => {
    expect(isAway({ ...irina, active: false }, now)).toBe(true);
  });

  it('who leaves before the answer is due will be away by then', () => {
    const leave = { ...irina, absentFrom: instant.parse(10), absentTo: instant.parse(20) };
    const by = (from: number, until: number) => isAwayBy(leave, { now: instant.parse(from), until: instant.parse(until) });
    expect([by(5, 9), by(5, 10), by(15, 30), by(20, 30)]).toEqual([false, true, true, false]);
  });
});

describe('the one who stands in', () => {
  it('is the deputy', () => {
    expect(standIn(away(irina, somchai))).toBe('Somchai Deemak');
  });

  it('is the deputy’s deputy, where the deputy is away too', () => {
    expect(standIn(away(irina, somchai), away(somchai, pavel))).toBe('Pavel Orlov');
  });

  it('is the next level where nobody was named', () => {
    expect(standIn(away(irina))).toBe('Olga Lind');
  });

  it('is the level above that where the next one is empty', () => {
    expect(standIn(away(irina), away(olga))).toBe('Pavel Orlov');
  });

  it('is found where deputies name each other round in a ring and all of them are away', () => {
    expect(standIn(away(irina, somchai), away(somchai, irina))).toBe('Olga Lind');
  });

  it('is never the person, whoever they named', () => {
    expect(standIn(away(irina, irina))).toBe('Olga Lind');
  });

  it('is nobody who left', () => {
    expect(standIn(away(irina, somchai), { ...somchai, active: false })).toBe('Olga Lind');
  });

  it('of a director is another director, or nobody', () => {
    expect(standIn(away(vera))).toBeUndefined();
    const other = aPerson({ ...vera, id: irina.id, name: 'Other' });
    expect(standInFor(away(vera), { people: [away(vera), other, pavel], now })?.name).toBe('Other');
  });

  it('comes from the same department first', () => {
    const repairs = catalogueId.parse('00000000-0000-7000-8000-00000000d001');
    const zoe = aPerson({ id: somchai.id, name: 'Zoe', roles: ['supervisor'], department: repairs });
    const absent = away({ ...irina, department: repairs });
    expect(standInFor(absent, { people: [absent, olga, zoe], now })?.name).toBe('Zoe');
  });

  it('is the first who may do the work in question', () => {
    const absent = away(irina, somchai);
    expect(standInFor(absent, { people: [absent, ...house], now }, ({ roles }) => roles.includes('director'))?.name).toBe('Vera Maat');
  });
});

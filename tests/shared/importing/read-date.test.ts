import { describe, expect, it } from 'vitest';
import { countOrder, noDates, orderOf } from '../../../shared/importing/date-order.ts';
import { readDate } from '../../../shared/importing/read-date.ts';

const bangkok = 'Asia/Bangkok';
const read = (text: string, order: 'ymd' | 'dmy' | 'mdy') => {
  const at = readDate(text, { order, timeZone: bangkok });
  return at === undefined ? undefined : new Date(at).toISOString();
};
/** The beginning of a day in Bangkok, seven hours ahead. */
const day = (text: string): string => new Date(Date.parse(`${text}T00:00:00+07:00`)).toISOString();

describe('a date is read', () => {
  it.each([
    ['3/19/2015', 'mdy', '2015-03-19'],
    ['19/3/2015', 'dmy', '2015-03-19'],
    ['2015-03-19', 'dmy', '2015-03-19'],
    ['2015/3/19', 'ymd', '2015-03-19'],
    ['19.03.2015', 'dmy', '2015-03-19'],
    ['19.03.15', 'dmy', '2015-03-19'],
    ['19-Mar-2015', 'mdy', '2015-03-19'],
    ['Mar 19, 2015', 'dmy', '2015-03-19'],
    ['19 марта 2015', 'dmy', '2015-03-19'],
    ['19 марта 2015 г.', 'dmy', '2015-03-19'],
    ['5 мая 2015', 'dmy', '2015-05-05'],
    ['19 มี.ค. 2558', 'dmy', '2015-03-19'],
    ['19/3/2558', 'dmy', '2015-03-19'],
  ] as const)('%s (%s)', (text, order, wanted) => {
    expect(read(text, order)).toBe(day(wanted));
  });

  it.each([
    ['2015-03-19 14:30', '2015-03-19T07:30:00.000Z'],
    ['2015-03-19T14:30:15Z', '2015-03-19T14:30:15.000Z'],
    ['2015-03-19T14:30:15+03:00', '2015-03-19T11:30:15.000Z'],
    ['19.03.2015 2:30 PM', '2015-03-19T07:30:00.000Z'],
  ])('with its time: %s', (text, wanted) => {
    expect(read(text, 'dmy')).toBe(wanted);
  });

  it.each(['', 'never', '31.02.2015', '2015-13-01', '2015-03-19 25:00', '19/3', '1/2/3/4', '0.0.2015', '1.1.1950'])(
    'but not from %j',
    (text) => {
      expect(read(text, 'dmy')).toBeUndefined();
    },
  );
});

const order = (...values: string[]) => orderOf(values.reduce(countOrder, noDates));

describe('the order of a column’s dates', () => {
  it('is told by one day above twelve among all the rows', () => {
    expect(order('1/2/2015', '3/4/2015', '3/19/2015')).toBe('mdy');
    expect(order('1/2/2015', '3/4/2015', '19/3/2015')).toBe('dmy');
    expect(order('2015-03-19')).toBe('ymd');
  });

  it('is day before month where every date could be both', () => {
    expect(order('1/2/2015', 'no date', '')).toBe('dmy');
  });

  it('is what most of them say where they disagree', () => {
    expect(order('3/19/2015', '3/20/2015', '19/3/2015')).toBe('mdy');
  });
});

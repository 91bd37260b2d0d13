import { describe, expect, it } from 'vitest';
import { spansFromText, spansToText } from '../../../shared/calendar/spans-text.ts';

describe('working hours as an administrator types them', () => {
  it('reads a day with a lunch break and writes it back the same', () => {
    const day = spansFromText('9:00-13:00; 14.00 – 18:00');
    expect(day).toEqual([
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ]);
    expect(spansToText(day ?? [])).toBe('09:00-13:00, 14:00-18:00');
  });
  it('takes an empty day as a day off', () => expect(spansFromText('  ')).toEqual([]));
  it('refuses a span that ends before it begins', () => expect(spansFromText('18:00-09:00')).toBeUndefined());
  it('refuses spans that overlap', () => expect(spansFromText('09:00-13:00, 12:00-18:00')).toBeUndefined());
  it('refuses what is not a span', () => expect(spansFromText('all day')).toBeUndefined());
});

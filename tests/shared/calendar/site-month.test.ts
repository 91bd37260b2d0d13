import { expect, it } from 'vitest';
import { monthBounds, monthsBefore, siteMonth } from '../../../shared/calendar/site-month.ts';
import { monthShown } from '../../../shared/format/date.ts';

it('begins and ends a month at midnight of the site, also where clocks change within it', () => {
  const bangkok = monthBounds('2026-12', 'Asia/Bangkok');
  expect([new Date(bangkok.from).toISOString(), new Date(bangkok.to).toISOString()]).toEqual([
    '2026-11-30T17:00:00.000Z',
    '2026-12-31T17:00:00.000Z',
  ]);
  const london = monthBounds('2026-03', 'Europe/London');
  expect([new Date(london.from).toISOString(), new Date(london.to).toISOString()]).toEqual([
    '2026-03-01T00:00:00.000Z',
    '2026-03-31T23:00:00.000Z',
  ]);
});

it('names the month at the site, and the two years before it', () => {
  expect(siteMonth(Date.parse('2026-11-30T17:00:00Z'), 'Asia/Bangkok')).toBe('2026-12');
  expect(siteMonth(Date.parse('2026-11-30T17:00:00Z'), 'UTC')).toBe('2026-11');
  const months = monthsBefore('2026-02');
  expect([months[0], months[2], months.at(-1), months.length]).toEqual(['2026-02', '2025-12', '2024-02', 25]);
  expect((['en', 'ru', 'th'] as const).map((language) => monthShown('2026-11', language))).toEqual([
    'November 2026',
    'ноябрь 2026 г.',
    'พฤศจิกายน 2569',
  ]);
});

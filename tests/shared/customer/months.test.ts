import { expect, it } from 'vitest';
import { monthsOf } from '../../../shared/customer/months.ts';

const at = (moment: string) => Date.parse(moment);

it('counts by the site’s months, twelve of them, the oldest first', () => {
  const months = monthsOf({
    contacts: [at('2026-10-31T17:30:00Z'), at('2026-11-02T05:00:00Z'), at('2025-11-30T05:00:00Z')],
    cases: [at('2026-11-02T05:00:00Z')],
    now: at('2026-11-22T05:00:00Z'),
    timeZone: 'Asia/Bangkok',
  });
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ month: '2025-12', contacts: 0, cases: 0 });
  // Half past midnight in Bangkok is still October in London.
  expect(months.at(-1)).toEqual({ month: '2026-11', contacts: 2, cases: 1 });
});

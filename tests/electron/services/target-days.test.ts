import { expect, it } from 'vitest';
import { targetDays } from '../../../electron/services/target-days.ts';
import { companyRules } from '../../../shared/deadline/company-rules.ts';
import type { DeadlineRule } from '../../../shared/deadline/rule.ts';
import { now } from '../../helpers/a-complaint.ts';

const [target] = companyRules.filter(({ id }) => id === 'CO-4-target');
const byVersions = (...changes: readonly Partial<DeadlineRule>[]) =>
  targetDays({
    rules: changes.flatMap((change, at) => (target === undefined ? [] : [{ version: at + 1, since: now, rule: { ...target, ...change } }])),
  });

it('takes the days from the rule as it stands now, and from nowhere else', () => {
  expect(byVersions({}, { amount: 7 })).toBe(7);
  expect(byVersions({}, { on: false })).toBeNull();
  expect(byVersions({ unit: 'businessDay' })).toBeNull();
  expect(byVersions()).toBeNull();
});

import type { WorkingHours } from '../../shared/calendar/day-spans.ts';
import { companyRules } from '../../shared/deadline/company-rules.ts';
import type { Kept, Keeping } from '../../shared/deadline/keep-deadlines.ts';
import type { DeadlineRule } from '../../shared/deadline/rule.ts';
import type { Instant } from '../../shared/ids.ts';

const office = [{ from: '09:00', to: '18:00' }];
export const bangkokOffice: WorkingHours = { week: [office, office, office, office, office, [], []], timeZone: 'Asia/Bangkok' };

/** Deadlines kept by these rules, each in its first version, in an office in Bangkok. */
export const aKeeping = (now: Instant, rules: readonly DeadlineRule[] = companyRules): Keeping => ({
  rules: rules.map((rule) => ({ version: 1, rule })),
  ruleOf: (id) => rules.find((rule) => rule.id === id),
  hoursOf: () => bangkokOffice,
  now,
});

export const nothingKept: Kept = { deadlines: [], pauses: [] };

import type { ShippedCalendar } from '../calendar/holidays.ts';
import { hoursByCode } from '../calendar/hours-by-code.ts';
import type { Settings } from '../contract/catalogue.ts';
import type { RuleFacts } from '../escalation/watched-case.ts';
import type { Instant } from '../ids.ts';
import type { Keeping } from './keep-deadlines.ts';
import { deadlineRule, type RuleVersion } from './rule.ts';

/** A rule as it was from a moment on, until its next version. */
export interface DatedRule extends RuleVersion {
  readonly since: Instant;
}

/** Rules and calendars made ready for counting. */
export interface DeadlineBasis {
  readonly rules: readonly DatedRule[];
  readonly hoursOf: Keeping['hoursOf'];
}

/** A version of a deadline rule from its row. */
export const datedRuleOf = ({
  version,
  since,
  body,
}: {
  readonly version: number;
  readonly since: number;
  readonly body: string;
}): DatedRule => ({
  version,
  since: since as Instant,
  rule: deadlineRule.parse(JSON.parse(body)),
});

/** Rules and calendars as they are counted by, with the site's own hours where a calendar has none. */
export function deadlineBasisOf(
  rules: readonly DatedRule[],
  calendars: readonly ShippedCalendar[],
  { timeZone, workingWeek }: Pick<Settings, 'workingWeek'> & { readonly timeZone: string },
): DeadlineBasis {
  const hours = hoursByCode(calendars, { timeZone, workingWeek });
  const site = hours.get('site') ?? { week: workingWeek, timeZone };
  return { rules, hoursOf: (calendar) => (calendar === null ? site : (hours.get(calendar) ?? site)) };
}

/** What a complaint registered then is kept by: each rule in its version of that time. */
export function keepingOf({ rules, hoursOf }: DeadlineBasis, registeredAt: Instant, now: Instant): Keeping {
  const current = new Map(rules.filter(({ since }) => since <= registeredAt).map((one) => [one.rule.id, one] as const)); // the last wins
  return {
    rules: [...current.values()],
    ruleOf: (id, version) => rules.find((one) => one.rule.id === id && one.version === version)?.rule,
    hoursOf,
    now,
  };
}

/** The calendar, the pausing and the name of every version of every deadline rule. */
export function ruleFactsOf({ rules }: DeadlineBasis): RuleFacts {
  const known = new Map(
    rules.map(({ version, rule: { id, calendar, name, pausable } }) => [`${id} ${version}`, { calendar, name, pausable }] as const),
  );
  return (rule, version) => known.get(`${rule} ${version}`) ?? { calendar: null, pausable: false, name: { en: rule, ru: rule, th: rule } };
}

import { settings, type Settings } from '../contract/catalogue.ts';
import { laterIncentives } from './default-settings.ts';

/** What the keys of the administrator's settings begin with in the register. */
export const settingsPrefix = 'desk.';

/** Settings that a desk set up before they were there has no value for. */
const sinceLater: Partial<Settings> = {
  handoverBy: 'nextBusinessDay',
  reopenDays: 30,
  checkAfterDays: 1,
  checkRetryHours: 4,
  ...laterIncentives,
};

/** The administrator's numbers and names (product.md 3.9) from their rows, each value as JSON. */
export function settingsOfRows(rows: readonly { readonly key: string; readonly value: string }[]): Settings {
  const kept: Readonly<Record<string, unknown>> = Object.fromEntries(
    rows.map((row) => [row.key.slice(settingsPrefix.length), JSON.parse(row.value)]),
  );
  return settings.parse({ ...sinceLater, ...teamSizeOf(kept), ...withoutOld(kept) });
}

/** A desk set up before the team had a size from and to kept one number: the least. */
function teamSizeOf({ teamSize }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (typeof teamSize !== 'number') return {};
  return { teamSizeFrom: teamSize, teamSizeTo: Math.min(teamSize + 1, 100) };
}

/** The days to a solution are the deadline rules CO-4 alone. */
const noLonger: ReadonlySet<string> = new Set(['teamSize', 'resolutionTargetDays', 'resolutionLimitDays']);

const withoutOld = (kept: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => !noLonger.has(name)));

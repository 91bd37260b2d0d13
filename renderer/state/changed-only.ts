import type { Settings } from '../../shared/contract/catalogue.ts';

/** Only what was changed here is sent: another administrator's change to the rest stays. The week has a form of its own. */
export const changedOnly = (before: Settings, now: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => key !== 'workingWeek' && value !== before[key as keyof Settings]));

import type { WorkingWeek } from '../calendar/working-week.ts';
import type { Settings } from '../contract/catalogue.ts';

const workday = [{ from: '09:00', to: '18:00' }];
const week: WorkingWeek = [workday, workday, workday, workday, workday, [], []];

/** Amounts of the defaults are whole units of the currency; the site keeps minor units. */
const averagePurchase = 2000;
const incentives = { resolved: 100, passed: 50 };

/** Rewards only, never a penalty, unless the company switches them on (R144); a desk set up before there was a ledger begins with these too. */
export const laterIncentives = {
  incentiveArticle: 0,
  incentiveSatisfied: 0,
  incentivePerDay: 20,
  incentivesOn: true,
  incentivePenalties: false,
} as const satisfies Partial<Settings>;

/**
 * The numbers a new desk starts with (product.md 3.9), in minor units of a currency with `minorDigits` decimals. Every one of them
 * is the administrator's to change.
 */
export function defaultSettings(site: { readonly name: string; readonly phoneCountry: string; readonly minorDigits: number }): Settings {
  const minor = 10 ** site.minorDigits;
  return {
    companyName: site.name,
    complaintsEmail: '',
    hotline: '',
    emergencyNumber: '112',
    recordingNotice: true,
    phoneCountry: site.phoneCountry,
    averagePurchase: averagePurchase * minor,
    peopleToldUnhappy: 10,
    peopleToldHappy: 5,
    onlineMultiplier: 10,
    voiceRate: 0.04,
    returnIfSolved: 0.9,
    expectedUnjustifiedShare: 0.25,
    incentiveResolved: incentives.resolved * minor,
    incentivePassed: incentives.passed * minor,
    ...laterIncentives,
    handoverBy: 'nextBusinessDay',
    reopenDays: 30,
    checkAfterDays: 1,
    checkRetryHours: 4,
    teamSizeFrom: 2,
    teamSizeTo: 3,
    idleMinutes: 5,
    workingWeek: week,
  };
}

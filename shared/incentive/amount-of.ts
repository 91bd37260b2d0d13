import type { Settings } from '../contract/catalogue.ts';
import type { RewardedEvent } from './entry.ts';

const settingOf = {
  resolvedBySelf: 'incentiveResolved',
  passedOn: 'incentivePassed',
  articleApproved: 'incentiveArticle',
  highSatisfaction: 'incentiveSatisfied',
} as const satisfies Readonly<Record<RewardedEvent, keyof Settings>>;

/** What an event earns now, minor units; 0 where it earns nothing or rewards are off. */
export const amountOf = (event: RewardedEvent, settings: Settings): number => (settings.incentivesOn ? settings[settingOf[event]] : 0);

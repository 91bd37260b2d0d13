import { z } from 'zod';
import { type Role, may } from '../../../shared/access.ts';
import type { Told } from '../../../shared/contract/sync.ts';
import { type CustomerId, customerId } from '../../../shared/ids.ts';
import type { Screen } from '../../state/screen-state.ts';
import { type SettingsTab, settingsTabs } from '../../state/settings-tabs.ts';

const tabs: Readonly<Record<string, SettingsTab>> = {
  category: 'categories',
  product: 'products',
  department: 'departments',
  limit: 'limits',
  settings: 'numbers',
  person: 'people',
  letterTemplate: 'templates',
  deadlineRule: 'deadlines',
  calendar: 'calendar',
  escalationRule: 'escalation',
};

const screens: Readonly<Record<string, Screen & { readonly at: 'questionnaires' | 'causes' | 'knowledge' | 'incentives' | 'home' }>> = {
  questionnaire: { at: 'questionnaires' },
  cause: { at: 'causes' },
  action: { at: 'causes' },
  knowledge: { at: 'knowledge' },
  incentive: { at: 'incentives' },
  callback: { at: 'home' },
};

/** Where something that is no case is looked at and done again: a tab of the settings or a screen, by the area of the act. */
export function placeOf({ act }: Told, held: readonly Role[]): Screen | undefined {
  const area = act.split('.')[0] ?? '';
  const tab = settingsTabs.find((one) => one.tab === tabs[area]);
  if (tab !== undefined) return !('needs' in tab) || may(held, tab.needs) ? { at: 'settings', tab: tab.tab } : undefined;
  return screens[area];
}

const key = z.tuple([customerId], z.unknown());

/** The customer whose card two people wrote. */
export function customerOf({ over }: Told): CustomerId | undefined {
  const row = over.find(({ table }) => table === 'customer' || table === 'customer_phone');
  return row === undefined ? undefined : key.safeParse(parsed(row.key)).data?.[0];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

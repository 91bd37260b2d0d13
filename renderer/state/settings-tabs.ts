import type { Action } from '../../shared/access.ts';

interface Tab {
  readonly tab: string;
  /** Absent: everyone has it. */
  readonly needs?: Action;
}

/** The tabs of the settings, each with what a role must give to see it. */
export const settingsTabs = [
  { tab: 'own' },
  { tab: 'keys' },
  { tab: 'people', needs: 'managePeople' },
  { tab: 'categories', needs: 'manageCategories' },
  { tab: 'products', needs: 'manageProducts' },
  { tab: 'departments', needs: 'manageDepartments' },
  { tab: 'limits', needs: 'manageLimits' },
  { tab: 'numbers', needs: 'manageSettings' },
  { tab: 'incentives', needs: 'manageSettings' },
  { tab: 'hours', needs: 'manageSettings' },
  { tab: 'deadlines', needs: 'manageDeadlines' },
  { tab: 'calendar', needs: 'manageDeadlines' },
  { tab: 'escalation', needs: 'manageSettings' },
  { tab: 'templates', needs: 'manageTemplates' },
  { tab: 'telephone', needs: 'manageSettings' },
  { tab: 'headOffice' },
  { tab: 'erasures', needs: 'confirmErasure' },
  { tab: 'audit', needs: 'readAudit' },
] as const satisfies readonly Tab[];

export type SettingsTab = (typeof settingsTabs)[number]['tab'];

import { Stack, Tabs, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, may } from '../../../shared/access.ts';
import { useDesk } from '../../state/desk-state.ts';
import { AuditTab } from './audit-tab.tsx';
import { CategoriesTab } from './categories-tab.tsx';
import { CalendarTab } from './deadlines/calendar-tab.tsx';
import { DeadlinesTab } from './deadlines/deadlines-tab.tsx';
import { DepartmentsTab } from './departments-tab.tsx';
import { HoursTab } from './hours-tab.tsx';
import { LimitsTab } from './limits-tab.tsx';
import { NumbersTab } from './numbers-tab.tsx';
import { OwnTab } from './own-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { ProductsTab } from './products-tab.tsx';
import { TelephoneTab } from './telephone-tab.tsx';
import { TemplatesTab } from './templates-tab.tsx';

type Tab =
  | 'own'
  | 'people'
  | 'categories'
  | 'products'
  | 'departments'
  | 'limits'
  | 'numbers'
  | 'hours'
  | 'deadlines'
  | 'calendar'
  | 'templates'
  | 'telephone'
  | 'audit';

const tabs: readonly { readonly tab: Tab; readonly needs?: Action; readonly body: ReactNode }[] = [
  { tab: 'own', body: <OwnTab /> },
  { tab: 'people', needs: 'managePeople', body: <PeopleTab /> },
  { tab: 'categories', needs: 'manageCategories', body: <CategoriesTab /> },
  { tab: 'products', needs: 'manageProducts', body: <ProductsTab /> },
  { tab: 'departments', needs: 'manageDepartments', body: <DepartmentsTab /> },
  { tab: 'limits', needs: 'manageLimits', body: <LimitsTab /> },
  { tab: 'numbers', needs: 'manageSettings', body: <NumbersTab /> },
  { tab: 'hours', needs: 'manageSettings', body: <HoursTab /> },
  { tab: 'deadlines', needs: 'manageDeadlines', body: <DeadlinesTab /> },
  { tab: 'calendar', needs: 'manageDeadlines', body: <CalendarTab /> },
  { tab: 'templates', needs: 'manageTemplates', body: <TemplatesTab /> },
  { tab: 'telephone', needs: 'manageSettings', body: <TelephoneTab /> },
  { tab: 'audit', needs: 'readAudit', body: <AuditTab /> },
];

/** One's own PIN and password for everyone; the rest for those whose role gives it. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const held = useDesk((known) => known.desk?.session?.person.roles) ?? [];
  const shown = tabs.filter(({ needs }) => needs === undefined || may(held, needs));
  return (
    <Stack>
      <Title order={1} size="h4">
        {t('title')}
      </Title>
      <Tabs defaultValue="own" keepMounted={false}>
        <Tabs.List aria-label={t('title')}>
          {shown.map(({ tab }) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map(({ tab, body }) => (
          <Tabs.Panel key={tab} value={tab} pt="md">
            {body}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

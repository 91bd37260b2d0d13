import { Stack, Tabs, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { goTo, useScreen } from '../../state/screen-state.ts';
import { type SettingsTab, settingsTabs } from '../../state/settings-tabs.ts';
import { useRoles } from '../../state/use-roles.ts';
import { AuditTab } from './audit-tab.tsx';
import { CategoriesTab } from './categories-tab.tsx';
import { CalendarTab } from './deadlines/calendar-tab.tsx';
import { DeadlinesTab } from './deadlines/deadlines-tab.tsx';
import { DepartmentsTab } from './departments-tab.tsx';
import { ErasuresTab } from './erasures-tab.tsx';
import { EscalationTab } from './escalation/escalation-tab.tsx';
import { HeadOfficeTab } from './head-office/head-office-tab.tsx';
import { HoursTab } from './hours-tab.tsx';
import { IncentivesTab } from './incentives-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import { LimitsTab } from './limits-tab.tsx';
import { NumbersTab } from './numbers-tab.tsx';
import { OwnTab } from './own-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { ProductsTab } from './products-tab.tsx';
import { TelephoneTab } from './telephone-tab.tsx';
import { TemplatesTab } from './templates-tab.tsx';

const bodies: Readonly<Record<SettingsTab, ReactNode>> = {
  own: <OwnTab />,
  keys: <KeysTab />,
  people: <PeopleTab />,
  categories: <CategoriesTab />,
  products: <ProductsTab />,
  departments: <DepartmentsTab />,
  limits: <LimitsTab />,
  numbers: <NumbersTab />,
  incentives: <IncentivesTab />,
  hours: <HoursTab />,
  deadlines: <DeadlinesTab />,
  calendar: <CalendarTab />,
  escalation: <EscalationTab />,
  templates: <TemplatesTab />,
  telephone: <TelephoneTab />,
  headOffice: <HeadOfficeTab />,
  erasures: <ErasuresTab />,
  audit: <AuditTab />,
};

/** One's own PIN, password and keys for everyone; the rest for those whose role gives it. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const held = useRoles();
  const asked = useScreen(({ screen }) => (screen.at === 'settings' ? screen.tab : undefined));
  const shown = settingsTabs.filter((one) => !('needs' in one) || may(held, one.needs));
  const open = shown.find(({ tab }) => tab === asked)?.tab ?? 'own';
  return (
    <Stack>
      <Title order={1} size="h4">
        {t('title')}
      </Title>
      <Tabs value={open} onChange={(value) => show(shown.find(({ tab }) => tab === value)?.tab)} keepMounted={false}>
        <Tabs.List aria-label={t('title')}>
          {shown.map(({ tab }) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map(({ tab }) => (
          <Tabs.Panel key={tab} value={tab} pt="md">
            {bodies[tab]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

const show = (tab: SettingsTab | undefined): void => goTo(tab === undefined ? { at: 'settings' } : { at: 'settings', tab });

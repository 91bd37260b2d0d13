import { Button, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeyNames } from '../../../keys/bound-keys.ts';
import css from '../call-screen.module.css';
import { contextTabs, useContextTab } from './context-tab.ts';
import { CustomerTab } from './customer-tab.tsx';
import { SimilarTab } from './similar-tab.tsx';
import { SolutionsTab } from './solutions-tab.tsx';

const tabKeys = { customer: 'tab1', similar: 'tab2', solutions: 'tab3' } as const;

/** What is known: the customer, cases like this one, and what can be offered. */
export function ContextPanel({ onBack }: { readonly onBack: (() => void) | undefined }) {
  const { t } = useTranslation('call');
  const keyName = useKeyNames();
  const tab = useContextTab((state) => state.tab);
  return (
    <section aria-label={t('region.context')} data-region="" tabIndex={-1} className={css['column']}>
      {onBack === undefined ? null : (
        <Button size="compact-sm" variant="default" mb={4} onClick={onBack}>
          {t('region.card')}
        </Button>
      )}
      <Tabs
        value={tab}
        onChange={(picked) => useContextTab.setState({ tab: contextTabs.find((one) => one === picked) ?? 'customer' })}
        keepMounted={false}
      >
        <Tabs.List>
          {contextTabs.map((one) => (
            <Tabs.Tab key={one} value={one} px={8} title={keyName(tabKeys[one])}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="customer" pt={6}>
          <CustomerTab />
        </Tabs.Panel>
        <Tabs.Panel value="similar" pt={6}>
          <SimilarTab />
        </Tabs.Panel>
        <Tabs.Panel value="solutions" pt={6}>
          <SolutionsTab />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

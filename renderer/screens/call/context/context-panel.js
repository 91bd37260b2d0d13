import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from '../call-screen.module.css';
import { contextTabs, useContextTab } from './context-tab.ts';
import { CustomerTab } from './customer-tab.tsx';
import { SimilarTab } from './similar-tab.tsx';
import { SolutionsTab } from './solutions-tab.tsx';
/** What is known: the customer, cases like this one, and what can be offered. */
export function ContextPanel({ onBack }) {
  const { t } = useTranslation('call');
  const tab = useContextTab((state) => state.tab);
  return _jsxs('section', {
    'aria-label': t('region.context'),
    'data-region': '',
    tabIndex: -1,
    className: css['column'],
    children: [
      onBack === undefined
        ? null
        : _jsx(Button, { size: 'compact-sm', variant: 'default', mb: 4, onClick: onBack, children: t('region.card') }),
      _jsxs(Tabs, {
        value: tab,
        onChange: (picked) => useContextTab.setState({ tab: contextTabs.find((one) => one === picked) ?? 'customer' }),
        keepMounted: false,
        children: [
          _jsx(Tabs.List, {
            children: contextTabs.map((one, index) =>
              _jsx(Tabs.Tab, { value: one, px: 8, title: `Alt+Shift+${index + 1}`, children: t(`tab.${one}`) }, one),
            ),
          }),
          _jsx(Tabs.Panel, { value: 'customer', pt: 6, children: _jsx(CustomerTab, {}) }),
          _jsx(Tabs.Panel, { value: 'similar', pt: 6, children: _jsx(SimilarTab, {}) }),
          _jsx(Tabs.Panel, { value: 'solutions', pt: 6, children: _jsx(SolutionsTab, {}) }),
        ],
      }),
    ],
  });
}

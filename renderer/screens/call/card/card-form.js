import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../text-field.tsx';
import css from '../call-screen.module.css';
import { CategoryField } from './category-field.tsx';
import { DecisionField } from './decision-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { OwnerField } from './owner-field.tsx';
import { CauseField } from './cause-field.tsx';
import { ProductField } from './product-field.tsx';
import { PromiseField } from './promise-field.tsx';
import { RegisterBand } from './register-band.tsx';
import { SatisfactionField } from './satisfaction-field.tsx';
import { ShortFields } from './short-fields.tsx';
import { SolutionFields } from './solution-fields.tsx';
/** The card, in the order people tell their story. */
export function CardForm({ hidden, short, onContext }) {
  const { t } = useTranslation('call');
  return _jsxs('section', {
    'aria-label': t('region.card'),
    'data-region': hidden ? undefined : '',
    tabIndex: -1,
    className: css['column'],
    style: hidden ? { display: 'none' } : {},
    children: [
      _jsx(Title, { order: 2, size: 'h6', className: 'unseen', children: t('region.card') }),
      onContext === undefined
        ? null
        : _jsx(Button, { size: 'compact-sm', variant: 'default', mb: 4, onClick: onContext, children: t('region.context') }),
      _jsxs('div', {
        className: css['fields'],
        children: [
          _jsx(TextField, { name: 'case.essence', label: t('field.essence'), size: 'story', rows: 5, required: true, place: 'essence' }),
          _jsx(CategoryField, {}),
          _jsx(RegisterBand, {}),
          short ? _jsx(ShortFields, {}) : _jsx(AllFields, {}),
          _jsx(MoreFields, {}),
        ],
      }),
    ],
  });
}
function AllFields() {
  const { t } = useTranslation('call');
  return _jsxs(_Fragment, {
    children: [
      _jsx(ProductField, {}),
      _jsxs('div', {
        className: css['pair'],
        children: [
          _jsx(TextField, { name: 'case.orderRef', label: t('field.orderRef') }),
          _jsx(TextField, { name: 'case.occurredAt', label: t('field.occurredAt') }),
        ],
      }),
      _jsx(TextField, { name: 'case.desired', label: t('field.desired'), size: 'note' }),
      _jsx('hr', { style: { width: '100%', border: 0, borderTop: '1px solid var(--mantine-color-default-border)' } }),
      _jsx(DecisionField, {}),
      _jsx(SolutionFields, {}),
      _jsx(PromiseField, {}),
      _jsxs('div', { className: css['pair'], children: [_jsx(OwnerField, {}), _jsx(CauseField, {})] }),
      _jsx(SatisfactionField, {}),
    ],
  });
}

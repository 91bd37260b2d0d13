import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../../state/use-answer.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { useSettledCard } from '../use-settled-facts.ts';
import { CaseLine } from './case-line.tsx';
/** Cases like this one, and what settled them. */
export function SimilarTab() {
  const { t } = useTranslation('call');
  const { case: facts } = useSettledCard();
  const { value } = useAnswer('complaint.similar', {
    category: facts.category ?? null,
    product: facts.product ?? '',
    essence: (facts.essence ?? '').slice(0, longest.note),
  });
  if (value === undefined) return null;
  return _jsxs(_Fragment, {
    children: [
      _jsx(Text, { size: 'sm', children: t('thisMonth', { number: value.thisMonth }) }),
      value.rows.length === 0
        ? _jsx(Text, { size: 'sm', c: 'dimmed', children: t('none') })
        : _jsx('ul', {
            style: { listStyle: 'none', margin: 0, padding: 0 },
            children: value.rows.map((row) =>
              _jsx(CaseLine, { row: row, beside: row.outcome === null ? '' : `→ ${t(`outcome.${row.outcome}`)}` }, row.id),
            ),
          }),
    ],
  });
}

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
  return (
    <>
      <Text size="sm">{t('thisMonth', { number: value.thisMonth })}</Text>
      {value.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {value.rows.map((row) => (
            <CaseLine key={row.id} row={row} beside={row.outcome === null ? '' : `→ ${t(`outcome.${row.outcome}`)}`} />
          ))}
        </ul>
      )}
    </>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/customer/customer-card.ts';
import { textOf } from '../../state/customer-fields.ts';
import { cardFields, useCardWords } from './use-card-words.ts';

/** The card as it is read; what nobody said is said to be missing, because somebody may ask for it. */
export function CardShown({ card }: { readonly card: Customer }) {
  const { t } = useTranslation('customer');
  const words = useCardWords();
  const text = textOf(card);
  return (
    <dl className="customer-card">
      {cardFields.map((field) => {
        const said = words.says(field, text);
        return (
          <div key={field}>
            <Text component="dt" size="xs" c="dimmed">
              {words.label(field)}
            </Text>
            <Text component="dd" size="sm" className="said" {...(said === '' ? { c: 'dimmed' } : {})}>
              {said === '' ? t('notSaid') : said}
            </Text>
          </div>
        );
      })}
    </dl>
  );
}

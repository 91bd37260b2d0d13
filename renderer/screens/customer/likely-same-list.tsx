import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/customer/customer-card.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { MergeForm } from './merge-form.tsx';

interface Props {
  readonly card: Customer;
  readonly fresh: number;
  readonly onMerged: () => void;
}

/** Customers with the same number, e-mail or name: the same person twice? Side by side they are made one. */
export function LikelySameList({ card, fresh, onMerged }: Props) {
  const { t } = useTranslation('customer');
  const shown = useShown();
  const found = useAnswer('customer.likelySame', { customer: card.id }, fresh + card.revision);
  const [other, setOther] = useState<CustomerId>();
  if (other !== undefined) return <MergeForm card={card} other={other} onDone={onMerged} onClose={() => setOther(undefined)} />;
  if (found.value === undefined) return <RefusalNote refusal={found.refusal} language={shown.language} />;
  return (
    <Region title={t('likely.title')}>
      {found.value.length === 0 ? <p className="empty">{t('likely.none')}</p> : null}
      <ul className="customer-lines">
        {found.value.map(({ customer, shares }) => (
          <li key={customer.id}>
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" className="said" style={{ flex: 1, minWidth: 0 }}>
                {[
                  shown.personal(customer.name),
                  ...customer.phones.slice(0, 2).map(shown.personal),
                  t('likely.shares', { what: shares.map((one) => t(`likely.${one}`)).join(', ') }),
                  t('likely.cases', { n: customer.complaints }),
                ].join(' · ')}
              </Text>
              <Button
                size="compact-xs"
                mih={24}
                variant="default"
                aria-label={t('likely.compareNamed', { name: shown.personal(customer.name) })}
                onClick={() => setOther(customer.id)}
              >
                {t('likely.compare')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Region>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerText } from '../../../shared/customer/customer-card.ts';
import type { CardField } from '../../../shared/customer/take-over.ts';
import { useCardWords } from './use-card-words.ts';

interface Clash {
  readonly field: CardField;
  readonly theirs: CustomerText;
}

interface Props {
  readonly clashes: readonly Clash[];
  readonly onTake: (clash: Clash) => void;
}

/** Fields that somebody else changed meanwhile and that were changed here too: what they wrote, to be taken or left. */
export function ClashList({ clashes, onTake }: Props) {
  const { t } = useTranslation('customer');
  const words = useCardWords();
  if (clashes.length === 0) return null;
  return (
    <div role="group" aria-label={t('clash')}>
      <Text size="sm">{t('clash')}</Text>
      {clashes.map((clash) => (
        <Group key={clash.field} gap="xs">
          <Text size="sm" className="said">
            {t('clashField', { field: words.label(clash.field), theirs: words.says(clash.field, clash.theirs) || t('notSaid') })}
          </Text>
          <Button size="compact-xs" mih={24} variant="default" onClick={() => onTake(clash)}>
            {t('takeTheirs')}
          </Button>
        </Group>
      ))}
    </div>
  );
}

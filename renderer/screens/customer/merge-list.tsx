import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { usePersonName } from '../../state/names.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props extends Pick<CustomerRecord, 'merges'> {
  readonly mayPart: boolean;
  readonly again: () => void;
}

/** Who was merged into this card; the last merge is undone within 30 days. */
export function MergeList({ merges, mayPart, again }: Props) {
  const { t } = useTranslation('customer');
  const shown = useShown();
  const nameOf = usePersonName();
  const part = useCommand('customer.part', again);
  if (merges.length === 0) return null;
  return (
    <Region title={t('merges.title')}>
      <RefusalNote refusal={part.refusal} language={shown.language} />
      <ul className="customer-lines">
        {merges.map((one) => {
          const name = one.goneName === '' ? t('unnamed') : shown.personal(one.goneName);
          return (
            <li key={one.id}>
              <Group gap="xs" wrap="nowrap">
                <Text size="sm" className="said" style={{ flex: 1, minWidth: 0 }}>
                  {t('merges.line', { name, date: shown.date(one.at), by: nameOf(one.by) })}
                  {one.partedAt === null ? '' : ` · ${t('merges.parted', { date: shown.date(one.partedAt) })}`}
                </Text>
                {mayPart && one.partable ? (
                  <Button
                    size="compact-xs"
                    mih={24}
                    variant="default"
                    loading={part.sending}
                    aria-label={t('merges.partNamed', { name })}
                    onClick={() => void part.send({ merge: one.id })}
                  >
                    {t('merges.part')}
                  </Button>
                ) : null}
              </Group>
            </li>
          );
        })}
      </ul>
      {mayPart && merges.some((one) => one.partable) ? (
        <Text size="xs" c="dimmed">
          {t('merges.help')}
        </Text>
      ) : null}
    </Region>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Escalation } from '../../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSyncNews } from '../../state/use-sync.ts';

interface Props {
  readonly complaint: ComplaintId;
  readonly asked: Escalation;
}

/** Has the hand-over reached head office? While it has not, the one who is asked is told by phone. A desk that stands alone says nothing. */
export function Delivered({ complaint, asked }: Props) {
  const { t } = useTranslation('sync');
  const nameOf = usePersonName();
  const extension = useDesk((known) => known.people.find(({ id }) => id === asked.to)?.extension) ?? '';
  const fresh = useNews((news) => news.complaints) + useSyncNews();
  const { value } = useAnswer('sync.undelivered', { complaints: [complaint] }, fresh);
  if (value === undefined || value.alone) return null;
  // Taken or seen there, it has arrived, whatever else of the case is still on its way.
  const waits = value.undelivered.includes(complaint) && asked.takenAt === null;
  const name = nameOf(asked.to);
  return (
    <Text size="xs" component="div" c={waits ? 'var(--state-irritated-ink)' : 'var(--done-ink)'} fw={waits ? 600 : 400}>
      <span aria-hidden="true">{waits ? '▲ ' : '✓ '}</span>
      {waits ? (extension === '' ? t('delivered.tell', { name }) : t('delivered.tellAt', { name, extension })) : t('delivered.yes')}
    </Text>
  );
}

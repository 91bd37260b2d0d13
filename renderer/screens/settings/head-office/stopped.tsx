import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SyncState } from '../../../../shared/contract/sync.ts';

interface Props {
  readonly state: Extract<SyncState, { kind: 'stopped' }>;
  readonly mayJoin: boolean;
}

/** Why nothing passes between this desk and head office any more, and the way out in words. */
export function Stopped({ state: { why, waiting }, mayJoin }: Props) {
  const { t } = useTranslation('sync');
  return (
    <Alert color="red" variant="outline" title={`■ ${t('stopped.title')}`}>
      <Stack gap={6}>
        <Text size="sm">{t(`stopped.${why}.why`)}</Text>
        <Text size="sm">{t('stopped.keeps')}</Text>
        {waiting === 0 ? null : (
          <Text size="sm" fw={600}>
            {t('stopped.waiting', { waiting })}
          </Text>
        )}
        <Text size="sm">
          <b>{t('stopped.wayOut')}:</b> {t(`stopped.${why}.out`)}
        </Text>
        {mayJoin || why === 'tooOld' || why === 'tooNew' ? null : <Text size="sm">{t('stopped.askAdmin')}</Text>}
      </Stack>
    </Alert>
  );
}

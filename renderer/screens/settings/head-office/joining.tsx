import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SyncState } from '../../../../shared/contract/sync.ts';
import { duration } from '../../../../shared/format/duration.ts';
import { Region } from '../../../components/region.tsx';
import { useShown } from '../../../state/use-shown.ts';

/** How far the first sending or fetching is, and about how long it still takes. */
export function Joining({ state }: { readonly state: Extract<SyncState, { kind: 'joining' }> }) {
  const { t } = useTranslation('sync');
  const { language } = useShown();
  const { step, done, total, leftMs } = state;
  const number = new Intl.NumberFormat(language);
  return (
    <Region title={t(`joining.${step}`)}>
      <Stack gap="sm">
        <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('joining.progress')} size="xl" />
        <Text size="sm">
          {total === 0 ? t('joining.counting') : t('joining.count', { done: number.format(done), total: number.format(total) })}
          {leftMs === null ? '' : ` · ${t('joining.left', { time: duration(leftMs / 1000, language) })}`}
        </Text>
        <Text size="sm">{t('joining.goesOn')}</Text>
      </Stack>
    </Region>
  );
}

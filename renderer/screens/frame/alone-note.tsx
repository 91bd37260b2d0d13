import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../state/use-sync.ts';

/** Says of a desk that never joined a head office that it works by itself. */
export function AloneNote() {
  const { t } = useTranslation();
  if (useSync().state?.kind !== 'alone') return null;
  return (
    <Text size="xs" c="dimmed" visibleFrom="xl">
      {t('offline')}
    </Text>
  );
}

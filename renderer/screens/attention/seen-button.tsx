import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../shared/contract/sync.ts';
import { KeyHint } from '../../components/key-hint.tsx';

/** Leaves it as it stands; it is kept and found again among those dealt with. */
export function SeenButton({ told, onSeen }: { readonly told: Told; readonly onSeen: () => void }) {
  const { t } = useTranslation('sync');
  if (told.doneAt !== null) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={onSeen} rightSection={<KeyHint action="said" />}>
      {t('told.seen')}
    </Button>
  );
}

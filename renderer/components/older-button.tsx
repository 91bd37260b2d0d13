import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Leads to what this desk does not hold any more. */
export function OlderButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('sync');
  return (
    <Button size="compact-sm" mih={24} variant="default" onClick={onClick}>
      {t('older.open')}
    </Button>
  );
}

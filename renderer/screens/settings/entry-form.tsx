import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';

interface Props {
  readonly onSubmit: () => Promise<void>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly children: ReactNode;
}

/** The form of one catalogue entry: its fields, why it was not taken, and the button that saves it. */
export function EntryForm({ onSubmit, busy, refusal, children }: Props) {
  const { t } = useTranslation();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      <Stack gap="sm">
        {children}
        <RefusalNote refusal={refusal} language={spoken()} />
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

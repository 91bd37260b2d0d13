import { Button, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of every action on a case: Ctrl+Enter sends, Esc closes and keeps what was typed. */
export function ActionForm({ title, submit, sending, refusal, onSend, onClose, children }: Props) {
  const { t } = useTranslation();
  const { language } = useShown();
  useKeys({ register: onSend });
  return (
    <form
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Stack gap="xs">
        <Title order={2} size="h5">
          {title}
        </Title>
        {children}
        <RefusalNote refusal={refusal} language={language} />
        <Group gap="xs">
          <Button type="submit" loading={sending} rightSection={<KeyHint action="register" />}>
            {submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')} (Esc)
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly label: string;
  readonly submit: string;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of each step against a cause: Ctrl+Enter saves, Esc leaves. */
export function StepForm({ label, submit, sending, refusal, onSend, onClose, children }: Props) {
  const { t } = useTranslation();
  const { language } = useShown();
  useKeys({ register: onSend });
  useEscape(onClose);
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Stack gap="xs">
        {children}
        <RefusalNote refusal={refusal} language={language} />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={sending} rightSection={<KeyHint action="register" />}>
            {submit}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {t('cancel')} (Esc)
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

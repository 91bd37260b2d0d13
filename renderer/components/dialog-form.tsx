import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { spoken } from '../i18n/languages.ts';
import { useKeys } from '../keys/use-keys.ts';
import { KeyHint } from './key-hint.tsx';
import { RefusalNote } from './refusal-note.tsx';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the screen: the first field has the focus, Ctrl+Enter sends, Esc closes and keeps what was typed. */
export function DialogForm({ title, onClose, ...form }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <Fields title={title} onClose={onClose} {...form} />
    </Modal>
  );
}

function Fields({ title, submit, sending, refusal, onSend, onClose, children }: Props) {
  const { t } = useTranslation();
  useKeys({ register: onSend }, { inDialog: true });
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
        {children}
        <RefusalNote refusal={refusal} language={spoken()} />
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

import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/ids.ts';
import { sendMethod, type SendMethod } from '../../../shared/letter/letter.ts';
import { mailLink } from '../../../shared/letter/mail-link.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useCommand } from '../../state/use-command.ts';
import { useMoments } from '../../state/use-moments.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import type { StepProps } from './letter-steps.tsx';

/** How the letter went out, with the proof. */
export function SendForm({ view: { letter, sheet }, about, onDone }: StepProps) {
  const { t } = useTranslation('letter');
  const [method, setMethod] = useState<SendMethod>(mailLink(sheet) === undefined ? 'post' : 'mailClient');
  const command = useCommand('letter.send', onDone);
  return (
    <OutForm
      title={t('send.title')}
      note={t('send.note')}
      submit={t('send.send')}
      withKey
      {...command}
      onSend={(at, note) =>
        note === '' ? command.missing('proofMissing') : void command.send({ complaint: about.id, letter: letter.id, method, at, note })
      }
    >
      <Select
        size="xs"
        label={t('send.method')}
        allowDeselect={false}
        value={method}
        data={sendMethod.options.map((value) => ({ value, label: t(`send.by.${value}`) }))}
        onChange={(value) => setMethod(sendMethod.catch(method).parse(value))}
      />
    </OutForm>
  );
}

/** The letter came back: when, and why. */
export function BackForm({ view: { letter }, about, onDone }: StepProps) {
  const { t } = useTranslation('letter');
  const command = useCommand('letter.comeBack', onDone);
  return (
    <OutForm
      title={t('back.title')}
      note={t('back.note')}
      submit={t('back.send')}
      {...command}
      onSend={(at, note) =>
        note === '' ? command.missing('reasonMissing') : void command.send({ complaint: about.id, letter: letter.id, at, note })
      }
    />
  );
}

interface OutProps {
  readonly title: string;
  readonly note: string;
  readonly submit: string;
  /** Ctrl+Enter sends it. Not where a second press after the first would say something new. */
  readonly withKey?: boolean;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSend: (at: Instant, note: string) => void;
  readonly children?: ReactNode;
}

/** What both say: when, in one's own words or now, and a line of proof. */
function OutForm({ title, note, submit, withKey = false, sending, refusal, onSend, children }: OutProps) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const moments = useMoments();
  const now = useNow(30_000);
  const [when, setWhen] = useState('');
  const [proof, setProof] = useState('');
  const read = moments.read(when);
  const at = when.trim() === '' ? now : read.at;
  const send = () => {
    if (at !== undefined) onSend(at, cleaned(proof));
  };
  useKeys({ register: withKey ? send : undefined });
  return (
    <form
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap={6}>
        {children}
        <MomentField label={t('send.at')} text={when} onText={setWhen} read={{ words: read.words, suggestions: [] }} />
        <TextInput
          size="xs"
          label={note}
          required
          maxLength={longest.note}
          value={proof}
          onChange={(event) => setProof(event.currentTarget.value)}
        />
        <RefusalNote refusal={refusal} language={language} />
        <Group>
          <Button type="submit" disabled={at === undefined} loading={sending} rightSection={withKey ? <KeyHint action="register" /> : null}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

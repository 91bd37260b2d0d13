import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRow } from '../../../shared/contract/follow-up.ts';
import { promiseId } from '../../../shared/ids.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { newId } from '../../state/new-id.ts';
import { useCommand } from '../../state/use-command.ts';
import { useMoments } from '../../state/use-moments.ts';
import { useShown } from '../../state/use-shown.ts';
import { NoteField } from '../../components/note-field.tsx';

/** A customer who is not content, with what they said. */
export interface Unhappy {
  readonly row: CheckRow;
  readonly score: number;
  readonly comment: string;
}

interface Props {
  readonly unhappy: Unhappy;
  readonly onDone: () => void;
}

/** Reopening offered at once to a customer who is not content (E12): reason and date stand there, Ctrl+Enter does it, Esc leaves it. */
export function ReopenPane({ unhappy: { row, score, comment }, onDone }: Props) {
  const { t } = useTranslation('followUp');
  const shown = useShown();
  const moments = useMoments();
  const [reason, setReason] = useState(comment);
  const [when, setWhen] = useState(() => moments.first(undefined));
  const [promise] = useState(() => newId(promiseId));
  const command = useCommand('complaint.reopen', onDone);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = () => {
    const { at } = moments.read(when);
    if (reason.trim() === '') return command.missing('reasonMissing');
    if (at === undefined) return command.missing('dueMissing');
    const channel = row.replyChannel === null || row.replyChannel === 'none' ? 'phone' : row.replyChannel;
    const given = { promise, what: 'callback', text: '', dueAt: at, channel } as const;
    return void command.send({ complaint: row.complaint, reason: cleaned(reason), promise: given });
  };
  useKeys({ register: send });
  useEscape(onDone);
  return (
    <form
      aria-label={t('reopen.title', { number: row.number })}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('reopen.title', { number: row.number })}
        </Title>
        <Text size="sm" fw={600} c="var(--state-aggressive-ink)">
          <span aria-hidden="true">▲ </span>
          {t('reopen.why', { customer: shown.personal(row.customerName), score })}
        </Text>
        <NoteField label={t('reopen.reason')} required maxRows={6} value={reason} onChange={setReason} />
        <MomentField label={t('reopen.when')} required text={when} onText={setWhen} read={moments.read(when)} />
        <RefusalNote refusal={command.refusal} language={shown.language} />
        <Group gap="xs">
          <Button ref={first} type="submit" size="compact-sm" loading={command.sending} rightSection={<KeyHint action="register" />}>
            {t('reopen.send')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t('reopen.leave')} (Esc)
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

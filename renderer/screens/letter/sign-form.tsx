import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tellsResult } from '../../../shared/letter/letter-kind.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import type { StepProps } from './letter-steps.tsx';

/** The signature under the words that are shown: one's own password; or back to the writer with what should be otherwise. */
export function SignForm({ view: { letter, hash }, about, onDone }: StepProps) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const [password, setPassword] = useState('');
  const sign = useCommand('letter.sign', onDone);
  const missing = tellsResult(letter.kind) && letter.result === null;
  return (
    <Stack gap="sm">
      <form
        aria-label={t('sign.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void sign.send({ complaint: about.id, letter: letter.id, password, seen: hash });
          setPassword('');
        }}
      >
        <Stack gap={6}>
          {missing ? <Text size="sm">{t('result.missing')}</Text> : null}
          <Group gap="xs" align="end">
            <PasswordInput
              size="xs"
              label={t('sign.password')}
              autoComplete="current-password"
              maxLength={256}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('sign.show') }}
              style={{ flex: 1, minWidth: '12rem' }}
            />
            <Button type="submit" disabled={password === ''} loading={sign.sending}>
              {t('sign.sign')}
            </Button>
          </Group>
          <RefusalNote refusal={sign.refusal} language={language} />
        </Stack>
      </form>
      <SendBack complaint={about.id} letter={letter.id} onDone={onDone} />
    </Stack>
  );
}

function SendBack({
  onDone,
  ...about
}: Pick<StepProps, 'onDone'> & { readonly complaint: StepProps['about']['id']; readonly letter: StepProps['view']['letter']['id'] }) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const [remark, setRemark] = useState('');
  const command = useCommand('letter.sendBack', onDone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (remark.trim() === '') command.missing('reasonMissing');
        else void command.send({ ...about, remark: cleaned(remark) });
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          label={t('sign.remark')}
          maxLength={longest.note}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          style={{ flex: 1, minWidth: '12rem' }}
        />
        <Button type="submit" variant="default" loading={command.sending}>
          {t('sign.sendBack')}
        </Button>
      </Group>
      <RefusalNote refusal={command.refusal} language={language} />
    </form>
  );
}

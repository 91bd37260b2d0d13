import { Button, List, PasswordInput, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/key-hint.tsx';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { spoken } from '../../../i18n/languages.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useCommand } from '../../../state/use-command.ts';

interface Props {
  readonly title: string;
  /** Where it was joined before. */
  readonly address?: string | undefined;
}

const steps = ['goes', 'work', 'numbers', 'after', 'rights', 'back'] as const;

/** Joining in three fields, beside what will happen then in plain words. */
export function JoinForm({ title, address: before = '' }: Props) {
  const { t } = useTranslation(['sync', 'signIn']);
  const [address, setAddress] = useState(before);
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  // The desk says how it goes on: the form is gone with its first word of joining.
  const command = useCommand('sync.join', () => undefined);
  const own = useId();
  const isFilled = address.trim() !== '' && code.trim() !== '' && password !== '';
  const join = () => {
    if (isFilled) void command.send({ address: address.trim(), code: code.trim(), confirm: password });
  };
  useKeys({ register: join });
  return (
    <section aria-labelledby={own}>
      <Title id={own} order={2} size="h5" mb="xs">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            join();
          }}
        >
          <Stack gap="sm">
            <TextInput
              label={t('join.address')}
              description={t('join.addressHelp')}
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={300}
              required
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <TextInput
              label={t('join.code')}
              description={t('join.codeHelp')}
              autoComplete="one-time-code"
              spellCheck={false}
              maxLength={40}
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('join.password')}
              autoComplete="current-password"
              maxLength={256}
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn:show') }}
            />
            <RefusalNote refusal={command.refusal} language={spoken()} />
            <Button type="submit" loading={command.sending} disabled={!isFilled} rightSection={<KeyHint action="register" />}>
              {t('join.do')}
            </Button>
          </Stack>
        </form>
        <section aria-label={t('join.will')}>
          <Title order={3} size="h6" mb={4}>
            {t('join.will')}
          </Title>
          <List size="sm" spacing={6} type="ordered">
            {steps.map((step) => (
              <List.Item key={step}>{t(`join.steps.${step}`)}</List.Item>
            ))}
          </List>
        </section>
      </SimpleGrid>
    </section>
  );
}

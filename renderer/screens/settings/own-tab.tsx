import { Button, PasswordInput, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { refreshDesk, useDesk } from '../../state/desk-state.ts';
import { useSaving } from '../../state/use-saving.ts';

/** One's own PIN and password. */
export function OwnTab() {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} maw={900}>
      <PinForm />
      <PasswordForm />
    </SimpleGrid>
  );
}

function PinForm() {
  const { t } = useTranslation(['settings', 'signIn']);
  const hasPin = useDesk((known) => known.desk?.session?.hasPin) ?? false;
  const [password, setPassword] = useState('');
  const [pin, setPin] = useState('');
  const { save, busy, refusal } = useSaving('session.setPin');
  const set = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save({ password, pin }))) return;
    setPassword('');
    setPin('');
    await refreshDesk();
  };
  const show = { visibilityToggleButtonProps: { 'aria-label': t('signIn:show') } };
  return (
    <form onSubmit={(event) => void set(event)}>
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('own.pin')}
        </Title>
        <Text size="sm">{t('own.pinHelp')}</Text>
        {hasPin ? <Text size="sm">{t('own.hasPin')}</Text> : null}
        <PasswordInput
          label={t('own.newPin')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
          {...show}
        />
        <PasswordInput
          label={t('own.current')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          {...show}
        />
        <RefusalNote refusal={refusal} language={spoken()} />
        <Button type="submit" loading={busy} disabled={pin === '' || password === ''}>
          {t('own.setPin')}
        </Button>
      </Stack>
    </form>
  );
}

function PasswordForm() {
  const { t } = useTranslation(['settings', 'signIn']);
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const { save, busy, refusal } = useSaving('session.changePassword');
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save({ old, password }))) return;
    setOld('');
    setPassword('');
  };
  const show = { visibilityToggleButtonProps: { 'aria-label': t('signIn:show') } };
  return (
    <form onSubmit={(event) => void change(event)}>
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('own.password')}
        </Title>
        <PasswordInput
          label={t('own.current')}
          autoComplete="current-password"
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
          {...show}
        />
        <PasswordInput
          label={t('own.new')}
          autoComplete="new-password"
          maxLength={256}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          {...show}
        />
        <RefusalNote refusal={refusal} language={spoken()} />
        <Button type="submit" loading={busy} disabled={old === '' || password === ''}>
          {t('own.change')}
        </Button>
      </Stack>
    </form>
  );
}

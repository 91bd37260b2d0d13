import { Code, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSaving } from '../../state/use-saving.ts';

/** How a softphone tells Heard who rings: a link that always works, and a local address that is off until it is switched on. */
export function TelephoneTab() {
  const { t } = useTranslation('settings');
  const pop = useAnswer('pop.read', {});
  const { save, busy, refusal } = useSaving('pop.switch');
  const turn = async (on: boolean) => {
    await save({ on });
    pop.again();
  };
  const address = pop.value?.port === null || pop.value === undefined ? undefined : `http://127.0.0.1:${pop.value.port}/cti`;
  return (
    <Stack maw={700}>
      <Text size="sm">{t('phone.help')}</Text>
      <Switch
        label={t('phone.on')}
        checked={pop.value?.on ?? false}
        disabled={busy || pop.value === undefined}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      {address === undefined ? null : (
        <>
          <Text size="sm">
            {t('phone.address')}: <Code>{address}</Code>
          </Text>
          <Text size="sm">
            {t('phone.token')}: <Code style={{ overflowWrap: 'anywhere' }}>{pop.value?.token ?? ''}</Code>
          </Text>
          <Text size="sm">{t('phone.example')}:</Text>
          <Code block>
            {`curl -X POST ${address} -H 'authorization: Bearer ${pop.value?.token ?? ''}' -H 'content-type: application/json' -d '{"event":"ringing","from":"+66812345678"}'`}
          </Code>
        </>
      )}
      <RefusalNote refusal={refusal ?? pop.refusal} language={spoken()} />
    </Stack>
  );
}

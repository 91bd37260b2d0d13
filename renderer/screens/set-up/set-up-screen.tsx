import { Box, Button, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { language, languages } from '../../../shared/language.ts';
import { ask } from '../../api.ts';
import { RecoveryCode } from '../../components/recovery-code.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { speak, spoken } from '../../i18n/languages.ts';
import { ownName } from '../../i18n/own-name.ts';
import { refreshDesk } from '../../state/desk-state.ts';
import { SetUpForm } from './set-up-form.tsx';
import { type SetUpFields, toSetUp } from './set-up-fields.ts';

/** The first start: the site, this desk's code, the administrator and the first operator; then the recovery code, once. */
export function SetUpScreen() {
  const { t } = useTranslation(['setUp', 'signIn', 'common']);
  const [refusal, setRefusal] = useState<Refusal>();
  const [code, setCode] = useState<string>();
  const setUp = async (fields: SetUpFields) => {
    const answer = await ask('desk.setUp', toSetUp(fields));
    if (answer.ok) setCode(answer.value.recoveryCode);
    else setRefusal(answer.refusal);
  };
  return (
    <Box component="main" px="md" py="lg">
      <Stack maw={620} mx="auto">
        <SegmentedControl
          size="xs"
          aria-label={t('common:language')}
          value={spoken()}
          onChange={(chosen) => void speak(language.parse(chosen))}
          data={languages.map((one) => ({ value: one, label: ownName[one] }))}
        />
        <Title order={1} size="h3">
          {t(code === undefined ? 'title' : 'code.title')}
        </Title>
        <Paper withBorder p="lg">
          {code === undefined ? (
            <Stack>
              <Text size="sm">{t('intro')}</Text>
              <SetUpForm onSubmit={setUp} />
              <RefusalNote refusal={refusal} language={spoken()} />
            </Stack>
          ) : (
            <Stack>
              <Text>{t('code.help')}</Text>
              <RecoveryCode code={code} print={t('code.print')} />
              <Button onClick={() => void refreshDesk()}>{t('code.written')}</Button>
            </Stack>
          )}
        </Paper>
      </Stack>
    </Box>
  );
}

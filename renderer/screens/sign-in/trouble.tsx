import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskState } from '../../../shared/contract/desk.ts';
import { sentenceFor } from '../../../shared/refusal/sentences.ts';
import { ask } from '../../api.ts';
import { spoken } from '../../i18n/languages.ts';
import { useDesk } from '../../state/desk-state.ts';

async function retry(): Promise<void> {
  const answer = await ask('desk.retry', {});
  if (answer.ok) useDesk.setState({ desk: answer.value });
}

/** What keeps the data from opening and what to do about it; trying again is always possible, deleting never. */
export function Trouble({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation(['signIn', 'setUp', 'common']);
  return (
    <Alert color="red" variant="outline" title={t('trouble.title')}>
      <Stack gap="xs">
        {desk.trouble === null ? null : <Text>{sentenceFor({ code: desk.trouble }, spoken())}</Text>}
        <Text>{t('trouble.kept')}</Text>
        <Button variant="default" onClick={() => void retry()}>
          {t('trouble.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}

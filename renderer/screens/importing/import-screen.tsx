import { Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { refreshImport, useImport } from '../../state/import-state.ts';
import { useShown } from '../../state/use-shown.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportRun } from './import-run.tsx';
import { MapColumns } from './map-columns.tsx';

/** A register from elsewhere: choose the file, say what its columns are, bring it in, fetch what was wrong. */
export function ImportScreen() {
  const { t } = useTranslation(['importing', 'common']);
  const { language } = useShown();
  const { name, preview, progress, refusal } = useImport();
  useEffect(() => void refreshImport(), []);
  const begun = progress !== undefined && progress.state !== 'reading';
  return (
    <Stack gap="sm">
      <Title order={1} size="h4">
        {t('title')}
      </Title>
      {name === '' ? null : (
        <Text size="sm" className="said">
          {t('file', { name })}
        </Text>
      )}
      <RefusalNote refusal={refusal} language={language} />
      {begun ? <ImportRun progress={progress} /> : preview === undefined ? <ChooseFile /> : <MapColumns preview={preview} />}
    </Stack>
  );
}

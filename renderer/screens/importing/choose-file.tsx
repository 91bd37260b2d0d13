import { FileButton, Button, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Region } from '../../components/region.tsx';
import { sendFile, useImport } from '../../state/import-state.ts';

/** The file to bring in: chosen with a button or dropped on the field. */
export function ChooseFile() {
  const { t, i18n } = useTranslation('importing');
  const { asking, sent, bytes } = useImport();
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file !== null && file !== undefined && !asking) void sendFile(file);
  };
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(bytes === 0 ? 0 : sent / bytes);
  return (
    <Region title={t('choose')}>
      <Stack
        gap="sm"
        align="flex-start"
        p="lg"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
        style={{ border: `2px ${over ? 'solid' : 'dashed'} var(--mantine-color-default-border)`, borderRadius: 6 }}
      >
        <Text size="sm">{t('how')}</Text>
        <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={take}>
          {(props) => (
            <Button {...props} loading={asking}>
              {t('button')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('orDrop')}
        </Text>
        {asking ? (
          <div style={{ width: '100%' }}>
            <Progress value={bytes === 0 ? 0 : (sent / bytes) * 100} aria-label={t('reading')} size="lg" />
            <Text size="sm">
              {t('reading')} {percent}
            </Text>
          </div>
        ) : null}
      </Stack>
    </Region>
  );
}

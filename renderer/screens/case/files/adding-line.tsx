import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { type AddingFile, dropFile } from '../../../state/adding-files.ts';
import { useShown } from '../../../state/use-shown.ts';

/** A file on its way to the desk: how far it is, and the way to stop it; or why it was not taken. */
export function AddingLine({ adding }: { readonly adding: AddingFile }) {
  const { t } = useTranslation('files');
  const { language, personal } = useShown();
  const { file, sent, refusal } = adding;
  const word = refusal === undefined ? 'stop' : 'putAway';
  const share = file.size === 0 ? 0 : sent / file.size;
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" className="said" style={{ flex: 1, minWidth: 0 }}>
          {personal(file.name)}
        </Text>
        {refusal === undefined ? (
          <>
            <Progress value={share * 100} aria-label={t('adding', { name: personal(file.name) })} style={{ flex: 1 }} />
            <Text size="sm" className="whole">
              {new Intl.NumberFormat(language, { style: 'percent' }).format(share)}
            </Text>
          </>
        ) : null}
        <Button
          size="compact-xs"
          mih={24}
          variant="subtle"
          aria-label={`${t(word)}: ${personal(file.name)}`}
          onClick={() => dropFile(adding)}
        >
          {t(word)}
        </Button>
      </Group>
      <RefusalNote refusal={refusal} language={language} />
    </div>
  );
}

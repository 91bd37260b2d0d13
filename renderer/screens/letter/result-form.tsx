import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../shared/text/clean.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import type { StepProps } from './letter-steps.tsx';
import { NoteField } from '../../components/note-field.tsx';

/** The result, into the journal before anybody signs (R122); it begins with what is known of it. */
export function ResultForm({ view, about, onDone }: StepProps) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const [text, setText] = useState([about.remedies.at(-1)?.text ?? '', view.letter.reason].find((known) => known.trim() !== '') ?? '');
  const command = useCommand('letter.result', onDone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') command.missing('measureMissing');
        else void command.send({ complaint: about.id, letter: view.letter.id, text: cleaned(text) });
      }}
    >
      <Stack gap={6}>
        <Text size="sm">{t('result.help')}</Text>
        <NoteField label={t('result.text')} required maxRows={6} value={text} onChange={setText} />
        <RefusalNote refusal={command.refusal} language={language} />
        <Group>
          <Button type="submit" size="compact-sm" variant="default" loading={command.sending}>
            {t('result.enter')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

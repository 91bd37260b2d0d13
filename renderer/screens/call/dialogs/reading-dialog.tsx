import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { promptsNow } from '../../../../shared/script/prompts-now.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useKeys } from '../../../keys/use-keys.ts';
import { promptLanguages } from '../../../state/call-facts.ts';
import { act, sayNext } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { closeDialog } from '../dialog-state.ts';
import { Layer } from '../../../components/layer.tsx';
import { Prompts } from '../prompts.tsx';
import { usePhraseSource } from '../use-phrase-source.ts';
import { useSettledFacts } from '../use-settled-facts.ts';

/** F11: only the words to say, large; the script goes on with the same keys. */
export function ReadingDialog() {
  const { t } = useTranslation('call');
  const { script, run } = useScriptRun();
  const facts = useSettledFacts();
  const source = usePhraseSource();
  useKeys({ readingView: closeDialog, said: () => sayNext(), back: () => void act({ kind: 'back' }) }, { inDialog: true });
  const shown =
    script === undefined || run === undefined ? [] : promptsNow(script, run, { facts, languages: promptLanguages(run.language) }).shown;
  return (
    <Layer title={t('reading')} onClose={closeDialog} fullScreen>
      {source === undefined ? null : <Prompts prompts={shown} source={source} large />}
      <Group justify="center">
        <Button data-autofocus onClick={() => sayNext()} rightSection={<KeyHint action="said" />}>
          {t('said')}
        </Button>
      </Group>
    </Layer>
  );
}

import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/key-hint.tsx';
import { changeCall } from '../../../state/call-state.ts';
import { act } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { noteGap } from '../note-gap.ts';

/** Those with a key of their own stand in the key bar or below. */
const elsewhere = new Set(['hold', 'not_in_script', 'anonymous', 'boundary', 'wants_manager']);

/** What can cut into any stage, and the words that fit nowhere. */
export function Interrupts() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const script = useScriptRun((now) => now.script);
  const others = (script?.interrupts ?? []).filter((one) => !elsewhere.has(one.id));
  return (
    <>
      <Group gap={4} mt="xs">
        <Button size="compact-xs" mih={26} variant="default" onClick={noteGap} rightSection={<KeyHint action="notInScript" />}>
          {t('gap.title')}
        </Button>
        <Button
          size="compact-xs"
          mih={26}
          variant="default"
          onClick={() => act({ kind: 'interrupt', id: 'boundary' })}
          rightSection={<KeyHint action="boundary" />}
        >
          {t('boundary')}
        </Button>
        <Button
          size="compact-xs"
          mih={26}
          variant="default"
          onClick={() => changeCall(() => ({ handingOver: 'wantsManager' }))}
          rightSection={<KeyHint action="handOver" />}
        >
          {t('wantsManager')}
        </Button>
      </Group>
      <details style={{ marginTop: 6 }}>
        <summary style={{ fontSize: 14, minHeight: 24 }}>{t('somethingElse')}</summary>
        <Group gap={4} mt={4}>
          {others.map((one) => (
            <Button
              key={one.id}
              size="compact-xs"
              variant="subtle"
              onClick={() => act({ kind: 'interrupt', id: one.id })}
              style={{ minHeight: 24 }}
            >
              {one.title[language] ?? one.title[script?.defaultLocale ?? 'en']}
            </Button>
          ))}
        </Group>
      </details>
    </>
  );
}

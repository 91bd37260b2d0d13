import { Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callerState } from '../../../../shared/complaint/card.ts';
import { languages } from '../../../../shared/language.ts';
import { MoodMark } from '../../../components/mood-mark.tsx';
import { useKeyNames } from '../../../keys/bound-keys.ts';
import { useInHand } from '../../../state/call-state.ts';
import { moodOf, setMood, speakPrompts } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';

const short = { en: 'EN', ru: 'РУС', th: 'ไทย' } as const;

const look = (pressed: boolean) => ({
  padding: '2px 6px',
  minHeight: 26,
  borderRadius: 4,
  border: `1px solid ${pressed ? 'currentColor' : 'var(--mantine-color-default-border)'}`,
  fontWeight: pressed ? 700 : 400,
  fontSize: 13,
});

const promptKeys = { en: 'promptsEnglish', ru: 'promptsRussian', th: 'promptsThai' } as const;

/** The caller's mood and the language of the prompts, each with its key. */
export function MoodSwitch({ version }: { readonly version: string | undefined }) {
  const { t } = useTranslation('call');
  const keyName = useKeyNames();
  const mood = moodOf(useInHand((call) => call.card.caller.state));
  const spoken = useScriptRun(({ run }) => run?.language);
  return (
    <>
      <Group gap={4} role="group" aria-label={t('mood.title')} mb={4}>
        {callerState.options.map((state) => (
          <UnstyledButton
            key={state}
            aria-pressed={state === mood}
            onClick={() => setMood(state)}
            style={look(state === mood)}
            title={keyName(state)}
          >
            <MoodMark state={state} label={t(`mood.${state}`)} />
          </UnstyledButton>
        ))}
      </Group>
      <Group gap={4} role="group" aria-label={t('promptLanguage')} mb={6}>
        {languages.map((one) => (
          <UnstyledButton
            key={one}
            lang={one}
            aria-pressed={one === spoken}
            onClick={() => speakPrompts(one)}
            style={look(one === spoken)}
            title={keyName(promptKeys[one])}
          >
            {short[one]}
          </UnstyledButton>
        ))}
        {version === undefined ? null : (
          <Text span size="xs" c="dimmed" ml="auto">
            {t('version', { version })}
          </Text>
        )}
      </Group>
    </>
  );
}

import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callerState } from '../../../../shared/complaint/card.ts';
import { languages } from '../../../../shared/language.ts';
import { MoodMark } from '../../../components/mood-mark.tsx';
import { useInHand } from '../../../state/call-state.ts';
import { moodOf, setMood, speakPrompts } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
const short = { en: 'EN', ru: 'РУС', th: 'ไทย' };
const look = (pressed) => ({
  padding: '2px 6px',
  minHeight: 26,
  borderRadius: 4,
  border: `1px solid ${pressed ? 'currentColor' : 'var(--mantine-color-default-border)'}`,
  fontWeight: pressed ? 700 : 400,
  fontSize: 13,
});
/** The caller's mood (Ctrl+1 2 3) and the language of the prompts (Ctrl+Shift+1 2 3). */
export function MoodSwitch({ version }) {
  const { t } = useTranslation('call');
  const mood = moodOf(useInHand((call) => call.card.caller.state));
  const spoken = useScriptRun(({ run }) => run?.language);
  return _jsxs(_Fragment, {
    children: [
      _jsx(Group, {
        gap: 4,
        role: 'group',
        'aria-label': t('mood.title'),
        mb: 4,
        children: callerState.options.map((state, index) =>
          _jsx(
            UnstyledButton,
            {
              'aria-pressed': state === mood,
              onClick: () => setMood(state),
              style: look(state === mood),
              title: `Ctrl+${index + 1}`,
              children: _jsx(MoodMark, { state: state, label: t(`mood.${state}`) }),
            },
            state,
          ),
        ),
      }),
      _jsxs(Group, {
        gap: 4,
        role: 'group',
        'aria-label': t('promptLanguage'),
        mb: 6,
        children: [
          languages.map((one, index) =>
            _jsx(
              UnstyledButton,
              {
                lang: one,
                'aria-pressed': one === spoken,
                onClick: () => speakPrompts(one),
                style: look(one === spoken),
                title: `Ctrl+Shift+${index + 1}`,
                children: short[one],
              },
              one,
            ),
          ),
          version === undefined
            ? null
            : _jsx(Text, { span: true, size: 'xs', c: 'dimmed', ml: 'auto', children: t('version', { version }) }),
        ],
      }),
    ],
  });
}

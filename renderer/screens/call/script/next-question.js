import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nextStage } from '../../../../shared/script/next-stage.ts';
import { factsNow } from '../../../state/call-facts.ts';
import { sayNext } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
/** The question that stands before the way on: F8 says yes, Shift+F8 no. */
export function NextQuestion() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const { script, run, asking } = useScriptRun();
  if (!asking || script === undefined || run === undefined) return null;
  const { ask } = nextStage(script, run, factsNow());
  if (ask === null) return null;
  return _jsxs('div', {
    role: 'alert',
    children: [
      _jsx(Text, { size: 'sm', fw: 600, children: ask[language] ?? ask[script.defaultLocale] }),
      _jsxs(Group, {
        gap: 6,
        children: [
          _jsx(Button, { size: 'compact-sm', onClick: () => sayNext(true), children: t('yes') }),
          _jsx(Button, { size: 'compact-sm', variant: 'default', onClick: () => sayNext(false), children: t('no') }),
        ],
      }),
    ],
  });
}

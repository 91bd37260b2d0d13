import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInHand } from '../../../state/call-state.ts';
import { moodOf } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import css from '../call-screen.module.css';
import { CurrentStage } from './current-stage.tsx';
import { Interrupts } from './interrupts.tsx';
import { MoodSwitch } from './mood-switch.tsx';
import { NextStages, StagesBehind } from './stage-list.tsx';
/** The script at the left: it guides and never blocks. Its edge has the colour of the caller's mood. */
export function ScriptRail() {
  const { t } = useTranslation('call');
  const mood = moodOf(useInHand((call) => call.card.caller.state));
  const version = useScriptRun(({ script }) => script?.version);
  const ended = useScriptRun(({ run }) => run?.ended === true);
  const hasRun = useScriptRun(({ run }) => run !== undefined);
  const edge = { '--edge': `var(--state-${mood}-ink)` };
  return _jsxs('section', {
    'aria-label': t('region.script'),
    'data-region': '',
    tabIndex: -1,
    className: `${css['column'] ?? ''} ${css['rail'] ?? ''}`,
    style: edge,
    children: [
      _jsx(Title, { order: 2, size: 'h6', className: 'unseen', children: t('region.script') }),
      _jsx(MoodSwitch, { version: version }),
      hasRun
        ? _jsxs(_Fragment, {
            children: [_jsx(StagesBehind, {}), _jsx(CurrentStage, {}), _jsx(NextStages, {}), ended ? null : _jsx(Interrupts, {})],
          })
        : _jsx(Text, { size: 'sm', c: 'dimmed', mt: 'md', children: t('noScript') }),
    ],
  });
}

import { jsx as _jsx } from 'react/jsx-runtime';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { useCall } from '../../state/call-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { callActions } from './call-actions.ts';
import css from './call-screen.module.css';
const bar = ['hold', 'park', 'handOver', 'promiseDate', 'anonymous', 'readBack', 'readingView', 'register', 'endCall'];
const withoutCall = ['handOver', 'promiseDate', 'anonymous', 'register'];
const afterCall = ['handOver', 'promiseDate'];
/** What can be done now, each with its key. */
export function KeyBar() {
  const { t } = useTranslation('call');
  const isCard = useCall(({ now }) => now?.kind === 'card');
  const ended = useCall(({ now }) => now?.endedAt !== undefined);
  const isHeld = useScriptRun(({ run }) => run !== undefined && run.hold !== null);
  const registered = useCall(({ now }) => now?.complaint !== undefined);
  const label = (action) => {
    if (action === 'hold' && isHeld) return t('key.resume');
    if (action === 'register' && registered) return t(isCard ? 'key.done' : 'key.carryOut');
    return t(`key.${action}`);
  };
  return _jsx('section', {
    'aria-label': t('region.keys'),
    'data-region': '',
    tabIndex: -1,
    className: css['keys'],
    children: bar
      .filter((action) => (ended ? afterCall.includes(action) : !isCard || withoutCall.includes(action)))
      .map((action) =>
        _jsx(
          Button,
          {
            size: 'compact-sm',
            variant: action === 'register' ? 'filled' : 'default',
            onClick: callActions[action],
            rightSection: _jsx(KeyHint, { action: action }),
            children: label(action),
          },
          action,
        ),
      ),
  });
}

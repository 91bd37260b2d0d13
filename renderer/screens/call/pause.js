import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { callClock } from '../../../shared/format/call-clock.ts';
import { usePause } from '../../state/finish-call.ts';
import { goTo } from '../../state/screen-state.ts';
import { useNow } from '../../state/use-now.ts';
import css from './call-screen.module.css';
const back = () => {
  usePause.setState({ until: undefined });
  goTo({ at: 'home' });
};
/** Three quiet minutes after a hard call; a ringing phone can still be taken. */
export function Pause() {
  const { t } = useTranslation('call');
  const until = usePause((pause) => pause.until) ?? 0;
  const now = useNow(1_000);
  const over = now >= until;
  useEffect(() => {
    if (over) back();
  }, [over]);
  return _jsxs('section', {
    'aria-label': t('pause.title'),
    'data-region': '',
    children: [
      _jsx(Title, { order: 2, size: 'h4', children: t('pause.title') }),
      _jsx(Text, { my: 'xs', children: t('pause.help') }),
      _jsx(Text, { className: css['clock'] ?? '', fz: 28, children: callClock(until - now) }),
      _jsx(Button, { mt: 'sm', onClick: back, 'data-autofocus': true, autoFocus: true, children: t('pause.back') }),
    ],
  });
}

import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Text } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { useCall } from '../../state/call-state.ts';
import { usePause } from '../../state/finish-call.ts';
import { useScreen, wishCall } from '../../state/screen-state.ts';
import { takeUp } from '../../state/take-up-call.ts';
import { CallWork } from './call-work.tsx';
import { Pause } from './pause.tsx';
/** The call: takes up what was asked for and shows the one call in hand; it goes on while another screen is shown. */
export function CallScreen() {
  const wish = useScreen((showing) => showing.wish);
  const draft = useCall(({ now }) => now?.draft);
  const pausing = usePause(({ until }) => until !== undefined);
  useLayoutEffect(takeWish, [wish]);
  if (draft !== undefined) return _jsx(CallWork, {}, draft);
  return pausing ? _jsx(Pause, {}) : _jsx(NoCall, {});
}
/** Before the first paint, so that the caret stands in the card when it appears. */
function takeWish() {
  const { wish } = useScreen.getState();
  if (wish === undefined) return;
  useScreen.setState({ wish: undefined });
  void takeUp(wish);
}
function NoCall() {
  const { t } = useTranslation('call');
  return _jsxs('div', {
    children: [
      _jsx(Text, { mb: 'sm', children: t('noCall') }),
      _jsxs(Group, {
        children: [
          _jsx(Button, {
            onClick: () => wishCall({ kind: 'manual' }),
            rightSection: _jsx(KeyHint, { action: 'newCall' }),
            children: t('start'),
          }),
          _jsx(Button, { variant: 'default', onClick: () => wishCall({ kind: 'quick' }), children: t('quick') }),
        ],
      }),
    ],
  });
}

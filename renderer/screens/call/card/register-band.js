import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useInHand } from '../../../state/call-state.ts';
import { plannedOutcome } from '../../../state/planned-outcome.ts';
import { registerComplaint } from '../../../state/register-complaint.ts';
import { PlaceRefusal } from '../field-row.tsx';
/** What Ctrl+Enter does next, always in the same place and of the same height, so that nothing moves under the hands. */
export function RegisterBand() {
  const { t } = useTranslation('call');
  const state = useInHand((call) => call.complaint?.state);
  const busy = useInHand((call) => call.busy) === true;
  const step = useInHand((call) => plannedOutcome(call.card, call.complaint)) ?? 'none';
  return _jsxs('div', {
    children: [
      _jsxs(Group, {
        gap: 'sm',
        mih: 32,
        children: [
          state !== undefined && step === 'none'
            ? _jsxs(Text, {
                c: 'var(--done-ink)',
                children: [_jsx('span', { 'aria-hidden': 'true', children: '\u2713 ' }), t(`state.${state}`)],
              })
            : _jsx(Button, {
                size: 'compact-md',
                loading: busy,
                onClick: () => void registerComplaint(),
                rightSection: _jsx(KeyHint, { action: 'register' }),
                children: t(state === undefined ? 'register' : `next.${step}`),
              }),
          state === undefined && step !== 'none' ? _jsx(Text, { size: 'sm', children: t('andThen', { what: t(`next.${step}`) }) }) : null,
        ],
      }),
      _jsx(PlaceRefusal, { place: 'card' }),
    ],
  });
}

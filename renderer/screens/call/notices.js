import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { useWrittenDown } from '../../state/card-keeping.ts';
import { changeCall, useInHand } from '../../state/call-state.ts';
import { useLanguage } from '../../state/spoken-language.ts';
import { copyCard } from './copy-card.ts';
import { PlaceRefusal } from './field-row.tsx';
import { showNumberAgain, useHidden } from './hide-payment-card.ts';
/** What the operator must know about the card itself: not on disk, taken up again, a number hidden, a call the desk did not take. */
export function Notices() {
  return _jsxs(_Fragment, {
    children: [_jsx(PlaceRefusal, { place: 'call' }), _jsx(NotSaved, {}), _jsx(Restored, {}), _jsx(NumberHidden, {})],
  });
}
function NotSaved() {
  const { t } = useTranslation('call');
  const unsaved = useWrittenDown((written) => written.unsaved);
  return _jsx('div', {
    role: 'alert',
    children:
      unsaved === undefined
        ? null
        : _jsxs(Group, {
            bg: '#b02a2a',
            c: '#ffffff',
            px: 'sm',
            py: 6,
            gap: 'md',
            children: [
              _jsx(Text, { fw: 700, children: t('notSaved') }),
              _jsx(Button, {
                size: 'compact-sm',
                variant: 'white',
                color: 'dark',
                onClick: () => void copyCard(),
                children: t('copyText'),
              }),
            ],
          }),
  });
}
function Restored() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const restoredAt = useInHand((call) => call.restoredAt);
  return _jsx('div', {
    role: 'status',
    children:
      restoredAt === undefined
        ? null
        : _jsxs(Group, {
            gap: 'sm',
            c: 'var(--done-ink)',
            bg: 'var(--done-tint)',
            px: 'sm',
            py: 2,
            children: [
              _jsx(Text, { size: 'sm', children: t('restored', { time: clockOf(restoredAt, language) }) }),
              _jsx(Button, {
                size: 'compact-xs',
                variant: 'subtle',
                color: 'gray',
                c: 'inherit',
                mih: 24,
                onClick: () => changeCall(() => ({ restoredAt: undefined })),
                children: t('understood'),
              }),
            ],
          }),
  });
}
/** Of today the time to the second, of another day with its date. */
function clockOf(at, language) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday ? new Date(at).toLocaleTimeString('en-GB') : dateTimeShown(at, language, zone);
}
function NumberHidden() {
  const { t } = useTranslation('call');
  const last = useHidden((hidden) => hidden.last);
  return _jsx('div', {
    role: 'status',
    children:
      last === undefined
        ? null
        : _jsxs(Group, {
            gap: 'sm',
            px: 'sm',
            py: 2,
            bg: 'var(--state-irritated-tint)',
            c: 'var(--state-irritated-ink)',
            children: [
              _jsx(Text, { size: 'sm', children: t('cardHidden') }),
              _jsx(Button, {
                size: 'compact-xs',
                variant: 'subtle',
                color: 'gray',
                c: 'inherit',
                mih: 24,
                onClick: showNumberAgain,
                children: t('undo'),
              }),
            ],
          }),
  });
}

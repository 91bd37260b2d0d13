import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callClock } from '../../../shared/format/call-clock.ts';
import { useInHand } from '../../state/call-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { useNow } from '../../state/use-now.ts';
import css from './call-screen.module.css';
const soon = 0.75;
/** While the caller holds: the promised time running down; past three quarters of it the operator should speak again. */
export function HoldClock() {
  const hold = useScriptRun(({ run }) => run?.hold ?? null);
  const answeredAt = useInHand((call) => call.answeredAt) ?? 0;
  return hold === null ? null : _jsx(Counting, { since: answeredAt + hold.since, promisedMs: hold.promiseSeconds * 1000 });
}
function Counting({ since, promisedMs }) {
  const { t } = useTranslation('call');
  const now = useNow(500);
  const held = now - since;
  const late = held >= promisedMs * soon;
  return _jsxs(Text, {
    span: true,
    fw: 600,
    className: css['clock'] ?? '',
    px: 8,
    style: late ? { background: 'var(--state-irritated-tint)', color: 'var(--state-irritated-ink)' } : {},
    children: [
      _jsx('span', { 'aria-hidden': 'true', children: late ? '▲ ' : '◇ ' }),
      held <= promisedMs ? t('hold.left', { time: callClock(promisedMs - held) }) : t('hold.over', { time: callClock(held - promisedMs) }),
      _jsx('span', { role: 'status', className: late ? '' : 'unseen', children: late ? ` · ${t('hold.speak')}` : '' }),
    ],
  });
}

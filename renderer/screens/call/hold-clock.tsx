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
  return hold === null ? null : <Counting since={answeredAt + hold.since} promisedMs={hold.promiseSeconds * 1000} />;
}

function Counting({ since, promisedMs }: { readonly since: number; readonly promisedMs: number }) {
  const { t } = useTranslation('call');
  const now = useNow(500);
  const held = now - since;
  const late = held >= promisedMs * soon;
  return (
    <Text
      span
      fw={600}
      className={css['clock'] ?? ''}
      px={8}
      style={late ? { background: 'var(--state-irritated-tint)', color: 'var(--state-irritated-ink)' } : {}}
    >
      <span aria-hidden="true">{late ? '▲ ' : '◇ '}</span>
      {held <= promisedMs ? t('hold.left', { time: callClock(promisedMs - held) }) : t('hold.over', { time: callClock(held - promisedMs) })}
      <span role="status" className={late ? '' : 'unseen'}>
        {late ? ` · ${t('hold.speak')}` : ''}
      </span>
    </Text>
  );
}

import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isClockWrong } from '../../state/clock-wrong.ts';
import { useLiveCall } from '../../state/live-call.ts';
import { goTo, useScreen } from '../../state/screen-state.ts';
import { useSteady } from '../../state/use-steady.ts';
import { useSync } from '../../state/use-sync.ts';
import { useTold } from '../../state/use-told.ts';
import { type Joined, syncWords } from './sync-words.ts';

/**
 * Where a desk that joined stands to head office, in a line of its own at the foot of the window: it takes no focus, its place and height
 * are always the same, and on a call nobody is told aloud.
 */
export function SyncLine() {
  const { state: now, headOffice } = useSync();
  const state = useSteady(now);
  return state === undefined || state.kind === 'alone' ? null : <Line state={state} clockAhead={headOffice?.clockAhead ?? 0} />;
}

function Line({ state, clockAhead }: { readonly state: Joined; readonly clockAhead: number }) {
  const { t } = useTranslation('sync');
  const onCall = useLiveCall();
  const here = useScreen((showing) => showing.screen.at);
  const open = useTold('open', 1).value?.open ?? 0;
  const { mark, ink, words } = syncWords(state, t);
  const attention = open === 0 ? '' : t('line.attention', { open });
  const aloud = state.kind === 'offline' ? t('line.lost') : state.kind === 'stopped' ? t('line.gaveUp') : '';
  return (
    <Group
      component="footer"
      gap="xs"
      px="md"
      wrap="nowrap"
      style={{ flex: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}
    >
      <Button {...small} px={0} c={ink} onClick={() => goTo({ at: 'settings', tab: 'headOffice' })}>
        <span aria-hidden="true">{mark}&nbsp;</span>
        {t('line.title', { words })}
      </Button>
      {isClockWrong(clockAhead) ? (
        <Button {...small} c="var(--state-irritated-ink)" onClick={() => goTo({ at: 'settings', tab: 'headOffice' })}>
          <span aria-hidden="true">▲&nbsp;</span>
          {t('line.clock')}
        </Button>
      ) : null}
      {open === 0 ? null : (
        <Button
          {...small}
          c="var(--state-aggressive-ink)"
          aria-current={here === 'attention' ? 'page' : undefined}
          onClick={() => goTo({ at: 'attention' })}
        >
          <span aria-hidden="true">▲&nbsp;</span>
          {attention}
        </Button>
      )}
      <span className="unseen" role="status">
        {onCall ? '' : [aloud, attention].filter((one) => one !== '').join(' ')}
      </span>
    </Group>
  );
}

const small = { size: 'compact-xs', mih: 24, variant: 'subtle' } as const;

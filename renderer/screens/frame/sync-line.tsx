import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveCall } from '../../state/live-call.ts';
import { goTo, useScreen } from '../../state/screen-state.ts';
import { useSteady } from '../../state/use-steady.ts';
import { useSync } from '../../state/use-sync.ts';
import { useTold } from '../../state/use-told.ts';
import { syncWords } from './sync-words.ts';

/**
 * Where a desk that joined stands to head office, in a line of its own at the foot of the window: it takes no focus, its place and height
 * are always the same, and on a call nobody is told aloud.
 */
export function SyncLine() {
  const { t } = useTranslation('sync');
  const state = useSteady(useSync().state);
  const onCall = useLiveCall();
  if (state === undefined || state.kind === 'alone') return null;
  const { mark, ink, words } = syncWords(state, t);
  const aloud = state.kind === 'offline' ? t('line.lost') : state.kind === 'stopped' ? t('line.gaveUp') : '';
  return (
    <Group
      component="footer"
      gap="xs"
      px="md"
      wrap="nowrap"
      style={{ flex: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}
    >
      <Button
        size="compact-xs"
        mih={24}
        variant="subtle"
        px={0}
        c={ink}
        aria-label={t('line.title', { words })}
        onClick={() => goTo({ at: 'settings', tab: 'headOffice' })}
      >
        <span aria-hidden="true">{mark}&nbsp;</span>
        {t('line.title', { words })}
      </Button>
      <span className="unseen" role="status">
        {onCall ? '' : aloud}
      </span>
      <ToldCount />
    </Group>
  );
}

/** How much of what was done here head office did not take; nothing is shown while there is none. */
function ToldCount() {
  const { t } = useTranslation('sync');
  const here = useScreen((showing) => showing.screen.at);
  const open = useTold('open', 1).value?.open ?? 0;
  if (open === 0) return null;
  return (
    <Button
      size="compact-xs"
      mih={24}
      variant="subtle"
      c="var(--state-aggressive-ink)"
      aria-current={here === 'attention' ? 'page' : undefined}
      onClick={() => goTo({ at: 'attention' })}
    >
      <span aria-hidden="true">▲&nbsp;</span>
      {t('line.attention', { open })}
    </Button>
  );
}

import { Box, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveCall } from '../../state/live-call.ts';
import { goTo, useScreen } from '../../state/screen-state.ts';
import { useSteady } from '../../state/use-steady.ts';
import { useSync } from '../../state/use-sync.ts';
import { useTold } from '../../state/use-told.ts';
import { syncWords } from './sync-words.ts';

/** Where this desk stands to head office, quietly: it takes no focus and moves nothing, and on a call nobody is told aloud. */
export function SyncLine() {
  const { t } = useTranslation(['sync', 'common']);
  const state = useSteady(useSync().state);
  const onCall = useLiveCall();
  if (state === undefined) return null;
  const { mark, ink, words, calm } = syncWords(state, t);
  if (state.kind === 'alone')
    return (
      <Text size="xs" c={ink} visibleFrom="xl">
        {words}
      </Text>
    );
  const aloud = state.kind === 'offline' ? t('line.lost') : state.kind === 'stopped' ? t('line.gaveUp') : '';
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        px={6}
        c={ink}
        aria-label={t('line.title', { words })}
        onClick={() => goTo({ at: 'settings', tab: 'headOffice' })}
      >
        <span aria-hidden="true">{mark}</span>
        <Box component="span" ms={4} {...(calm ? { visibleFrom: 'xl' } : {})}>
          {words}
        </Box>
      </Button>
      <span className="unseen" role="status">
        {onCall ? '' : aloud}
      </span>
      <ToldCount />
    </>
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
      size="compact-sm"
      variant="default"
      c="var(--state-aggressive-ink)"
      aria-label={t('line.attention', { open })}
      aria-current={here === 'attention' ? 'page' : undefined}
      onClick={() => goTo({ at: 'attention' })}
    >
      <span aria-hidden="true">▲ {open}</span>
    </Button>
  );
}

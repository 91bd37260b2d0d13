import { Box, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../shared/escalation/notice.ts';
import { sayNotice } from '../../../shared/escalation/say-notice.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { useLiveCall } from '../../state/live-call.ts';
import { useNews } from '../../state/news.ts';
import { goTo, useScreen } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { toast } from '../../state/toast.ts';

const few = 20;

/** How many notices are new, with their key; one that arrives is said quietly, and on a call only counted. */
export function NoticeCount() {
  const { t } = useTranslation('notices');
  const here = useScreen((showing) => showing.screen.at);
  const fresh = useNews((news) => news.notices);
  const asked = useAnswer('notices.list', { show: 'unseen', rows: few }, fresh);
  useArrivals(asked.value?.notices);
  const { unseen = 0, waiting = 0 } = asked.value ?? {};
  return (
    <Button
      size="compact-sm"
      variant={waiting > 0 ? 'filled' : 'default'}
      aria-label={t('count', { unseen, waiting })}
      aria-current={here === 'notices' ? 'page' : undefined}
      onClick={() => goTo({ at: 'notices' })}
      rightSection={
        <Box component="span" visibleFrom="xl">
          <KeyHint action="notices" />
        </Box>
      }
    >
      <span aria-hidden="true">! {unseen}</span>
    </Button>
  );
}

/** What came since this window last looked is said once; several at a time as a number, so that nobody is flooded. */
function useArrivals(notices: readonly Notice[] | undefined): void {
  const { t } = useTranslation('notices');
  const { language, timeZone } = useShown();
  const onCall = useLiveCall();
  const known = useRef<{ readonly ids: ReadonlySet<string>; readonly newest: number } | undefined>(undefined);
  useEffect(() => {
    if (notices === undefined) return;
    const before = known.current;
    // An older one that comes into the list because newer ones were seen has not arrived.
    const arrived = before === undefined ? [] : notices.filter(({ id, at }) => at >= before.newest && !before.ids.has(id));
    known.current = {
      ids: new Set([...(before?.ids ?? []), ...notices.map(({ id }) => id)]),
      newest: Math.max(before?.newest ?? 0, ...notices.map(({ at }) => at)),
    };
    const [first] = arrived;
    if (first === undefined || onCall) return;
    const message =
      arrived.length > 1 ? t('arrived', { count: arrived.length }) : `${first.number} ${sayNotice(first, language, timeZone)}`;
    toast({ id: 'notices', message, autoClose: 8000 });
  }, [notices, onCall, language, timeZone, t]);
}

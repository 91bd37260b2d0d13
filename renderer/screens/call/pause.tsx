import { Button, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { callClock } from '../../../shared/format/call-clock.ts';
import { useKeyNames } from '../../keys/bound-keys.ts';
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
  const nameOf = useKeyNames();
  const until = usePause((pause) => pause.until) ?? 0;
  const now = useNow(1_000);
  const over = now >= until;
  useEffect(() => {
    if (over) back();
  }, [over]);
  return (
    <section aria-label={t('pause.title')} data-region="">
      <Title order={1} size="h4">
        {t('pause.title')}
      </Title>
      <Text my="xs">{t('pause.help', { keys: nameOf('newCall') })}</Text>
      <Text className={css['clock'] ?? ''} fz={28}>
        {callClock(until - now)}
      </Text>
      <Button mt="sm" onClick={back} data-autofocus autoFocus>
        {t('pause.back')}
      </Button>
    </section>
  );
}

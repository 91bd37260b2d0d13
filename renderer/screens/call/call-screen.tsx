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
  if (draft !== undefined) return <CallWork key={draft} />;
  return pausing ? <Pause /> : <NoCall />;
}

/** Before the first paint, so that the caret stands in the card when it appears. */
function takeWish(): void {
  const { wish } = useScreen.getState();
  if (wish === undefined) return;
  useScreen.setState({ wish: undefined });
  void takeUp(wish);
}

function NoCall() {
  const { t } = useTranslation('call');
  return (
    <div>
      <Text component="h1" fw={400} mt={0} mb="sm">
        {t('noCall')}
      </Text>
      <Group>
        <Button onClick={() => wishCall({ kind: 'manual' })} rightSection={<KeyHint action="newCall" />}>
          {t('start')}
        </Button>
        <Button variant="default" onClick={() => wishCall({ kind: 'quick' })}>
          {t('quick')}
        </Button>
      </Group>
    </div>
  );
}

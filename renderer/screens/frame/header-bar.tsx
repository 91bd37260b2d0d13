import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Action, may } from '../../../shared/access.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { goTo, type Screen, showFinder, showPalette, useScreen } from '../../state/screen-state.ts';
import { useLiveCall } from '../../state/live-call.ts';
import { useRoles } from '../../state/use-roles.ts';
import { PersonMenu } from './person-menu.tsx';
import { takeCall } from './take-call.ts';

const places = [
  { screen: { at: 'home' }, needs: undefined },
  { screen: { at: 'queue' }, needs: 'answerEscalation' },
  { screen: { at: 'day' }, needs: 'seeDay' },
  { screen: { at: 'register' }, needs: 'readRegister' },
  { screen: { at: 'knowledge' }, needs: 'readKnowledge' },
  { screen: { at: 'causes' }, needs: 'readCauses' },
  { screen: { at: 'importing' }, needs: 'importRegister' },
  { screen: { at: 'settings' }, needs: undefined },
] as const satisfies readonly { readonly screen: Screen; readonly needs: Action | undefined }[];

/** The strip at the top: call, find, where to go, anything, and who is here. */
export function HeaderBar() {
  const { t } = useTranslation();
  const held = useRoles();
  const here = useScreen((showing) => showing.screen.at);
  const live = useLiveCall();
  return (
    <Group component="header" wrap="wrap" gap="xs" px="md" py={6} style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}>
      <Text fw={700} component="span">
        {t('app')}
      </Text>
      {may(held, 'takeCall') ? (
        <Button size="compact-sm" variant="filled" onClick={takeCall} rightSection={<KeyHint action="newCall" />}>
          {t(live ? 'liveCall' : 'newCall')}
        </Button>
      ) : null}
      {may(held, 'findCustomer') ? (
        <Button size="compact-sm" variant="default" onClick={() => showFinder(true)} rightSection={<KeyHint action="findCaller" />}>
          {t('findCaller')}
        </Button>
      ) : null}
      <Group component="nav" aria-label={t('screens')} gap={4}>
        {places
          .filter(({ needs }) => needs === undefined || may(held, needs))
          .map(({ screen }) => (
            <Button
              key={screen.at}
              size="compact-sm"
              variant={here === screen.at ? 'light' : 'subtle'}
              c="var(--mantine-color-text)"
              aria-current={here === screen.at ? 'page' : undefined}
              onClick={() => goTo(screen)}
            >
              {t(screen.at)}
            </Button>
          ))}
      </Group>
      <Group ml="auto" gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => showPalette(true)} rightSection={<KeyHint action="palette" />}>
          {t('anything')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('offline')}
        </Text>
        <PersonMenu />
      </Group>
    </Group>
  );
}

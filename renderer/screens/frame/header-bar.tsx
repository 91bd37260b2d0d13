import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { showFinder, showPalette } from '../../state/screen-state.ts';
import { useLiveCall } from '../../state/live-call.ts';
import { useRoles } from '../../state/use-roles.ts';
import { AloneNote } from './alone-note.tsx';
import { NoticeCount } from './notice-count.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Places } from './places.tsx';
import { takeCall } from './take-call.ts';

/** The strip at the top: call, find, where to go, anything, and who is here. */
export function HeaderBar() {
  const { t } = useTranslation();
  const held = useRoles();
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
      <Places />
      <Group ml="auto" gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => showPalette(true)} rightSection={<KeyHint action="palette" />}>
          {t('anything')}
        </Button>
        <AloneNote />
        <NoticeCount />
        <PersonMenu />
      </Group>
    </Group>
  );
}

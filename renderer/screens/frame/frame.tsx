import { Box, Group } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { keepFocus } from '../../keys/keep-focus.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { moveBetweenRegions } from '../../keys/move-between-regions.ts';
import { useDesk } from '../../state/desk-state.ts';
import { goTo, showFinder, showKeys, showPalette, toggleMask } from '../../state/screen-state.ts';
import { lockDesk } from '../../state/session-actions.ts';
import { reportActivity } from '../../state/activity.ts';
import { useRoles } from '../../state/use-roles.ts';
import { AbsenceLayer } from './absence-layer.tsx';
import { Finder } from './finder.tsx';
import { HeaderBar } from './header-bar.tsx';
import { KeysOverlay } from './keys-overlay.tsx';
import { OlderLayer } from './older-layer.tsx';
import { Palette } from './palette.tsx';
import { RingBar } from './ring-bar.tsx';
import { SyncLine } from './sync-line.tsx';
import { takeCall } from './take-call.ts';

/** Everything around the work: header, ringing bar, palette, finder and the keys that work everywhere. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const unreachable = useDesk((known) => known.unreachable);
  const held = useRoles();
  useEffect(reportActivity, []);
  useEffect(keepFocus, []);
  useKeys({
    showKeys: () => showKeys(true),
    newCall: may(held, 'takeCall') ? takeCall : undefined,
    findCaller: may(held, 'findCustomer') ? () => showFinder(true) : undefined,
    palette: () => showPalette(true),
    lock: () => void lockDesk(),
    maskPersonal: toggleMask,
    nextRegion: () => moveBetweenRegions(1),
    previousRegion: () => moveBetweenRegions(-1),
    settings: () => goTo({ at: 'settings' }),
    notices: () => goTo({ at: 'notices' }),
  });
  return (
    <Box h="100%" style={{ display: 'flex', flexDirection: 'column' }}>
      <a className="unseen" href="#work">
        {t('skip')}
      </a>
      <HeaderBar />
      <RingBar />
      {unreachable ? (
        <Group role="status" bg="var(--state-irritated-tint)" c="var(--state-irritated-ink)" px="md" py={4}>
          {t('unreachable')}
        </Group>
      ) : null}
      <Box component="main" id="work" tabIndex={-1} px="md" py="xs" style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        {children}
      </Box>
      <SyncLine />
      <Palette />
      <Finder />
      <OlderLayer />
      <KeysOverlay />
      <AbsenceLayer />
    </Box>
  );
}

import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { type Action, may } from '../../../shared/access.ts';
import { type KeyAction, keyName } from '../../keys/keymap.ts';
import { anyLayout } from '../../keys/any-layout.ts';
import { useDesk } from '../../state/desk-state.ts';
import { goTo, type Screen, showFinder, showKeys, toggleMask, wishCall } from '../../state/screen-state.ts';
import { endShift, lockDesk } from '../../state/session-actions.ts';
import { takeCall } from './take-call.ts';

export const openPalette = (): void => spotlight.open();

interface Entry {
  readonly id:
    | 'newCall'
    | 'findCaller'
    | 'call:quick'
    | 'home'
    | 'queue'
    | 'day'
    | 'register'
    | 'knowledge'
    | 'causes'
    | 'importing'
    | 'settings'
    | 'mask'
    | 'lock'
    | 'signOut'
    | 'keys';
  readonly run: () => void;
  readonly needs?: Action;
  readonly key?: KeyAction;
}

const to = (screen: Screen) => () => goTo(screen);

const entries: readonly Entry[] = [
  { id: 'newCall', run: takeCall, needs: 'takeCall', key: 'newCall' },
  { id: 'findCaller', run: () => showFinder(true), needs: 'findCustomer', key: 'findCaller' },
  { id: 'call:quick', run: () => wishCall({ kind: 'quick' }), needs: 'takeCall' },
  { id: 'home', run: to({ at: 'home' }) },
  { id: 'queue', run: to({ at: 'queue' }), needs: 'answerEscalation' },
  { id: 'day', run: to({ at: 'day' }), needs: 'seeDay' },
  { id: 'register', run: to({ at: 'register' }), needs: 'readRegister' },
  { id: 'knowledge', run: to({ at: 'knowledge' }), needs: 'readKnowledge' },
  { id: 'causes', run: to({ at: 'causes' }), needs: 'readCauses' },
  { id: 'importing', run: to({ at: 'importing' }), needs: 'importRegister' },
  { id: 'settings', run: to({ at: 'settings' }), key: 'settings' },
  { id: 'mask', run: toggleMask, key: 'maskPersonal' },
  { id: 'lock', run: () => void lockDesk(), key: 'lock' },
  { id: 'signOut', run: () => void endShift() },
  { id: 'keys', run: () => showKeys(true), key: 'showKeys' },
];

/** Ctrl+K: anything, found by words in any of the three languages or typed on the wrong layout. */
export function Palette() {
  const { t, i18n } = useTranslation(['common', 'call']);
  const held = useDesk((known) => known.desk?.session?.person.roles) ?? [];
  const actions: SpotlightActionData[] = entries
    .filter(({ needs }) => needs === undefined || may(held, needs))
    .map(({ id, run, key }) => ({
      id,
      label: t(id),
      rightSection: key === undefined ? undefined : keyName(key),
      keywords: ['en', 'ru', 'th'].map((language) => i18n.getFixedT(language, ['common', 'call'])(id)),
      onClick: run,
    }));
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      nothingFound={t('nothingFound')}
      attributes={{ content: { 'aria-label': t('anything') } }}
      searchProps={{ placeholder: t('anything'), 'aria-label': t('anything') }}
      filter={(query, all) => {
        const typed = anyLayout(query);
        return all.filter(
          (one) =>
            'id' in one &&
            [one.label ?? '', ...(Array.isArray(one.keywords) ? one.keywords : [])].some((word) =>
              typed.some((way) => word.toLowerCase().includes(way)),
            ),
        );
      }}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { type Action, may } from '../../../shared/access.ts';
import { languages } from '../../../shared/language.ts';
import { anyLayout } from '../../keys/any-layout.ts';
import type { KeyAction } from '../../keys/keymap.ts';
import { showOlder } from '../../state/older-state.ts';
import { goTo, type Screen, showAbsence, showFinder, showKeys, toggleMask, wishCall } from '../../state/screen-state.ts';
import { endShift, lockDesk } from '../../state/session-actions.ts';
import { settingsTabs } from '../../state/settings-tabs.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useJoined } from '../../state/use-sync.ts';
import { takeCall } from './take-call.ts';

/** One thing that can be chosen from the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: 'actions' | 'settings' | 'customers' | 'cases';
  readonly label: string;
  readonly detail?: string;
  /** A complaint's number, by which it is meant alone. */
  readonly number?: string;
  readonly key?: KeyAction;
  readonly run: () => void;
  /** What Ctrl+I opens instead: the card of a customer. */
  readonly card?: () => void;
}

const to = (screen: Screen) => () => goTo(screen);

interface Known {
  readonly id: string;
  readonly run: () => void;
  readonly needs?: Action;
  readonly key?: KeyAction;
  /** Only at a desk that belongs to a head office. */
  readonly joined?: true;
}

const actions = [
  { id: 'newCall', run: takeCall, needs: 'takeCall', key: 'newCall' },
  { id: 'findCaller', run: () => showFinder(true), needs: 'findCustomer', key: 'findCaller' },
  { id: 'call:quick', run: () => wishCall({ kind: 'quick' }), needs: 'takeCall' },
  { id: 'home', run: to({ at: 'home' }) },
  { id: 'queue', run: to({ at: 'queue' }), needs: 'answerEscalation' },
  { id: 'day', run: to({ at: 'day' }), needs: 'seeDay' },
  { id: 'register', run: to({ at: 'register' }), needs: 'readRegister' },
  { id: 'older', run: () => showOlder(''), needs: 'readRegister', joined: true },
  { id: 'promises', run: to({ at: 'promises' }), needs: 'readRegister' },
  { id: 'notices', run: to({ at: 'notices' }), key: 'notices' },
  { id: 'attention', run: to({ at: 'attention' }) },
  { id: 'absence', run: () => showAbsence(true) },
  { id: 'knowledge', run: to({ at: 'knowledge' }), needs: 'readKnowledge' },
  { id: 'causes', run: to({ at: 'causes' }), needs: 'readCauses' },
  { id: 'followUp', run: to({ at: 'followUp' }), needs: 'checkSatisfaction' },
  { id: 'incentives', run: to({ at: 'incentives' }) },
  { id: 'questionnaires', run: to({ at: 'questionnaires' }), needs: 'takeCall' },
  { id: 'importing', run: to({ at: 'importing' }), needs: 'importRegister' },
  { id: 'settings', run: to({ at: 'settings' }), key: 'settings' },
  { id: 'mask', run: toggleMask, key: 'maskPersonal' },
  { id: 'lock', run: () => void lockDesk(), key: 'lock' },
  { id: 'signOut', run: () => void endShift() },
  { id: 'keys', run: () => showKeys(true), key: 'showKeys' },
] as const satisfies readonly Known[];

/**
 * What the window itself has for the words typed: actions, and once something is typed the tabs of the settings; as far as the
 * person's role gives them. Found by words in any of the three languages, or typed on the wrong layout.
 */
export function usePaletteEntries(typed: string): readonly PaletteEntry[] {
  const { i18n } = useTranslation(['common', 'call', 'settings']);
  const held = useRoles();
  const joined = useJoined();
  const allowed = (one: object & Pick<Known, 'needs' | 'joined'>) =>
    (one.needs === undefined || may(held, one.needs)) && (one.joined !== true || joined);
  const ways = anyLayout(typed);
  const isFound = (words: readonly string[]) => words.some((word) => ways.some((way) => word.toLowerCase().includes(way)));
  const fixed = languages.map((language) => i18n.getFixedT(language, ['common', 'call', 'settings']));
  const own = i18n.getFixedT(i18n.language, ['common', 'call', 'settings']);
  return [
    ...actions
      .filter((one) => allowed(one) && isFound(fixed.map((t) => t(one.id))))
      .map((one): PaletteEntry => ({ group: 'actions', label: own(one.id), ...one })),
    ...settingsTabs
      .filter((one) => typed.trim() !== '' && allowed(one) && isFound(fixed.map((t) => t(`settings:tabs.${one.tab}`))))
      .map(({ tab }): PaletteEntry => ({
        id: `settings-${tab}`,
        group: 'settings',
        label: own(`settings:tabs.${tab}`),
        run: to({ at: 'settings', tab }),
      })),
  ];
}

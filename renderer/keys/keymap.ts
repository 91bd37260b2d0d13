/**
 * Every key of Heard (ux.md 4) as it comes, bound to the physical key so that it works on any layout and inside inputs; a person may
 * change any of them (bound-keys.ts). The words for each stand in i18n/<language>/keys.json under the same name. Enter means the one of
 * the number pad too. Never used: Ctrl+Alt (AltGr), bare letters, Ctrl+Space, the backtick.
 */
const everywhere = {
  showKeys: 'F1',
  newCall: 'F2',
  findCaller: 'F3',
  palette: 'ctrl+KeyK',
  lock: 'ctrl+shift+KeyK',
  maskPersonal: 'ctrl+shift+KeyM',
  nextRegion: 'F6',
  previousRegion: 'shift+F6',
  settings: 'ctrl+Comma',
  notices: 'ctrl+shift+KeyE',
  customer: 'ctrl+KeyI',
} as const;

const onCall = {
  chooseSolution: 'F4',
  notInScript: 'F5',
  hold: 'F7',
  park: 'shift+F7',
  said: 'F8',
  back: 'shift+F8',
  jump: 'ctrl+F8',
  handOver: 'F9',
  promiseDate: 'F10',
  readingView: 'F11',
  endCall: 'F12',
  register: 'ctrl+Enter',
  calm: 'ctrl+Digit1',
  irritated: 'ctrl+Digit2',
  aggressive: 'ctrl+Digit3',
  promptsEnglish: 'ctrl+shift+Digit1',
  promptsRussian: 'ctrl+shift+Digit2',
  promptsThai: 'ctrl+shift+Digit3',
  earlierPrompt: 'ctrl+ArrowUp',
  laterPrompt: 'ctrl+ArrowDown',
  anonymous: 'ctrl+shift+KeyA',
  boundary: 'ctrl+shift+KeyB',
  timeMark: 'ctrl+KeyT',
  category: 'ctrl+Period',
  readBack: 'ctrl+shift+KeyR',
  earlierTexts: 'ctrl+shift+KeyH',
  option1: 'alt+Digit1',
  option2: 'alt+Digit2',
  option3: 'alt+Digit3',
  option4: 'alt+Digit4',
  option5: 'alt+Digit5',
  option6: 'alt+Digit6',
  option7: 'alt+Digit7',
  option8: 'alt+Digit8',
  option9: 'alt+Digit9',
  tab1: 'alt+shift+Digit1',
  tab2: 'alt+shift+Digit2',
  tab3: 'alt+shift+Digit3',
} as const;

const inLists = {
  filterList: 'ctrl+KeyF',
  previousCase: 'alt+ArrowLeft',
  nextCase: 'alt+ArrowRight',
  note: 'ctrl+KeyM',
  moreActions: 'ctrl+KeyE',
  day: 'ctrl+KeyD',
  print: 'ctrl+KeyP',
  letter: 'ctrl+KeyL',
  article: 'ctrl+shift+KeyL',
  cause: 'ctrl+shift+KeyG',
} as const;

export const keymap = { ...everywhere, ...onCall, ...inLists } as const satisfies Readonly<Record<string, string>>;

export type KeyAction = keyof typeof keymap;

/** Every action, in the order people are shown them. */
export const keyActions = Object.keys(keymap) as readonly KeyAction[];

/** The actions by where they are heard, as people are shown them. */
export const keyGroups = [
  { title: 'everywhere', actions: Object.keys(everywhere) as readonly KeyAction[] },
  { title: 'onCall', actions: Object.keys(onCall) as readonly KeyAction[] },
  { title: 'inLists', actions: Object.keys(inLists) as readonly KeyAction[] },
] as const;

/** Keys of the call that a case, a queue or an import hears as well. */
const alsoInLists: ReadonlySet<string> = new Set<keyof typeof onCall>([
  'chooseSolution',
  'said',
  'handOver',
  'promiseDate',
  'register',
  'option1',
  'option2',
  'option3',
  'option4',
  'option5',
]);

/** Can both be heard on one screen? Then they need different keys. */
export const areHeardTogether = (one: KeyAction, other: KeyAction): boolean =>
  (isHeardOnCall(one) && isHeardOnCall(other)) || (isHeardInLists(one) && isHeardInLists(other));

const isHeardOnCall = (action: KeyAction): boolean => !(action in inLists);
const isHeardInLists = (action: KeyAction): boolean => !(action in onCall) || alsoInLists.has(action);

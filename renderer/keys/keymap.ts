/**
 * Every key of Heard (ux.md 4), bound to the physical key so that it works on any layout and inside inputs. The words for each stand
 * in i18n/<language>/keys.json under the same name. Never used: Ctrl+Alt (AltGr), bare letters, Ctrl+Space, the backtick.
 */
export const keymap = {
  // everywhere
  showKeys: ['F1'],
  newCall: ['F2'],
  findCaller: ['F3'],
  palette: ['ctrl+KeyK'],
  lock: ['ctrl+shift+KeyK'],
  maskPersonal: ['ctrl+shift+KeyM'],
  nextRegion: ['F6'],
  previousRegion: ['shift+F6'],
  settings: ['ctrl+Comma'],
  // the call
  chooseSolution: ['F4'],
  notInScript: ['F5'],
  hold: ['F7'],
  park: ['shift+F7'],
  said: ['F8'],
  back: ['shift+F8'],
  jump: ['ctrl+F8'],
  handOver: ['F9'],
  promiseDate: ['F10'],
  readingView: ['F11'],
  endCall: ['F12'],
  register: ['ctrl+Enter', 'ctrl+NumpadEnter'],
  calm: ['ctrl+Digit1'],
  irritated: ['ctrl+Digit2'],
  aggressive: ['ctrl+Digit3'],
  promptsEnglish: ['ctrl+shift+Digit1'],
  promptsRussian: ['ctrl+shift+Digit2'],
  promptsThai: ['ctrl+shift+Digit3'],
  earlierPrompt: ['ctrl+ArrowUp'],
  laterPrompt: ['ctrl+ArrowDown'],
  anonymous: ['ctrl+shift+KeyA'],
  boundary: ['ctrl+shift+KeyB'],
  timeMark: ['ctrl+KeyT'],
  category: ['ctrl+Period'],
  readBack: ['ctrl+shift+KeyR'],
  earlierTexts: ['ctrl+shift+KeyH'],
  option1: ['alt+Digit1'],
  option2: ['alt+Digit2'],
  option3: ['alt+Digit3'],
  option4: ['alt+Digit4'],
  option5: ['alt+Digit5'],
  option6: ['alt+Digit6'],
  option7: ['alt+Digit7'],
  option8: ['alt+Digit8'],
  option9: ['alt+Digit9'],
  tab1: ['alt+shift+Digit1'],
  tab2: ['alt+shift+Digit2'],
  tab3: ['alt+shift+Digit3'],
  // lists and a case
  filterList: ['ctrl+KeyF'],
  previousCase: ['alt+ArrowLeft'],
  nextCase: ['alt+ArrowRight'],
  note: ['ctrl+KeyM'],
  moreActions: ['ctrl+KeyE'],
  day: ['ctrl+KeyD'],
  print: ['ctrl+KeyP'],
  letter: ['ctrl+KeyL'],
  article: ['ctrl+shift+KeyL'],
  cause: ['ctrl+shift+KeyG'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KeyAction = keyof typeof keymap;

const shown: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  Period: '.',
  Comma: ',',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
};

/** A key as people read it: `ctrl+Digit1` is "Ctrl+1". */
export function keyName(action: KeyAction): string {
  const [first] = keymap[action];
  return first
    .split('+')
    .map((part) => shown[part] ?? part.replace(/^(Key|Digit)/u, ''))
    .join('+');
}

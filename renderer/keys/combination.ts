/** A physical key with what is held down with it, in one spelling: `ctrl+alt+shift+KeyK`, those that are held, in this order. */
export type Combination = string;

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const held = /^(Control|Alt|Shift|Meta|OS|CapsLock|NumLock|Fn)/u;

/** What was pressed; undefined while only Ctrl, Alt or Shift is down, and with the Windows or Command key, which belongs to the system. */
export function combinationOf({ code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): Combination | undefined {
  if (code === '' || metaKey || held.test(code)) return undefined;
  return `${ctrlKey ? 'ctrl+' : ''}${altKey ? 'alt+' : ''}${shiftKey ? 'shift+' : ''}${code === 'NumpadEnter' ? 'Enter' : code}`;
}

const shown: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
};

/** A combination as people read it: `ctrl+Digit1` is "Ctrl+1". */
export const combinationName = (combination: Combination): string =>
  combination
    .split('+')
    .map((part) => shown[part] ?? part.replace(/^(Key|Digit)/u, ''))
    .join('+');

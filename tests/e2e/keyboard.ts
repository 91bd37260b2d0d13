import type { CDPSession, Page } from '@playwright/test';
import type { Language } from '../../shared/language.ts';
import { type KeyAction, keymap } from '../../renderer/keys/keymap.ts';

const codes = [
  'Backquote',
  ...Array.from('1234567890', (digit) => `Digit${digit}`),
  'Minus',
  'Equal',
  ...Array.from('QWERTYUIOP', (letter) => `Key${letter}`),
  'BracketLeft',
  'BracketRight',
  'Backslash',
  ...Array.from('ASDFGHJKL', (letter) => `Key${letter}`),
  'Semicolon',
  'Quote',
  ...Array.from('ZXCVBNM', (letter) => `Key${letter}`),
  'Comma',
  'Period',
  'Slash',
  'Space',
];

/** What each of those keys writes, alone and with Shift, on the three keyboards. */
const layouts: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ ", '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>? '],
  ru: ['ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю. ', 'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ, '],
  th: ['_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ ', '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ '],
};

const others: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  Space: 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
  Semicolon: 186,
  Equal: 187,
  Comma: 188,
  Minus: 189,
  Period: 190,
  Slash: 191,
  Backquote: 192,
  BracketLeft: 219,
  Backslash: 220,
  BracketRight: 221,
  Quote: 222,
};

/** The number Windows gives a physical key: the same on every layout. */
function virtualKey(code: string): number {
  if (code.startsWith('Key') || code.startsWith('Digit')) return code.charCodeAt(code.length - 1);
  if (/^F\d+$/u.test(code)) return 111 + Number(code.slice(1));
  return others[code] ?? 0;
}

const modifiers = {
  alt: { bit: 1, key: 'Alt', code: 'AltLeft', number: 18 },
  ctrl: { bit: 2, key: 'Control', code: 'ControlLeft', number: 17 },
  shift: { bit: 8, key: 'Shift', code: 'ShiftLeft', number: 16 },
} as const;

interface Stroke {
  readonly code: string;
  readonly key: string;
  readonly text?: string;
  readonly modifiers: number;
}

const textOfKey: Readonly<Record<string, string>> = { Enter: '\r' };

/** The key of a layout that writes a character, and whether Shift is held. */
function keyThatWrites(letter: string, layout: Language): Stroke | undefined {
  const [plain, shifted] = layouts[layout];
  const at = Array.from(plain).indexOf(letter);
  const above = Array.from(shifted).indexOf(letter);
  const code = codes[at === -1 ? above : at];
  return code === undefined ? undefined : { code, key: letter, text: letter, modifiers: at === -1 ? modifiers.shift.bit : 0 };
}

const isModifier = (part: string): part is keyof typeof modifiers => part in modifiers;

/**
 * A person's keyboard: physical keys go down and up as Chromium gets them from the system, with the letter the layout puts on each.
 * Keys are named as in renderer/keys/keymap.ts ("ctrl+shift+KeyA", "Tab"), or by what they do there ("register").
 */
export class Keyboard {
  readonly #session: CDPSession;
  #layout: Language = 'en';

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async at(page: Page): Promise<Keyboard> {
    return new Keyboard(await page.context().newCDPSession(page));
  }

  /** Switches the layout, as the operating system does. */
  layout(layout: Language): void {
    this.#layout = layout;
  }

  async press(...chords: readonly (KeyAction | (string & {}))[]): Promise<void> {
    for (const chord of chords) await this.#chord(isAction(chord) ? keymap[chord] : chord);
  }

  /** Types a text, with the layout that has each letter. */
  async type(text: string): Promise<void> {
    // Sent without waiting for each: the browser keeps their order, and a fast typist does not wait either.
    await Promise.all(Array.from(text, (letter) => this.#stroke(this.#strokeFor(letter))));
  }

  #strokeFor(letter: string): Stroke {
    const found = [this.#layout, 'en' as const, 'ru' as const, 'th' as const].map((one) => keyThatWrites(letter, one)).find((one) => one);
    if (found === undefined) throw new Error(`no key writes “${letter}”`);
    return found;
  }

  async #chord(chord: string): Promise<void> {
    const parts = chord.split('+');
    const code = parts.at(-1) ?? '';
    const held = parts.filter(isModifier).map((name) => modifiers[name]);
    const bits = held.reduce((sum, { bit }) => sum + bit, 0);
    for (const one of held) await this.#send('rawKeyDown', { code: one.code, key: one.key, modifiers: bits }, one.number);
    const [plain, shifted] = layouts[this.#layout];
    const at = codes.indexOf(code);
    const letter = Array.from(bits & modifiers.shift.bit ? shifted : plain)[at];
    const text = bits === 0 || bits === modifiers.shift.bit ? (letter ?? textOfKey[code]) : undefined;
    await this.#stroke({ code, key: letter ?? code, modifiers: bits, ...(text === undefined ? {} : { text }) });
    for (const one of held) await this.#send('keyUp', { code: one.code, key: one.key, modifiers: 0 }, one.number);
  }

  async #stroke(stroke: Stroke): Promise<void> {
    const number = virtualKey(stroke.code);
    await Promise.all([
      this.#send(stroke.text === undefined ? 'rawKeyDown' : 'keyDown', stroke, number),
      this.#send('keyUp', stroke, number),
    ]);
  }

  async #send(type: 'keyDown' | 'rawKeyDown' | 'keyUp', { text, ...stroke }: Stroke, number: number): Promise<void> {
    const written = type === 'keyDown' && text !== undefined ? { text, unmodifiedText: text } : {};
    await this.#session.send('Input.dispatchKeyEvent', {
      type,
      ...stroke,
      ...written,
      windowsVirtualKeyCode: number,
      nativeVirtualKeyCode: number,
    });
  }
}

const isAction = (chord: string): chord is KeyAction => chord in keymap;

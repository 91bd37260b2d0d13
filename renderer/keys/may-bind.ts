import type { Combination } from './combination.ts';
import { areHeardTogether, type KeyAction, keyActions } from './keymap.ts';

/** Which keys each action has. */
export type Bindings = Readonly<Record<KeyAction, Combination>>;

/** Why an action cannot have a combination: whose it is instead. The sentence for each stands in keys.json under `refused`. */
export type NotBindable =
  | { readonly why: 'taken'; readonly by: KeyAction }
  | { readonly why: 'moves' | 'types' | 'edits' | 'layout' | 'menu' | 'system' | 'unknown' };

/** Why an action may not have these keys; undefined when it may (ux.md 4). */
export function bindingProblem(bound: Bindings, action: KeyAction, keys: Combination): NotBindable | undefined {
  const owner = ownerOf(keys);
  if (owner !== undefined) return { why: owner };
  const by = keyActions.find((other) => other !== action && bound[other] === keys && areHeardTogether(other, action));
  return by === undefined ? undefined : { why: 'taken', by };
}

type Owner = Exclude<NotBindable['why'], 'taken'>;

const letter = /^Key[A-Z]$/u;
const writes = /^(Key[A-Z]|Digit\d|Comma|Period|Slash|Semicolon|Quote|BracketLeft|BracketRight|Backslash|Minus|Equal)$/u;
const acts = /^F([1-9]|1[0-2])$/u;
const moves = /^(Tab|Enter|Escape|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(Up|Down|Left|Right))$/u;

/** What the browser or the computer does before Heard hears of it, or what people need it for: closing, tabs, zoom, tools. */
const systems: ReadonlySet<Combination> = new Set([
  ...['KeyN', 'KeyW', 'KeyQ', 'KeyR', 'F4', 'F5', 'PageUp', 'PageDown', 'Minus', 'Equal', 'Digit0'].map((key) => `ctrl+${key}`),
  ...['KeyN', 'KeyW', 'KeyQ', 'KeyT', 'KeyI', 'KeyJ', 'KeyC', 'Minus', 'Equal', 'Digit0', 'Delete'].map((key) => `ctrl+shift+${key}`),
  ...['F4', 'Space', 'Home'].map((key) => `alt+${key}`),
]);

/** What people edit text with, in every program. */
const edits: ReadonlySet<Combination> = new Set([
  ...['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ', 'KeyY', 'Insert', 'Backspace', 'Delete', 'Home', 'End', 'ArrowLeft', 'ArrowRight'].map(
    (key) => `ctrl+${key}`,
  ),
  ...['KeyV', 'KeyZ', 'Backspace', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => `ctrl+shift+${key}`),
  'alt+Backspace',
]);

/** Whose a combination is before anyone binds it; undefined when it is free. */
function ownerOf(keys: Combination): Owner | undefined {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const ctrl = parts.includes('ctrl');
  const alt = parts.includes('alt');
  if (key === 'Escape' || key === 'Tab') return 'moves';
  if (key === 'Backquote' || (ctrl && (alt || key === 'Space'))) return 'layout'; // AltGr, the input method, the Thai layout switch
  if (systems.has(keys)) return 'system';
  if (edits.has(keys)) return 'edits';
  if (acts.test(key)) return undefined;
  if (!ctrl && !alt) return ownerAlone(key);
  if (alt && letter.test(key)) return 'menu';
  return writes.test(key) || moves.test(key) ? undefined : 'unknown';
}

function ownerAlone(key: string): Owner {
  if (moves.test(key)) return 'moves';
  return writes.test(key) || key.startsWith('Numpad') ? 'types' : 'unknown';
}

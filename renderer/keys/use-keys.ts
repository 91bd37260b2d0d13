import { useEffectEvent, useLayoutEffect } from 'react';
import { useBoundKeys } from './bound-keys.ts';
import { combinationOf } from './combination.ts';
import type { KeyAction } from './keymap.ts';

type Handlers = { readonly [Action in KeyAction]?: (() => void) | undefined };

interface Where {
  /** True for the keys of a dialog; keys of the screen behind it rest while one is open. */
  readonly inDialog?: boolean;
}

/** Keys that move go on moving while they are held; a key that does something does it once. */
const repeats: ReadonlySet<KeyAction> = new Set([
  'earlierPrompt',
  'laterPrompt',
  'previousCase',
  'nextCase',
  'nextRegion',
  'previousRegion',
]);

const dialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/**
 * Binds actions to their physical keys from the moment the component is shown; they work inside inputs, and not behind an open dialog.
 * Bound before the first paint: a key that follows at once what a person sees, or waited while the desk was busy, is not lost.
 */
export function useKeys(handlers: Handlers, { inDialog = false }: Where = {}): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const pressed = combinationOf(event);
    if (pressed === undefined) return;
    const bound = useBoundKeys.getState();
    for (const action of Object.keys(handlers) as KeyAction[]) {
      const handle = bound[action] === pressed ? handlers[action] : undefined;
      if (handle === undefined || dialogOpen() !== inDialog) continue;
      event.preventDefault();
      if (!event.repeat || repeats.has(action)) handle();
    }
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    document.documentElement.addEventListener('keydown', listener);
    return () => document.documentElement.removeEventListener('keydown', listener);
  }, []);
}

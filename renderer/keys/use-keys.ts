import { getHotkeyHandler } from '@mantine/hooks';
import { useEffectEvent, useLayoutEffect } from 'react';
import { type KeyAction, keymap } from './keymap.ts';

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
  const bound = (Object.keys(handlers) as KeyAction[]).flatMap((action) =>
    keymap[action].map((key): [string, (event: KeyboardEvent) => void, { usePhysicalKeys: boolean; preventDefault: boolean }] => [
      key.replace('Key', ''), // the hook names a letter's physical key by the letter alone
      (event) => {
        const handle = handlers[action];
        if (handle === undefined || dialogOpen() !== inDialog) return;
        event.preventDefault();
        if (!event.repeat || repeats.has(action)) handle();
      },
      { usePhysicalKeys: true, preventDefault: false },
    ]),
  );
  const hear = useEffectEvent((event: KeyboardEvent) => getHotkeyHandler(bound)(event));
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    document.documentElement.addEventListener('keydown', listener);
    return () => document.documentElement.removeEventListener('keydown', listener);
  }, []);
}

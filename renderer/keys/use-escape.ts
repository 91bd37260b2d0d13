import { useEffect, useEffectEvent } from 'react';

const layerOpen = (): boolean =>
  document.querySelector('[aria-modal="true"], [role="menu"]') !== null || document.activeElement?.getAttribute('aria-expanded') === 'true';

/** Esc closes the top layer: a dialog, a menu or an open list of choices first, then what `close` closes. Heard at the window, where dialogs hear it too, and before them: a screen was there first. */
export function useEscape(close: () => void): void {
  const closeTop = useEffectEvent(close);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !layerOpen()) closeTop();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
}

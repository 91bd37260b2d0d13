import { useEffect, useEffectEvent } from 'react';

/** A menu that is on its way out is closed already: it holds neither the focus nor its button open. */
const layerOpen = (): boolean => {
  const at = document.activeElement;
  const shown = document.querySelector('[aria-modal="true"], [aria-haspopup="menu"][aria-expanded="true"]');
  return shown !== null || at?.getAttribute('aria-expanded') === 'true' || (at !== null && at.closest('[role="menu"]') !== null);
};

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

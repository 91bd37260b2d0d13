import { create } from 'zustand';

export const looks = ['auto', 'light', 'dark'] as const;
const contrastKey = 'heard.contrast';

/** True while this window shows its high-contrast colours. */
export const useContrast = create<{ readonly more: boolean }>(() => ({ more: localStorage.getItem(contrastKey) === 'more' }));

/** Puts the remembered contrast on the page. */
export function applyContrast(): void {
  document.documentElement.dataset['contrast'] = useContrast.getState().more ? 'more' : 'normal';
}

/** Switches high contrast on or off and remembers it on this computer. */
export function switchContrast(): void {
  const more = !useContrast.getState().more;
  localStorage.setItem(contrastKey, more ? 'more' : 'normal');
  useContrast.setState({ more });
  applyContrast();
}

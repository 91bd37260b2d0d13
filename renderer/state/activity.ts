import { ask } from '../api.ts';

const every = 30_000;

/** Tells the desk, at most twice a minute, that someone is working here, so that it locks only when nobody is; stops when called. */
export function reportActivity(): () => void {
  let last = 0;
  const tell = () => {
    if (Date.now() - last < every) return;
    last = Date.now();
    void ask('session.active', {});
  };
  const signs = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const sign of signs) document.addEventListener(sign, tell, { passive: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, tell);
  };
}

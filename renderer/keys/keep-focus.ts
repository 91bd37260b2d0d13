/** How many places one may have to go back; a person does not remember more. */
const remembered = 20;

/**
 * Keeps the focus from being lost: when what has it goes away (a form that was closed, a row that was taken out, a screen that was left),
 * it returns to where it was before, else to the beginning of the work. A person on the keyboard goes on from there. Gives the way to stop.
 */
export function keepFocus(): () => void {
  let before: readonly HTMLElement[] = [];
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) before = [target, ...before.filter((one) => one !== target)].slice(0, remembered);
  };
  // A click beside everything leaves the focus nowhere on purpose.
  const forget = () => {
    before = [];
  };
  const giveBack = () => {
    const [last] = before;
    if (last === undefined || !isNowhere() || canHaveFocus(last)) return;
    const place = before.find(canHaveFocus);
    if (place === undefined) (openDialog() ?? document.querySelector<HTMLElement>('#work'))?.focus({ preventScroll: true });
    else place.focus();
  };
  // In a turn of its own: what looks after the focus itself has done so by then.
  const soon = new MutationObserver(() => {
    if (isNowhere() && before.length > 0) setTimeout(giveBack);
  });
  document.addEventListener('focusin', note);
  document.addEventListener('pointerdown', forget);
  soon.observe(document.body, { childList: true, subtree: true });
  return () => {
    soon.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('pointerdown', forget);
  };
}

const isNowhere = (): boolean => document.activeElement === document.body || document.activeElement === null;

const openDialog = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1);

function canHaveFocus(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled') || !element.checkVisibility()) return false;
  return openDialog()?.contains(element) ?? true;
}

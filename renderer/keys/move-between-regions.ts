/** Puts the focus on the next (or previous) region of the screen, round and round; F6 and Shift+F6. */
export function moveBetweenRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((here + step + regions.length) % Math.max(regions.length, 1));
  if (next === undefined) return;
  const first = next.querySelector<HTMLElement>('textarea, input:not([type=hidden]), [tabindex="0"], button:not(:disabled), a[href]');
  (first ?? next).focus();
}

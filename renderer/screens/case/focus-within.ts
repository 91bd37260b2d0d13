/** As a `ref`: puts the focus on the first field of a form that appears, unless the form has put it on another one. */
export function focusWithin(form: HTMLElement | null): void {
  if (form === null || form.contains(document.activeElement)) return;
  form.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')?.focus();
}

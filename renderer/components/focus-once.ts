/** As a `ref`: puts the focus on a field when it appears, and leaves it alone afterwards. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus();

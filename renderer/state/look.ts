const contrastKey = 'heard.contrast';

/** Puts on the page what this window showed last: nobody has signed in yet whose own wish is known. */
export const showLastContrast = (): void => showContrast(localStorage.getItem(contrastKey) === 'more');

/** Shows high or normal contrast, until somebody wishes otherwise. */
export function showContrast(more: boolean): void {
  localStorage.setItem(contrastKey, more ? 'more' : 'normal');
  document.documentElement.dataset['contrast'] = more ? 'more' : 'normal';
}

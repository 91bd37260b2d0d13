import type { KeyboardEvent, MouseEvent } from 'react';

interface Around {
  readonly count: number;
  readonly index: number;
  readonly page: number;
  readonly onMove: (index: number) => void;
  readonly onOpen: () => void;
  readonly onSpace?: (() => void) | undefined;
  /** Shift and a key that moves: from here to there. */
  readonly onExtend?: ((to: number) => void) | undefined;
}

/** The row a key leads to, or undefined for a key that moves nothing. */
function target(key: string, { index, count, page }: Around): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return index - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** ↑ ↓ Page Home End move, Enter opens, Space looks closer or marks, Shift marks on the way (ux.md 4). */
export function hearGridKey(event: KeyboardEvent, around: Around): void {
  if (event.target !== event.currentTarget || around.count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const to = target(event.key, around);
  const there = to === undefined ? undefined : Math.min(Math.max(to, 0), around.count - 1);
  if (there !== undefined) {
    if (event.shiftKey) around.onExtend?.(there);
    around.onMove(there);
  } else if (event.key === 'Enter') around.onOpen();
  else if (event.key === ' ' && around.onSpace !== undefined) around.onSpace();
  else return;
  event.preventDefault();
}

/** The number of the row that was clicked, if one was. */
export function clickedRow({ target: clicked }: MouseEvent): number | undefined {
  const line = clicked instanceof Element ? clicked.closest<HTMLElement>('[data-index]') : null;
  return line === null ? undefined : Number(line.dataset['index']);
}

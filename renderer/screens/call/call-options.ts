import { useEffectEvent, useLayoutEffect } from 'react';

interface Block {
  /** The element that holds the options; the block with the focus answers first. */
  readonly id: string;
  readonly rank: number;
  readonly pick: (index: number) => void;
}

const blocks = new Map<string, Block>();

/** Which block Alt+1…9 goes to: the one with the focus, else the one that matters most now. */
function blockNow(): Block | undefined {
  const shown = [...blocks.values()];
  const focused = shown.find(({ id }) => document.getElementById(id)?.contains(document.activeElement));
  return focused ?? shown.toSorted((one, other) => other.rank - one.rank)[0];
}

/** Alt+1 is option 0 of the block it goes to. */
export const pickOption = (index: number): void => blockNow()?.pick(index);

/** Offers numbered options while `shown`: Alt+1…9 picks one of them. The higher rank answers when no block has the focus. */
export function useOptions(id: string, rank: number, pick: ((index: number) => void) | undefined): void {
  const latest = useEffectEvent((index: number) => pick?.(index));
  const shown = pick !== undefined;
  useLayoutEffect(() => {
    if (!shown) return undefined;
    blocks.set(id, { id, rank, pick: latest });
    return () => {
      blocks.delete(id);
    };
  }, [id, rank, shown]);
}

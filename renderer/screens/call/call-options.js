import { useEffect, useEffectEvent } from 'react';
const blocks = new Map();
/** Which block Alt+1…9 goes to: the one with the focus, else the one that matters most now. */
function blockNow() {
  const shown = [...blocks.values()];
  const focused = shown.find(({ id }) => document.getElementById(id)?.contains(document.activeElement));
  return focused ?? shown.toSorted((one, other) => other.rank - one.rank)[0];
}
/** Alt+1 is option 0 of the block it goes to. */
export const pickOption = (index) => blockNow()?.pick(index);
/** Offers numbered options while `shown`: Alt+1…9 picks one of them. The higher rank answers when no block has the focus. */
export function useOptions(id, rank, pick) {
  const latest = useEffectEvent((index) => pick?.(index));
  const shown = pick !== undefined;
  useEffect(() => {
    if (!shown) return undefined;
    blocks.set(id, { id, rank, pick: latest });
    return () => {
      blocks.delete(id);
    };
  }, [id, rank, shown]);
}

import { useEffect, useState } from 'react';
import type { SyncState } from '../../shared/contract/sync.ts';

/** A change is usually sent within this time: a line that says so and takes it back at once would only disturb. */
const usuallyMs = 2_000;

/** The state as the frame shows it: a change on its way is not mentioned before it has taken longer than it usually does. */
export function useSteady(state: SyncState | undefined): SyncState | undefined {
  const isBehind = state?.kind === 'behind';
  const [late, setLate] = useState(false);
  const [before, setBefore] = useState(state);
  if (!isBehind && before !== state) setBefore(state);
  useEffect(() => {
    if (!isBehind) return undefined;
    const timer = setTimeout(() => setLate(true), usuallyMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isBehind]);
  return isBehind && !late && before?.kind === 'inStep' ? before : state;
}

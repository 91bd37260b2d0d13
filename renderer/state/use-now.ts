import { useEffect, useState } from 'react';
import { instant, type Instant } from '../../shared/ids.ts';

const now = (): Instant => instant.parse(Date.now());

/** The present moment, renewed every `everyMs`; timers on screen count from it. */
export function useNow(everyMs: number): Instant {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return at;
}

import { paths, type ReachedAnswer, reachedAnswer, type ReachedQuery } from '../../shared/sync/protocol.ts';
import { type Asking, lineTo } from './asking.ts';

/** A screen waits for it. */
const timeoutMs = 4_000;

/** Asks head office whether a hand-over has reached the desk of whom it is for; undefined where nothing can be said. */
export async function askReached(asking: Asking, query: ReachedQuery): Promise<ReachedAnswer | undefined> {
  const transport = await lineTo(asking);
  if (transport === undefined) return undefined;
  const path = `${paths.reached}?${new URLSearchParams(query).toString()}`;
  const heard = await transport.ask({ path, answer: reachedAnswer, timeoutMs }, asking.signal);
  return heard.kind === 'answer' ? heard.value : undefined;
}

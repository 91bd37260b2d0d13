import type { SentLine } from '../../shared/sync/feed.ts';
import { complaintsAnswer, mostAsked, paths } from '../../shared/sync/protocol.ts';
import { done, type Step, stepAfter } from './step.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

const timeoutMs = 60_000;

/** Fetches the complaints whole that these lines go on with and this desk does not hold; then the lines may be taken in. */
export async function fetchLacking(
  { absorbing }: Pick<SyncDesk, 'absorbing'>,
  transport: Transport,
  { lines, signal }: { readonly lines: readonly SentLine[]; readonly signal: AbortSignal },
): Promise<Step> {
  const lacking = await absorbing.lacking(lines);
  for (let from = 0; from < lacking.length; from += mostAsked.ids) {
    const ids = lacking.slice(from, from + mostAsked.ids).join(',');
    const heard = await transport.ask({ path: `${paths.complaint}?ids=${ids}`, answer: complaintsAnswer, timeoutMs }, signal);
    if (heard.kind !== 'answer') return stepAfter(heard);
    if (signal.aborted) return { kind: 'retry', askedMs: null };
    await absorbing.found(heard.value);
  }
  return done;
}

import { ownAnswer, paths } from '../../shared/sync/protocol.ts';
import { readSyncState } from '../store/sync-state.ts';
import { done, type Step, stepAfter } from './step.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

const timeoutMs = 60_000;

/** Asks what became of own events that a snapshot holds. Until that is known nothing else is fetched; after an interruption it goes on where it was. */
export async function ownPage(
  desk: SyncDesk,
  transport: Transport,
  signal: AbortSignal,
): Promise<{ readonly step: Step; readonly count: number }> {
  const { epoch, own_after: after, own_until: until } = await readSyncState(desk.db);
  if (after === null || until === null) return { step: done, count: 0 };
  const query = new URLSearchParams({ epoch: String(epoch), after: String(after), until: String(until) });
  const heard = await transport.ask({ path: `${paths.own}?${query.toString()}`, answer: ownAnswer, timeoutMs }, signal);
  if (heard.kind !== 'answer') return { step: stepAfter(heard), count: 0 };
  // An answer that goes no further would be asked for without an end.
  if (signal.aborted || heard.value.to <= after) return { step: { kind: 'retry', askedMs: null }, count: 0 };
  await desk.absorbing.own(heard.value);
  return { step: done, count: 1 };
}

import { paths, snapshotAnswer } from '../../shared/sync/protocol.ts';
import { readSyncState, type SyncRow } from '../store/sync-state.ts';
import { done, type Step, stepAfter } from './step.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

/** So many lines behind, a page of everything is less work than every line of it. */
const worthIt = 20_000;
/** A desk that has nothing yet is better off much sooner. */
const worthAtFirst = 2_000;

const timeoutMs = 120_000;

/** Is everything fetched as it stands, instead of how it came to be? One that was begun is finished. */
export const wantsSnapshot = ({ cursor, snapshot_seq: begun }: Pick<SyncRow, 'cursor' | 'snapshot_seq'>, head: number): boolean =>
  begun !== null || head - cursor > (cursor === 0 ? worthAtFirst : worthIt);

export interface SnapshotPage {
  readonly step: Step;
  /** 1 for a page, an empty one too: the next may hold more. */
  readonly count: number;
  /** Things in all pages together. */
  readonly total: number;
}

/** Fetches the next page of everything this desk should hold; after an interruption it goes on with the page that is missing. */
export async function snapshotPage(desk: SyncDesk, transport: Transport, signal: AbortSignal): Promise<SnapshotPage> {
  const { epoch, snapshot_next: page } = await readSyncState(desk.db);
  const query = new URLSearchParams({ epoch: String(epoch), ...(page === null ? {} : { page }) });
  const heard = await transport.ask({ path: `${paths.snapshot}?${query.toString()}`, answer: snapshotAnswer, timeoutMs }, signal);
  if (heard.kind !== 'answer') return { step: stepAfter(heard), count: 0, total: 0 };
  if (signal.aborted) return { step: { kind: 'retry', askedMs: null }, count: 0, total: 0 };
  await desk.absorbing.snapshot(heard.value);
  return { step: done, count: 1, total: heard.value.total };
}

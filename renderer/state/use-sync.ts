import type { SyncState, SyncView } from '../../shared/contract/sync.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { useNews } from './news.ts';
import { useAnswer } from './use-answer.ts';

export interface Sync {
  /** Undefined until the desk has answered for the first time. */
  readonly state: SyncState | undefined;
  readonly headOffice: SyncView['headOffice'];
  readonly refusal: Refusal | undefined;
}

/** Where this desk stands to head office: asked when it is first shown, then followed as the desk tells it. */
export function useSync(): Sync {
  const told = useNews((news) => news.sync);
  const asked = useAnswer('sync.state', {}, useSyncNews());
  return { state: told ?? asked.value?.state, headOffice: asked.value?.headOffice ?? null, refusal: asked.refusal };
}

/** Does this desk belong to a head office? Not before the desk has answered. */
export function useJoined(): boolean {
  const { state } = useSync();
  return state !== undefined && state.kind !== 'alone';
}

/** Rises when there may be more to ask of what passed between this desk and head office. */
export const useSyncNews = (): number => useNews((news) => news.syncs);

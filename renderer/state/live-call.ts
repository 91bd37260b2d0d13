import { create } from 'zustand';
import type { DraftId } from '../../shared/ids.ts';
import { useDesk } from './desk-state.ts';

interface Live {
  /** True from the moment a call is answered until its wrap-up is done; undefined until this window has had a call. */
  readonly live: boolean | undefined;
}

const useLive = create<Live>(() => ({ live: undefined }));

/** Is a call under way, in this window or left in the middle when the desk was stopped? */
export const useLiveCall = (): boolean => {
  const live = useLive((state) => state.live);
  const left = useDesk(({ desk }) => desk?.liveCall != null);
  return live ?? left;
};

/** The card of a call that was left in the middle when the desk was stopped, until this window takes up any call. */
export const callLeft = (): DraftId | undefined =>
  useLive.getState().live === undefined ? (useDesk.getState().desk?.liveCall ?? undefined) : undefined;

/** The call screen says whether a call is under way. */
export const setLiveCall = (live: boolean): void => useLive.setState({ live });

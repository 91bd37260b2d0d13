import { create } from 'zustand';

interface Live {
  /** True from the moment a call is answered until its wrap-up is done. */
  readonly live: boolean;
}

const useLive = create<Live>(() => ({ live: false }));

/** Is a call under way in this window? */
export const useLiveCall = (): boolean => useLive((state) => state.live);

/** The call screen says whether a call is under way. */
export const setLiveCall = (live: boolean): void => useLive.setState({ live });

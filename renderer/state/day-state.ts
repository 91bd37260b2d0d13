import { create } from 'zustand';

interface Looking {
  /** The day looked at, as `2026-11-20`; undefined is today. */
  readonly day: string | undefined;
  readonly filter: string;
  readonly index: number;
}

/** Which day the board shows and what it is narrowed to: it stays while a case is looked at. */
export const useDay = create<Looking>(() => ({ day: undefined, filter: '', index: 0 }));

export const chooseDay = (day: string | undefined): void => useDay.setState({ day, index: 0 });
export const filterDay = (filter: string): void => useDay.setState({ filter, index: 0 });
export const chooseDayRow = (index: number): void => useDay.setState({ index });

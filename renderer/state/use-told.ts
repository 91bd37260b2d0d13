import { type Asked, useAnswer } from './use-answer.ts';
import { useSyncNews } from './use-sync.ts';

/** So many are asked for at once. */
export const toldAtOnce = 100;

/** What head office did not take of this person's work, or of everybody's for whoever sees the day; asked again when something came from there. */
export const useTold = (show: 'open' | 'all', rows: number = toldAtOnce): Asked<'sync.told'> =>
  useAnswer('sync.told', { show, rows }, useSyncNews());

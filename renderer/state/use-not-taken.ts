import { type Asked, useAnswer } from './use-answer.ts';
import { useSyncNews } from './use-sync.ts';

/** What head office has and this desk could not take in; asked again when something came from there. */
export const useNotTaken = (): Asked<'sync.notTaken'> => useAnswer('sync.notTaken', { rows: 100 }, useSyncNews());

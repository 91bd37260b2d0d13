import type { Erasure } from '../shared/erasure/erasure.ts';
import { erasureOfRow } from '../shared/erasure/erasure-row.ts';
import { effectWithoutWords } from '../shared/erasure/scrub-event.ts';
import type { Effect } from '../shared/sync/feed.ts';
import type { Decided } from './decide-push.ts';

/** Whoever a second person said yes for in these events, where nothing stood against it. */
export const erasuresIn = (decided: readonly Pick<Decided, 'event' | 'effect'>[]): readonly Erasure[] =>
  decided
    .filter(({ event, effect }) => event.act === 'customer.erase' && effect.refusal === null)
    .flatMap(({ effect }) => effect.rows.filter(({ table }) => table === 'erasure'))
    .flatMap(({ row }) => (row === null ? [] : [erasureOfRow(row)]))
    .filter(({ state }) => state === 'done');

/** What came of an event as it is kept: without a word of anybody who is erased. */
export const effectToKeep = ({ event, effect, erased }: Pick<Decided, 'event' | 'effect' | 'erased'>): Effect =>
  erased === undefined ? effect : effectWithoutWords(effect, event.object, erased);

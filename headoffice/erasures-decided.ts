import type { Erasure } from '../shared/erasure/erasure.ts';
import { erasureOfRow } from '../shared/erasure/erasure-row.ts';
import { effectWithoutWords } from '../shared/erasure/scrub-event.ts';
import type { Effect } from '../shared/sync/feed.ts';
import type { Ledger } from '../shared/sync/ledger.ts';
import { bringAct } from '../shared/sync/own-acts.ts';
import type { Decided } from './decide-push.ts';

/**
 * Whoever is erased by these events: a second person said yes and nothing stood against it, or it was done at a desk before it joined. `before`: what head office had in front of
 * them; what was done there already is not done again.
 */
export async function erasuresIn(
  decided: readonly Pick<Decided, 'event' | 'effect'>[],
  before: Pick<Ledger, 'row'>,
): Promise<readonly Erasure[]> {
  const rows = decided
    .filter(({ event: { act }, effect: { refusal } }) => (act === 'customer.erase' || act === bringAct) && refusal === null)
    .flatMap(({ effect }) => effect.rows.filter(({ table, row }) => table === 'erasure' && row?.['state'] === 'done'));
  const erasures = new Map<string, Erasure>();
  for (const { key, row } of rows)
    if (row !== null && (await before.row('erasure', key))?.row?.['state'] !== 'done') erasures.set(key, erasureOfRow(row));
  return [...erasures.values()];
}

/** What came of an event as it is kept: without a word of anybody who is erased. */
export const effectToKeep = ({ event, effect, erased }: Pick<Decided, 'event' | 'effect' | 'erased'>): Effect =>
  erased === undefined ? effect : effectWithoutWords(effect, event.object, erased);

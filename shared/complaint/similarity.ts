import { nameKey } from '../customer/name-key.ts';
import { wordsIn } from '../text/words-in.ts';

/** What two complaints are compared by. */
export interface Told {
  readonly essence: string;
  readonly product: string;
}

/**
 * How alike other complaints are to this one, 0 and up: the same product counts as three words, each word stem they share as one
 * (ux.md 3.3). A stem is the first five letters of a word of four or more, which joins most forms of a word in English and Russian;
 * Thai words do not bend. What this one says is read once, however many it is compared with.
 */
export function similarityTo(one: Told): (other: Told) => number {
  const stems = stemsOf(one.essence);
  return (other) => {
    const shared = [...stemsOf(other.essence)].filter((stem) => stems.has(stem)).length;
    return shared + (isSameProduct(one.product, other.product) ? 3 : 0);
  };
}

const isSameProduct = (one: string, other: string): boolean => one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();

/** Only the beginning of a story is compared: it says what happened, and no list waits for the rest. */
const comparedLength = 1_000;

function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of wordsIn(nameKey(text.slice(0, comparedLength)))) if (word.length >= 4) stems.add(word.slice(0, 5));
  return stems;
}

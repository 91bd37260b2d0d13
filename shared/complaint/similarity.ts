/** What two complaints are compared by. */
export interface Told {
  readonly essence: string;
  readonly product: string;
}

/**
 * How alike two complaints are, 0 and up: the same product counts as three words, each word stem they share as one (ux.md 3.3). A
 * stem is the first five letters of a word of four or more, which joins most forms of a word in English and Russian; Thai words do not bend.
 */
export function similarity(one: Told, other: Told): number {
  const stems = stemsOf(one.essence);
  const shared = [...stemsOf(other.essence)].filter((stem) => stems.has(stem)).length;
  return shared + (sameProduct(one.product, other.product) ? 3 : 0);
}

const sameProduct = (one: string, other: string): boolean => one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();

/** Only the beginning of a story is compared: it says what happened, and no list waits for the rest. */
const comparedLength = 2_000;

function stemsOf(text: string): ReadonlySet<string> {
  const words = new Intl.Segmenter('th', { granularity: 'word' }).segment(text.slice(0, comparedLength).toLowerCase());
  return new Set(
    Array.from(words, ({ segment, isWordLike }) => (isWordLike === true && segment.length >= 4 ? segment.slice(0, 5) : '')).filter(
      (stem) => stem !== '',
    ),
  );
}

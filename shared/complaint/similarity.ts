import { searchWords } from '../text/search-words.ts';

/** A story is compared by as many of its words as it is found by: they say what happened, and no list waits for the rest. */
const comparedWords = 200;

/** Shorter words tell nothing; of the others the beginning, which joins most of their forms in English and Russian. Thai words do not bend. */
export const stemming = { shortest: 4, letters: 5 } as const;

/** What a story is compared with others by (ux.md 3.3): each of its stems once, the first five letters of a word of four or more. */
export const comparedStems = (essence: string): readonly string[] => [
  ...new Set(
    searchWords(essence, { atMost: comparedWords })
      .map((word) => Array.from(word))
      .filter((letters) => letters.length >= stemming.shortest)
      .map((letters) => letters.slice(0, stemming.letters).join('')),
  ),
];

/** What two complaints have in common. */
interface InCommon {
  readonly stems: number;
  readonly product: boolean;
}

/** How alike two complaints are, 0 and up: the same product counts as three words, each stem they share as one (ux.md 3.3). */
export const likeness = ({ stems, product }: InCommon): number => stems + (product ? 3 : 0);

/** Is the product of two complaints the same, however it was typed? Two without one have none in common. */
export const isSameProduct = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();

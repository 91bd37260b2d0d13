import { nameKey } from '../customer/name-key.ts';

/** Thai writes its words without spaces; the system's dictionary parts them, and everywhere else leaves signs out. */
const parts = new Intl.Segmenter('th', { granularity: 'word' });

/** A text never brings more words than this into a search or an index. */
const most = 40;

interface Most {
  readonly atMost: number;
}

/**
 * The words a text is found by, folded as a customer's name is; each once, without signs, at most 40 or as many as are asked for. How
 * many is named: a plain number would be taken for a place in a list by `map`.
 */
export const searchWords = (text: string, { atMost }: Most = { atMost: most }): readonly string[] =>
  [...new Set([...parts.segment(nameKey(text))].filter((part) => part.isWordLike === true).map((part) => part.segment))].slice(0, atMost);

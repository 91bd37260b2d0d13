/** The most characters of a derived title (ux.md 3.3). */
const longest = 60;

/** A sentence shorter than this says too little to stand for the story. */
const shortest = 15;

/** What a story begins with, at most 60 characters: its first sentences, else its first words; also in Thai, which writes no spaces between words. */
export function titleOf(story: string): string {
  const text = story.replaceAll(/\s+/gu, ' ').trim();
  if (text.length <= longest) return text;
  const told = segments(text, 'sentence').findLast((one) => one.index + one.segment.trimEnd().length <= longest);
  const sentences = told === undefined ? '' : text.slice(0, told.index + told.segment.length).trim();
  if (sentences.length >= shortest) return sentences.replace(/\.+$/u, '');
  const words = segments(text, 'word');
  const fitting = words.findLast((word) => word.index + word.segment.length <= longest && word.isWordLike === true);
  const end = fitting === undefined ? lastCharacterEnd(text) : fitting.index + fitting.segment.length;
  return text.slice(0, end).trim();
}

/** Where the last whole character ends: a word of more than 60 characters is cut, but never inside a letter and its marks. */
function lastCharacterEnd(text: string): number {
  const last = segments(text, 'grapheme').findLast((one) => one.index + one.segment.length <= longest);
  return last === undefined ? 0 : last.index + last.segment.length;
}

/** The pieces of the text that begin before the cut; a long story is not cut up whole for its first line. */
const segments = (text: string, granularity: 'word' | 'grapheme' | 'sentence'): readonly Intl.SegmentData[] => [
  ...new Intl.Segmenter('th', { granularity }).segment(text.slice(0, 2 * longest)),
];

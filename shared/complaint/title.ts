/** The most characters of a derived title (ux.md 3.3). */
const longest = 60;

/** The first words of a story, at most 60 characters, cut where a word ends; also in Thai, which writes no spaces between words. */
export function titleOf(story: string): string {
  const text = story.replaceAll(/\s+/gu, ' ').trim();
  if (text.length <= longest) return text;
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
const segments = (text: string, granularity: 'word' | 'grapheme'): readonly Intl.SegmentData[] => [
  ...new Intl.Segmenter('th', { granularity }).segment(text.slice(0, 2 * longest)),
];

/** The most characters of a note that are read aloud in the middle of a sentence. */
const longest = 200;

/** A note as part of a spoken sentence: time marks and line ends gone, no full stop at its end, cut after 200 characters where a word ends. */
export function inOneSentence(note: string): string {
  const flat = note
    .replaceAll(/(^|\n)\s*\d{1,2}:\d{2}(?::\d{2})?\s+/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const whole = flat.length <= longest;
  return (whole ? flat : `${cutAtWord(flat)}…`).replace(/[.。\s]+$/u, '');
}

/** Thai writes no spaces between words, so the words are found by dictionary. */
function cutAtWord(text: string): string {
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text.slice(0, longest + 40))];
  const last = words.findLast((word) => word.index + word.segment.length <= longest && word.isWordLike === true);
  return last === undefined ? Array.from(text.slice(0, longest)).slice(0, -1).join('') : text.slice(0, last.index + last.segment.length);
}

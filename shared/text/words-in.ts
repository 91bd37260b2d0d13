/** Thai writes its words without spaces; the system's dictionary parts them. It takes its time, so it is asked for Thai letters only. */
const parts = new Intl.Segmenter('th', { granularity: 'word' });
const runs = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const thai = /\p{Script=Thai}/u;

/** The words of a text in order, without signs and spaces. */
export function* wordsIn(text: string): Generator<string> {
  for (const [run] of text.matchAll(runs)) {
    if (!thai.test(run)) yield run;
    else for (const { segment, isWordLike } of parts.segment(run)) if (isWordLike === true) yield segment;
  }
}

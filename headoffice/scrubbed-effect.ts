import { effectWithoutWords } from '../shared/erasure/scrub-event.ts';
import type { Subject } from '../shared/erasure/subject.ts';
import { effect as effectSchema } from '../shared/sync/feed.ts';

/** The text of an effect without somebody's words; the very text where it has none. */
export function scrubbedEffect(text: string, object: string, subject: Subject): string {
  const read = effectSchema.parse(JSON.parse(text));
  const without = effectWithoutWords(read, object, subject);
  return JSON.stringify(without) === JSON.stringify(read) ? text : JSON.stringify(without);
}

/** A line of the feed without the words of whoever the feed is still to be gone through for. They are read before the line is: whoever is none of them then is in no line. */
export const withoutErasing = <Line extends { readonly object: string; readonly effect: string }>(
  line: Line,
  erasing: readonly Subject[],
): Line => ({ ...line, effect: erasing.reduce((text, subject) => scrubbedEffect(text, line.object, subject), line.effect) });

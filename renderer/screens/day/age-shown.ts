import { duration } from '../../../shared/format/duration.ts';
import type { Language } from '../../../shared/language.ts';

const day = 86_400;

/** How old something is, in words: to the hour in the first two days, then in whole days. Takes milliseconds. */
export function ageShown(ms: number, language: Language): string {
  const seconds = Math.max(ms / 1000, 0);
  return duration(seconds < 2 * day ? seconds : Math.floor(seconds / day) * day, language);
}

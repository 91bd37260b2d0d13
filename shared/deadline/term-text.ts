import { counted } from '../format/counted.ts';
import type { Language } from '../language.ts';
import { explainWords } from './explain-words.ts';
import type { DeadlineRule } from './rule.ts';

type Term = Pick<DeadlineRule, 'amount' | 'unit' | 'calendar' | 'start'>;

/** How long a term is, in words: `10 calendar days`, `4 working hours`, `30 working minutes`, `the same day`. Hours by a calendar are working hours. */
export function termText({ amount, unit, calendar, start }: Term, language: Language): string {
  const { units, nought, minutes, workingHours, workingMinutes } = explainWords[language];
  if (amount === 0) return start === 'promised' ? nought.named : nought[unit === 'hour' || unit === 'businessDay' ? unit : 'day'];
  if (unit !== 'hour') return counted(amount, units[unit], language);
  const works = calendar !== null;
  return Number.isInteger(amount)
    ? counted(amount, works ? workingHours : units.hour, language)
    : counted(Math.round(amount * 60), works ? workingMinutes : minutes, language);
}

import { counted } from '../format/counted.ts';
import type { Language } from '../language.ts';
import { explainWords } from './explain-words.ts';
import type { DeadlineRule } from './rule.ts';

/** How long a term is, in words: `10 calendar days`, `4 working hours`, `30 working minutes`. Hours by a calendar are working hours. */
export function termText({ amount, unit, calendar }: Pick<DeadlineRule, 'amount' | 'unit' | 'calendar'>, language: Language): string {
  const { units, minutes, workingHours, workingMinutes } = explainWords[language];
  if (unit !== 'hour') return counted(amount, units[unit], language);
  const works = calendar !== null;
  return Number.isInteger(amount)
    ? counted(amount, works ? workingHours : units.hour, language)
    : counted(Math.round(amount * 60), works ? workingMinutes : minutes, language);
}

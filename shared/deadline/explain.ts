import { counted } from '../format/counted.ts';
import { dateShown, dateTimeShown } from '../format/date.ts';
import { duration } from '../format/duration.ts';
import type { InLanguages, Language } from '../language.ts';
import type { Deadline } from './deadline.ts';
import { explainWords } from './explain-words.ts';
import { termText } from './term-text.ts';
import type { Why } from './why.ts';

/** More holidays than this are told by their number. */
const namedAtMost = 6;

/**
 * Why a deadline is when it is, in one sentence of the language: its rule, the term, the day it began and with what, the article, and
 * what shifted it or that nothing did (product.md 2, no. 10).
 */
export function explain({ rule, why }: Pick<Deadline, 'rule' | 'why'>, language: Language, timeZone: string): string {
  const say = explainWords[language];
  const shifts = shiftsOf(why, language);
  const term = [termOf(why, language, timeZone), lawOf(why, language)].filter((text) => text !== '').join(say.comma);
  const sentence = `${rule}: ${term}; ${shifts.length === 0 ? say.unshifted : shifts.join('; ')}`;
  return sentence.endsWith('.') ? sentence : `${sentence}${say.end}`; // «… 2026 г.» has its full stop
}

/** The article as the language writes it; a Russian law has its Cyrillic letters back. */
function lawOf({ legalRef }: Why, language: Language): string {
  const said = legalRef.replace('art. ', explainWords[language].article);
  return language === 'ru' ? said.replaceAll('-FZ', '-ФЗ') : said;
}

function termOf(why: Why, language: Language, timeZone: string): string {
  const say = explainWords[language];
  const { amount, unit, start, from } = why;
  const moment = (unit === 'hour' ? dateTimeShown : dateShown)(from, language, timeZone);
  if (start === 'promised' && amount === 0) return say.byNamed(moment);
  if (amount === 0) return (unit === 'businessDay' ? say.sameBusinessDay : say.sameDay)(moment, say.began[start]);
  return say.from(termText(why, language), moment, say.began[start]);
}

/** Everything that took the date away from where plain counting puts it. */
function shiftsOf(why: Why, language: Language): readonly string[] {
  const say = explainWords[language];
  const more = why.holidays.length - namedAtMost;
  const off = [
    ...why.holidays.slice(0, namedAtMost).map((one) => named(one, language)),
    ...(more > 0 ? [say.moreHolidays(more)] : []),
    ...(why.daysOff > 0 ? [counted(why.daysOff, say.daysOff, language)] : []),
  ].join(', ');
  const made = why.made.map((one) => named(one, language)).join(', ');
  return [
    why.extended === null ? '' : say.extended(why.extended.condition[language]),
    why.countedFrom === null ? '' : say.countedFrom(dayShown(why.countedFrom, language)),
    why.outside ? say.outside : '',
    off === '' ? '' : say.notCounted(off),
    made === '' ? '' : say.counted(made),
    why.rolled === null
      ? ''
      : say.rolled(dayShown(why.rolled.from, language), why.rolled.name === null ? '' : ` (${why.rolled.name[language]})`),
    pausedFor(why, language),
  ].filter((text) => text !== '');
}

function pausedFor({ pausedDays, pausedSeconds }: Why, language: Language): string {
  const say = explainWords[language];
  if (pausedDays > 0) return say.paused(counted(pausedDays, say.days, language));
  return pausedSeconds > 0 ? say.paused(duration(pausedSeconds, language)) : '';
}

const named = ({ date, name }: { readonly date: string; readonly name: InLanguages }, language: Language): string =>
  `${name[language]} (${dayShown(date, language)})`;

const dayShown = (date: string, language: Language): string =>
  dateShown(Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds, language, 'UTC');

import { dayWords, fillers, hourWords, months, namedIn, noonWords, weekdays } from './day-words.ts';

/** What a text says about when, before it is known which day is today. */
export interface MomentParts {
  readonly daysAhead: number | undefined;
  readonly weekday: number | undefined;
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
  readonly hour: number | undefined;
  readonly minute: number;
}

const dotPair = /^(\d{1,2})\.(\d{1,2})\.?$/u;
const number = /^\d{1,2}$/u;

/** Takes a text apart into what it says about day and hour; undefined as soon as a word of it means neither. */
export function momentParts(text: string): MomentParts | undefined {
  const words = wordsOf(text);
  const date = dateOf(words);
  const rest = words.filter((_, index) => !date.used.has(index));
  const daysAhead = rest.map((word) => dayWords.get(word)).find((one) => one !== undefined);
  const weekday = rest.map((word) => namedIn(weekdays, word)).find((one) => one !== undefined);
  const spoken = rest.filter((word) => !dayWords.has(word) && namedIn(weekdays, word) === undefined && !fillers.has(word));
  const dayKnown = daysAhead !== undefined || date.day !== undefined;
  const split = splitDots(spoken, dayKnown);
  const clock = clockOf(split.time);
  if (clock === undefined) return undefined;
  const { day, month, year } = split.date ?? date;
  return { daysAhead, weekday, day, month, year, ...clock };
}

/** Lower case, western digits, a space between digits and letters, dashes of a date kept. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replaceAll(/(\d)(\p{L})/gu, '$1 $2')
    .replaceAll(/([\p{L}\p{M}])\.?(\d)/gu, '$1 $2')
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
}

interface DateParts {
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
}

const none: DateParts = { day: undefined, month: undefined, year: undefined };

/** A date that cannot be anything else: 2026-11-25, 25/11, 25.11.2026, 25 November; `used` are the words it took. */
function dateOf(words: readonly string[]): DateParts & { readonly used: ReadonlySet<number> } {
  for (const [index, word] of words.entries()) {
    const numeric = numericDate(word);
    if (numeric !== undefined) return { ...numeric, used: new Set([index]) };
    const month = namedIn(months, word);
    if (month !== undefined) return { ...dayAround(words, index), month };
  }
  return { ...none, used: new Set() };
}

function numericDate(word: string): DateParts | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(word);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const written = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u.exec(word);
  if (written === null || (written[2] !== '/' && written[4] === undefined)) return undefined;
  return { day: Number(written[1]), month: Number(written[3]), year: written[4] === undefined ? undefined : Number(written[4]) };
}

/** The day before the month's name or after it, and a year of four digits behind them. */
function dayAround(words: readonly string[], month: number) {
  const before = number.test(words[month - 1] ?? '');
  const after = number.test(words[month + 1] ?? '');
  const day = before ? month - 1 : after ? month + 1 : month;
  const behind = Math.max(day, month) + 1;
  const year = /^\d{4}$/u.test(words[behind] ?? '') ? behind : undefined;
  return {
    day: day === month ? undefined : Number(words[day]),
    year: year === undefined ? undefined : Number(words[year]),
    used: new Set([month, day, ...(year === undefined ? [] : [year])]),
  };
}

/** 25.11 beside an hour is a date; 16.30 beside a date, or alone, is an hour: a promise without an hour is none. */
function splitDots(
  words: readonly string[],
  dayKnown: boolean,
): { readonly date: DateParts | undefined; readonly time: readonly string[] } {
  const first = words.find((word) => dotPair.test(word));
  const others = words.filter((word) => word !== first && (/^\d/u.test(word) || noonWords.has(word)));
  const match = first === undefined ? null : dotPair.exec(first);
  if (dayKnown || match === null || others.length === 0) return { date: undefined, time: words };
  return { date: { day: Number(match[1]), month: Number(match[2]), year: undefined }, time: words.filter((word) => word !== first) };
}

/** The hour and minute of what is left of the text; anything else left means that it was not understood. */
function clockOf(words: readonly string[]): Pick<MomentParts, 'hour' | 'minute'> | undefined {
  const turns = words.flatMap((word) => hourWords.get(word) ?? []);
  const times = words.filter((word) => !hourWords.has(word));
  const [said, minutes, ...more] = times;
  if (turns.length > 1 || more.length > 0) return undefined;
  if (said === undefined) return { hour: undefined, minute: 0 };
  if (noonWords.has(said)) return minutes === undefined ? { hour: 12, minute: 0 } : undefined;
  const joined = /^(\d{1,2})(?:[:.](\d{2}))?$/u.exec(minutes === undefined || !/^\d{2}$/u.test(minutes) ? said : `${said}:${minutes}`);
  if (joined === null || (minutes !== undefined && !/^\d{2}$/u.test(minutes))) return undefined;
  const hour = turned(Number(joined[1]), turns[0]);
  const minute = Number(joined[2] ?? 0);
  return hour > 23 || minute > 59 ? undefined : { hour, minute };
}

function turned(hour: number, turn: 'am' | 'pm' | 'evening' | undefined): number {
  if (turn === 'evening') return hour + 18;
  if (turn === 'pm') return hour < 12 ? hour + 12 : hour;
  return turn === 'am' && hour === 12 ? 0 : hour;
}

import { type Instant, instant } from '../ids.ts';
import { unitMinutes } from './day-words.ts';
import { type MomentParts, momentParts } from './moment-parts.ts';

interface Here {
  readonly now: Instant;
  readonly timeZone: string;
}

/** The difference between the Buddhist year and the common one. */
const buddhist = 543;

/**
 * The moment a person typed, in the site's time: "16:00", "25.11 16:00", "tomorrow 12", «в пятницу 10», «พรุ่งนี้ 12»,
 * "25/11/2569 16.00" (Buddhist year), "+2h". Undefined while it names no hour, or nothing understood: a promise is never guessed.
 *
 * An hour alone is the next such hour. A date without a year is this year's, or next year's when this one's is long gone.
 */
export function readMoment(text: string, here: Here): Instant | undefined {
  const typed = text.trim();
  if (typed === '' || typed.length > 100) return undefined;
  return typed.startsWith('+') ? later(typed, here.now) : named(typed, here);
}

/** "+2h", "+1 h 30 min", «+2 ч», «+2 ชม». */
function later(typed: string, now: Instant): Instant | undefined {
  const steps = typed.toLowerCase().matchAll(/\+?\s*(\d{1,4})\s*([\p{L}\p{M}]+\.?)\s*/gu);
  let length = 0;
  let minutes = 0;
  for (const step of steps) {
    const unit = unitMinutes.get(step[2] ?? '');
    if (unit === undefined) return undefined;
    length += step[0].length;
    minutes += Number(step[1]) * unit;
  }
  return length === typed.length && minutes > 0 ? instant.parse(now + minutes * 60_000) : undefined;
}

function named(typed: string, here: Here): Instant | undefined {
  const parts = momentParts(typed);
  if (parts?.hour === undefined) return undefined;
  const today = Temporal.Instant.fromEpochMilliseconds(here.now).toZonedDateTimeISO(here.timeZone).toPlainDate();
  const time = Temporal.PlainTime.from({ hour: parts.hour, minute: parts.minute });
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: here.timeZone, plainTime: time }).epochMilliseconds;
  const isPast = (day: Temporal.PlainDate) => at(day) <= here.now;

  const days = [byDate(parts, today), byWeekday(parts, today, isPast), byWord(parts, today)].filter((day) => day !== undefined);
  const [day, ...others] = days;
  if (parts.day !== undefined && byDate(parts, today) === undefined) return undefined;
  if (day === undefined) return moment(at(isPast(today) ? today.add({ days: 1 }) : today));
  return others.every((other) => agrees(other, day, parts)) ? moment(at(day)) : undefined;
}

/** "Friday 27.11" is that Friday; when the two do not fit together, nothing was named. */
const agrees = (other: Temporal.PlainDate, day: Temporal.PlainDate, { weekday }: MomentParts): boolean =>
  other.equals(day) || (weekday !== undefined && day.dayOfWeek === weekday && other.dayOfWeek === weekday);

function byDate({ day, month, year }: MomentParts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (day === undefined || month === undefined || day < 1 || month < 1) return undefined;
  const date = Temporal.PlainDate.from({ year: year === undefined ? today.year : fullYear(year, today.year), month, day });
  if (date.day !== day || date.month !== month) return undefined;
  const longGone = year === undefined && Temporal.PlainDate.compare(date, today.subtract({ months: 6 })) < 0;
  return longGone ? date.add({ years: 1 }) : date;
}

/** 26 is 2026, 2569 and 69 are 2026 too: the reading nearest to now. */
function fullYear(year: number, now: number): number {
  if (year >= 2400) return year - buddhist;
  if (year >= 100) return year;
  return [2000 + year, 2500 + year - buddhist].reduce((one, other) => (Math.abs(other - now) < Math.abs(one - now) ? other : one));
}

function byWeekday(
  { weekday }: MomentParts,
  today: Temporal.PlainDate,
  isPast: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate | undefined {
  if (weekday === undefined) return undefined;
  const day = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  return isPast(day) ? day.add({ days: 7 }) : day;
}

const byWord = ({ daysAhead }: MomentParts, today: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  daysAhead === undefined ? undefined : today.add({ days: daysAhead });

const moment = (at: number): Instant | undefined => {
  const read = instant.safeParse(at);
  return read.success ? read.data : undefined;
};

import { type Instant, instant } from '../ids.ts';
import { type DateOrder, datePattern, fullYear, monthByName } from './date-order.ts';

/** How a column's dates are to be read: in which order the parts stand, and by which clock. */
export interface DateReading {
  readonly order: DateOrder;
  readonly timeZone: string;
}

/**
 * The moment a register means by a date, with its time where it has one, else the beginning of that day by the site's clock.
 * Buddhist years count. Undefined for what is no date: 31.02, a 13th month, a time of 25 o'clock.
 */
export function readDate(text: string, { order, timeZone }: DateReading): Instant | undefined {
  const found = datePattern.exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  const { first = '', second = '', third = '', hour = '0', minute = '0', second2 = '0', half, zone } = found;
  const day = inOrder([first, second, third], order);
  if (day === undefined) return undefined;
  try {
    const date = Temporal.PlainDateTime.from(
      { ...day, hour: hour24(Number(hour), half), minute: Number(minute), second: Number(second2) },
      { overflow: 'reject' },
    );
    return instant.parse(date.toZonedDateTime(zoneOf(zone) ?? timeZone).epochMilliseconds);
  } catch {
    return undefined; // Temporal refuses dates that do not exist
  }
}

function inOrder([first, second, third]: readonly [string, string, string], order: DateOrder): Day | undefined {
  if (first.length === 4 || order === 'ymd') return dayOf({ year: first, month: second, day: third });
  const monthFirst = monthByName(first) !== undefined || (order === 'mdy' && monthByName(second) === undefined);
  return monthFirst ? dayOf({ year: third, month: first, day: second }) : dayOf({ year: third, month: second, day: first });
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayOf({ year, month, day }: { readonly year: string; readonly month: string; readonly day: string }): Day | undefined {
  const read: Day = { year: Number(year), month: monthByName(month) ?? Number(month), day: Number(day) };
  const isWhole = Object.values(read).every((number: number) => Number.isInteger(number) && number > 0);
  return isWhole ? { ...read, year: fullYear(read.year) } : undefined;
}

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** An offset written behind the time, as Temporal takes it. */
const zoneOf = (zone: string | undefined): string | undefined =>
  zone === undefined || zone.toUpperCase() === 'Z' ? zone && 'UTC' : zone.replace(/^([+-]\d{2}):?(\d{2})$/u, '$1:$2');

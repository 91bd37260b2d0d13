import type { CalendarDay } from './calendar.ts';
import { dateText } from './calendar.ts';
import { dayNumber, dayText } from './day-number.ts';

/** Why an event of a calendar file was not taken. */
export const icsProblems = ['noDate', 'notAllDay', 'recurs', 'tooLong', 'noName', 'twice', 'notClosed', 'cancelled', 'badLength'] as const;
type IcsProblem = (typeof icsProblems)[number];

/** An event that was not taken: where it begins in the file, what it is called, why. */
interface WrongEvent {
  readonly line: number;
  readonly name: string;
  readonly problem: IcsProblem;
}

export interface ReadIcs {
  readonly days: readonly CalendarDay[];
  readonly wrong: readonly WrongEvent[];
  /** The text is no calendar file at all. */
  readonly isCalendar: boolean;
}

/** A holiday is not longer than this; what is, is a season or a mistake. */
const longestDays = 31;
const longestName = 200;

interface Property {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

interface Event {
  readonly line: number;
  readonly properties: readonly Property[];
  readonly closed: boolean;
}

/**
 * Reads the all-day events of a calendar file (RFC 5545) as days off: VEVENT with DTSTART as a date, DTEND or DURATION, SUMMARY. An event it does not
 * understand is named with its line and its reason, and the others are taken. `source` is where the file came from.
 */
export function readIcs(text: string, source: string): ReadIcs {
  const lines = unfolded(text);
  const isCalendar = lines[0]?.text.toUpperCase() === 'BEGIN:VCALENDAR';
  if (!isCalendar) return { days: [], wrong: [], isCalendar };
  const days = new Map<string, CalendarDay>();
  const wrong: WrongEvent[] = [];
  for (const event of eventsOf(lines)) {
    const read = daysOf(event, source);
    const problem = typeof read === 'string' ? read : read.some(({ date }) => days.has(date)) ? 'twice' : undefined;
    if (problem !== undefined) wrong.push({ line: event.line, name: nameOf(event), problem });
    if (typeof read !== 'string') for (const day of read) if (!days.has(day.date)) days.set(day.date, day);
  }
  return { days: [...days.values()].toSorted((one, other) => one.date.localeCompare(other.date)), wrong, isCalendar };
}

/** A line that begins with a space or a tab goes on where the one before ended. */
function unfolded(text: string): readonly { readonly line: number; readonly text: string }[] {
  const lines: { line: number; text: string }[] = [];
  for (const [at, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/u.test(raw) && last !== undefined) last.text += raw.slice(1);
    else if (raw !== '') lines.push({ line: at + 1, text: raw });
  }
  return lines;
}

function eventsOf(lines: ReturnType<typeof unfolded>): readonly Event[] {
  const events: { line: number; properties: Property[]; closed: boolean }[] = [];
  let open: (typeof events)[number] | undefined;
  let inner = 0; // an alarm inside an event has properties of its own
  for (const { line, text } of lines) {
    const upper = text.toUpperCase();
    if (upper === 'BEGIN:VEVENT') {
      open = { line, properties: [], closed: false };
      events.push(open);
      inner = 0;
    } else if (upper === 'END:VEVENT') {
      if (open !== undefined) open.closed = true;
      open = undefined;
    } else if (upper.startsWith('BEGIN:')) inner += 1;
    else if (upper.startsWith('END:')) inner -= 1;
    else if (open !== undefined && inner === 0) open.properties.push(propertyOf(text));
  }
  return events;
}

function propertyOf(text: string): Property {
  const match = /^([A-Za-z0-9-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/u.exec(text);
  return { name: (match?.[1] ?? '').toUpperCase(), params: (match?.[2] ?? '').toUpperCase(), value: match?.[3] ?? '' };
}

function daysOf(event: Event, source: string): readonly CalendarDay[] | IcsProblem {
  if (!event.closed) return 'notClosed';
  const start = event.properties.find(({ name }) => name === 'DTSTART');
  if (start === undefined) return 'noDate';
  if (event.properties.some(({ name, value }) => name === 'STATUS' && value.trim().toUpperCase() === 'CANCELLED')) return 'cancelled';
  if (event.properties.some(({ name }) => name === 'RRULE' || name === 'RDATE')) return 'recurs';
  if (/T\d{6}/u.test(start.value)) return 'notAllDay';
  const from = dateOf(start.value);
  if (from === undefined) return 'noDate';
  const first = dayNumber(from);
  const length = lengthOf(event, first);
  if (typeof length === 'string') return length;
  if (length > longestDays) return 'tooLong';
  const name = nameOf(event);
  if (name === '') return 'noName';
  return Array.from({ length }, (_, at) => ({
    date: dayText(first + at),
    kind: 'closed',
    name: { en: name, ru: name, th: name },
    lessMinutes: 0,
    like: 1,
    source,
    verifiedOn: null,
    on: true,
  }));
}

/** How many days it lasts: to its end, which itself is not part of it, or for its duration; one where the file says neither. */
function lengthOf({ properties }: Event, first: number): number | IcsProblem {
  const end = properties.find(({ name }) => name === 'DTEND');
  if (end !== undefined) {
    const to = dateOf(end.value);
    return to === undefined ? 'noDate' : Math.max(1, dayNumber(to) - first);
  }
  const duration = properties.find(({ name }) => name === 'DURATION');
  if (duration === undefined) return 1;
  const match = /^\+?P(?:(\d{1,4})W|(\d{1,4})D(?:T0[HMS])?)$/u.exec(duration.value.trim().toUpperCase());
  if (match === null) return 'badLength';
  return Math.max(1, match[1] === undefined ? Number(match[2]) : 7 * Number(match[1]));
}

function dateOf(value: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/u.exec(value.trim());
  const read = dateText.safeParse(match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`);
  return read.success ? read.data : undefined;
}

/** The summary with its escapes resolved, on one line, cut to what a field holds. */
const nameOf = ({ properties }: Event): string =>
  (properties.find(({ name }) => name === 'SUMMARY')?.value ?? '')
    .replaceAll(/\\[nN]/gu, ' ')
    .replaceAll(/\\([\\;,])/gu, '$1')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestName);

import fc from 'fast-check';
import type { CalendarDay } from '../../shared/calendar/calendar.ts';
import type { WorkingHours } from '../../shared/calendar/day-spans.ts';
import { type Instant, instant } from '../../shared/ids.ts';

// The slow model: it looks at every minute, asks Temporal when each span begins and ends, and knows nothing of weeks.

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const inNames = { en: 'Holiday', ru: 'Праздник', th: 'วันหยุด' };

interface Minutes {
  readonly from: number;
  readonly to: number;
}

interface Moments extends Minutes {
  readonly day: number;
  readonly near: readonly Minutes[];
}

const moments = new Map<string, number>();

/** When a zone's clock shows so many minutes past midnight of a day, by Temporal. */
function momentOf(timeZone: string, day: number, minutes: number): number {
  const key = `${timeZone} ${day} ${minutes}`;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const fresh = Temporal.PlainDate.from(dateOf(day + Math.floor(minutes / 1440))).toZonedDateTime({
    timeZone,
    plainTime: clockOf(minutes),
  }).epochMilliseconds;
  moments.set(key, fresh);
  return fresh;
}

const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockOf = (minute: number): string =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What a day works by its calendar, in minutes past its midnight. */
function spansOfDay(day: number, { week, days = [] }: WorkingHours): readonly Minutes[] {
  const own = days.findLast((one) => one.on && one.date === dateOf(day));
  if (own?.kind === 'closed') return [];
  const weekday = own?.kind === 'working' ? own.like - 1 : (new Date(day * dayMs).getUTCDay() + 6) % 7;
  const spans = (week[weekday] ?? []).map(({ from, to }) => {
    const begin = minuteOf(from);
    return { from: begin, to: minuteOf(to) <= begin ? minuteOf(to) + 1440 : minuteOf(to) };
  });
  // Spans that overlap are one by the face of the clock, on the nights on which clocks change too.
  const cut = own?.lessMinutes ?? 0;
  return cut === 0 && !spans.some((one) => spans.some((other) => one !== other && one.from < other.to && other.from < one.to))
    ? spans
    : shortened(spans, cut);
}

/** Takes the last working minutes away one by one. */
function shortened(spans: readonly Minutes[], cut: number): readonly Minutes[] {
  const minutes = Array.from({ length: 2880 }, (_, minute) => minute).filter((minute) =>
    spans.some(({ from, to }) => from <= minute && minute < to),
  );
  const kept = new Set(minutes.slice(0, Math.max(0, minutes.length - cut)));
  const starts = [...kept].filter((minute) => !kept.has(minute - 1));
  const ends = [...kept].filter((minute) => !kept.has(minute + 1));
  return starts.map((from, at) => ({ from, to: (ends[at] ?? from) + 1 }));
}

/** A clock that goes on minute by minute and knows at each whether anyone works. */
export class SlowClock {
  readonly hours: WorkingHours;
  readonly #spans = new Map<number, readonly Minutes[]>();
  #now: Moments;

  constructor(hours: WorkingHours, at: number) {
    this.hours = hours;
    this.#now = this.#dayOf(at);
  }

  /** The calendar day of a moment, in days since 1970. */
  dayAt(at: number): number {
    if (at < this.#now.from || at >= this.#now.to) this.#now = this.#dayOf(at);
    return this.#now.day;
  }

  /** The first moment of the next day. */
  endOf(day: number): number {
    return momentOf(this.hours.timeZone, day + 1, 0);
  }

  works(at: number): boolean {
    this.dayAt(at);
    for (const { from, to } of this.#now.near) if (from <= at && at < to) return true;
    return false;
  }

  isBusinessDay(day: number): boolean {
    return this.#spansOf(day).length > 0;
  }

  /** When the last span of a day ends. */
  closingOf(day: number): number {
    return Math.max(...this.#spansOf(day).map(({ to }) => momentOf(this.hours.timeZone, day, to)));
  }

  #spansOf(day: number): readonly Minutes[] {
    const known = this.#spans.get(day);
    if (known !== undefined) return known;
    const fresh = spansOfDay(day, this.hours);
    this.#spans.set(day, fresh);
    return fresh;
  }

  #dayOf(at: number): Moments {
    const { timeZone } = this.hours;
    const guess = Math.floor(at / dayMs) + 1;
    const day = [guess, guess - 1, guess - 2].find((one) => momentOf(timeZone, one, 0) <= at) ?? guess;
    const near = [day - 1, day].flatMap((one) =>
      this.#spansOf(one).map(({ from, to }) => ({ from: momentOf(timeZone, one, from), to: momentOf(timeZone, one, to) })),
    );
    return { day, from: momentOf(timeZone, day, 0), to: momentOf(timeZone, day + 1, 0), near };
  }
}

/** The moment so many working minutes after `from`, found by waiting; undefined when it does not come within `patience` days. */
export function waitFor(clock: SlowClock, from: Instant, minutes: number, patience: number): Instant | undefined {
  let left = minutes;
  for (let at: number = from; at < from + patience * dayMs; at += minuteMs) {
    if (!clock.works(at)) continue;
    left -= 1;
    if (left <= 0) return instant.parse(at + minuteMs);
  }
  return undefined;
}

/** Zones with clock changes and without, on both sides of the equator, one whose change is half an hour, one that changes at midnight. */
export const zones = ['Asia/Bangkok', 'Europe/Moscow', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo'] as const;

/** Days around which mistakes live: leap days, year ends, the weekends on which clocks change. */
const hardDays = ['2028-02-28', '2026-12-30', '2026-03-28', '2026-04-04', '2026-10-29'];

const clockTime: fc.Arbitrary<string> = fc.constantFrom(
  '00:00',
  '00:15',
  '01:30',
  '02:15',
  '03:00',
  '08:30',
  '12:00',
  '13:45',
  '17:00',
  '22:00',
  '23:30',
);
const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const daySpans: fc.Arbitrary<WorkingHours['week'][number]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(office) },
  { weight: 2, arbitrary: fc.constant<WorkingHours['week'][number]>([]) },
  { weight: 3, arbitrary: fc.array(fc.record({ from: clockTime, to: clockTime }), { maxLength: 3 }) },
);

/** A start within ten days of a hard day, whole minutes. */
export const anyStart = fc
  .record({ day: fc.constantFrom(...hardDays), minutes: fc.integer({ min: -10 * 1440, max: 10 * 1440 }) })
  .map(({ day, minutes }) => instant.parse(Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs));

const anyDay = (near: Instant): fc.Arbitrary<CalendarDay> =>
  fc
    .record({
      away: fc.integer({ min: -3, max: 40 }),
      kind: fc.constantFrom('closed', 'short', 'working'),
      lessMinutes: fc.constantFrom(0, 15, 60, 300, 1440),
      like: fc.integer({ min: 1, max: 7 }),
      on: fc.boolean(),
    })
    .map(({ away, kind, ...rest }) => ({
      date: dateOf(Math.floor(near / dayMs) + away),
      kind,
      name: inNames,
      source: '',
      verifiedOn: null,
      ...rest,
    }));

/** Hours with nights, breaks and overlaps, and holidays, short days and days made working around a start. */
export const anyHours = (near: Instant): fc.Arbitrary<WorkingHours> =>
  fc.record({
    timeZone: fc.constantFrom(...zones),
    week: fc.array(daySpans, { minLength: 7, maxLength: 7 }),
    days: fc.uniqueArray(anyDay(near), { maxLength: 6, selector: ({ date }) => date }),
  });

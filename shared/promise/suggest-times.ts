import type { WorkingHours } from '../calendar/day-spans.ts';
import { addWorkingMinutes, closingOf, isWorking, nextWorkingMoment } from '../calendar/working-time.ts';
import type { Settings } from '../contract/catalogue.ts';
import { type Instant, instant } from '../ids.ts';

export const suggestedTimes = ['inOneHour', 'inFourHours', 'beforeClosing', 'tomorrowNoon'] as const;

/** A moment worth promising, and what it is called. */
export interface SuggestedTime {
  readonly kind: (typeof suggestedTimes)[number];
  readonly at: Instant;
}

const stepMs = 5 * 60_000;
const closingMarginMs = 30 * 60_000;

/**
 * Moments a promise or an answer can be named for (ux.md 3.4), soonest first and in working time, so that nobody promises an hour at
 * which nobody is there: in one working hour, in four, half an hour before closing, at noon on the next working day.
 */
export function suggestTimes(now: Instant, hours: WorkingHours): readonly SuggestedTime[] {
  const times: readonly { readonly kind: SuggestedTime['kind']; readonly at: Instant | undefined }[] = [
    { kind: 'inOneHour', at: rounded(addWorkingMinutes(now, 60, hours)) },
    { kind: 'inFourHours', at: rounded(addWorkingMinutes(now, 240, hours)) },
    { kind: 'beforeClosing', at: beforeClosing(now, hours) },
    { kind: 'tomorrowNoon', at: noonAfter(now, hours) },
  ];
  return times
    .flatMap(({ kind, at }) => (at === undefined || at <= now ? [] : [{ kind, at }]))
    .filter((one, index, all) => all.findIndex((other) => other.at === one.at) === index)
    .toSorted((one, other) => one.at - other.at);
}

/**
 * The same for the answer to a hand-over, the site's usual one first: before today's work ends, or on the next working day. Where today
 * is too late, the soonest stands first.
 */
export function suggestAnswerBy(now: Instant, hours: WorkingHours, by: Settings['handoverBy']): readonly SuggestedTime[] {
  const times = suggestTimes(now, hours);
  const usual = times.filter((one) => one.kind === (by === 'sameDay' ? 'beforeClosing' : 'tomorrowNoon'));
  return [...usual, ...times.filter((one) => !usual.includes(one))];
}

/**
 * The moment a form that asks somebody begins with: the first suggested, or what is promised to the customer when that is sooner. Promised
 * for a time at which nobody works, it is when work begins again. Undefined where nothing is promised and nobody ever works.
 */
export function suggestFirst(now: Instant, hours: WorkingHours, promised?: Instant): Instant | undefined {
  const soonest = suggestTimes(now, hours)[0]?.at;
  const isAhead = promised !== undefined && promised > now && (soonest === undefined || promised < soonest);
  return isAhead ? (nextWorkingMoment(promised, hours) ?? promised) : soonest;
}

/** A time people can say: up to the next five minutes. */
const rounded = (at: Instant | undefined): Instant | undefined =>
  at === undefined ? undefined : instant.parse(Math.ceil(at / stepMs) * stepMs);

/** Half an hour before today's work ends, if it still goes on by then. */
function beforeClosing(now: Instant, hours: WorkingHours): Instant | undefined {
  const closing = closingOf(now, hours);
  const at = closing === undefined ? undefined : instant.parse(closing - closingMarginMs);
  return at !== undefined && at - now >= closingMarginMs && isWorking(at, hours) ? at : undefined;
}

/** Noon of the next day on which anyone works, or when work begins after it. */
function noonAfter(now: Instant, hours: WorkingHours): Instant | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  const tomorrow = today.add({ days: 1 }).toZonedDateTime(hours.timeZone).epochMilliseconds;
  const begins = nextWorkingMoment(instant.parse(tomorrow), hours);
  if (begins === undefined) return undefined;
  const day = Temporal.Instant.fromEpochMilliseconds(begins).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  const noon = instant.parse(
    day.toZonedDateTime({ timeZone: hours.timeZone, plainTime: Temporal.PlainTime.from('12:00') }).epochMilliseconds,
  );
  return isWorking(noon, hours) ? noon : nextWorkingMoment(instant.parse(Math.max(begins, noon)), hours);
}

import { z } from 'zod';
import { inLanguages } from '../language.ts';
import { line } from '../text/fields.ts';
import { workingWeek } from './working-week.ts';

/** A day of the calendar, `2026-03-02`; days that do not exist are refused. */
export const dateText = z.iso.date();

/** site: the company's own; a country's holidays by its two letters; anything else an administrator adds. */
export const calendarCode = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,19}$/u);

/** closed: nobody works. short: works as usual but ends earlier. working: a day off that was made a working day. */
export const dayKind = z.enum(['closed', 'short', 'working']);

/** One date that differs from its weekday, with where that is written (product.md 3.1). */
export const calendarDay = z.strictObject({
  date: dateText,
  kind: dayKind,
  name: inLanguages,
  /** How much earlier a short day ends, in minutes; a working day that is short as well may have it too. */
  lessMinutes: z.number().int().min(0).max(1440),
  /** The weekday whose hours a day made working has, Monday 1 to Sunday 7. */
  like: z.number().int().min(1).max(7),
  source: line,
  /** When someone compared it with its source; null is not verified. */
  verifiedOn: dateText.nullable(),
  /** A holiday the company does not keep is switched off, not deleted (U3). */
  on: z.boolean(),
});
export type CalendarDay = Readonly<z.infer<typeof calendarDay>>;

/** Which days and hours count: a working week and the dates that differ from it. */
export const calendar = z.strictObject({
  code: calendarCode,
  name: inLanguages,
  /** Null is the site's working hours. */
  week: workingWeek.nullable(),
  /** Keeps the holidays of this other calendar too; its own days come first. */
  follows: calendarCode.nullable(),
});
export type Calendar = Readonly<z.infer<typeof calendar>>;

import { z } from 'zod';
import { dateText } from '../calendar/calendar.ts';
import { instant } from '../ids.ts';
import { inLanguages } from '../language.ts';
import { startEvent, termUnit } from './rule.ts';

/** No term of people passes more holidays: it would last for years. */
export const namedAtMost = 400;

const namedDay = z.strictObject({ date: dateText, name: inLanguages });

/** Why a deadline is when it is, as facts; explain.ts makes the sentence in each language (product.md 2, no. 10). */
export const why = z.strictObject({
  start: startEvent,
  from: instant,
  amount: z.number(),
  unit: termUnit,
  /** The calendar that was counted by; null is round the clock. */
  calendar: z.string().nullable(),
  legalRef: z.string(),
  /** The day that counts as the start because the real one was after hours. */
  countedFrom: dateText.nullable(),
  /** Holidays that were not counted, or days that were although they usually are not; those before `countedFrom` among them. */
  holidays: z.array(namedDay).max(namedAtMost),
  made: z.array(namedDay).max(namedAtMost),
  /** Ordinary days off that were not counted. */
  daysOff: z.number().int().min(0),
  /** The last day was a day off: from which day it was moved, and what that day was. */
  rolled: z.strictObject({ from: dateText, name: inLanguages.nullable() }).nullable(),
  /** Of a term in working hours: some of the time between lay outside them. */
  outside: z.boolean().default(false),
  /** How long the clock stood still while the customer's answer was awaited. */
  pausedDays: z.number().int().min(0),
  pausedSeconds: z.number().int().min(0),
  /** The longer term that applies and its condition. */
  extended: z.strictObject({ condition: inLanguages }).nullable(),
});
export type Why = Readonly<z.infer<typeof why>>;

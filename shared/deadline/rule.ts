import { z } from 'zod';
import { calendarCode, dateText } from '../calendar/calendar.ts';
import { claimType, weight } from '../complaint/handling.ts';
import { inLanguages } from '../language.ts';
import { line, note } from '../text/fields.ts';

/** What a term is for; what ends it follows from this (met.ts). */
export const deadlineKind = z.enum([
  'firstResponse',
  'acknowledge',
  'handover',
  'secondContact',
  'decision',
  'finalResponse',
  'remedy',
  'loan',
  'tell',
  'letter',
  'report',
  'retention',
]);

/**
 * From when a term runs: the complaint came in, got its number, was presented as a claim; a date was promised; someone decided what the
 * customer hears next; the customer has the outcome; goods were received or a contract was cancelled (known only by hand).
 */
export const startEvent = z.enum(['received', 'registered', 'claim', 'promised', 'decided', 'solved', 'closed', 'goodsReceived', 'notice']);

export const termUnit = z.enum(['hour', 'calendarDay', 'businessDay', 'week', 'month']);
export type TermUnit = z.infer<typeof termUnit>;

/** Who set the term: the law, a regulator, a standard, or the company itself. */
export const ruleLevel = z.enum(['statutory', 'regulator', 'standard', 'company']);

export const sector = z.enum(['any', 'goods', 'services', 'telecom', 'finance', 'payments', 'securities', 'public', 'distance']);

export const ruleId = z.string().regex(/^[A-Z0-9][A-Za-z0-9./-]{1,29}$/u);

const amount = z.number().min(0).max(10_000);

/** The whole term, from the same start, once its condition holds. */
export const extension = z.strictObject({
  amount,
  unit: termUnit,
  condition: inLanguages,
  /** The customer must be told in writing before the first term ends. */
  notice: z.boolean(),
});
export type Extension = z.infer<typeof extension>;

/** A deadline rule (product.md 3.6): how long something may take, from when, counted how, and where that is written. */
export const deadlineRule = z.strictObject({
  id: ruleId,
  name: inLanguages,
  /** A country by its two letters, EU, or any. */
  jurisdiction: z.string().regex(/^([A-Z]{2}|any)$/u),
  sector,
  /** The customer's claims it is about; none named is all. */
  claims: z.array(claimType).max(10),
  weight: weight.nullable(),
  start: startEvent,
  amount,
  unit: termUnit,
  /** The calendar whose working time or business days count; null counts round the clock. */
  calendar: calendarCode.nullable(),
  /** A start after closing or on a day off counts from the next business day. */
  afterHours: z.enum(['sameDay', 'nextBusinessDay']),
  /** Until when on its last day: to its last minute, or to the end of work. */
  ends: z.enum(['dayEnd', 'closing']),
  /** A last day that is a day off is moved to the next business day, or not. */
  roll: z.enum(['none', 'nextBusinessDay']),
  extensions: z.array(extension).max(5),
  /** The clock stands still while the customer's answer is awaited. */
  pausable: z.boolean(),
  kind: deadlineKind,
  level: ruleLevel,
  legalRef: line,
  /** Where the text was read. */
  source: line,
  note,
  validFrom: dateText.nullable(),
  validTo: dateText.nullable(),
  /** When someone compared it with its source; null is not verified. */
  verifiedOn: dateText.nullable(),
  on: z.boolean(),
});
export type DeadlineRule = Readonly<z.infer<typeof deadlineRule>>;

/** A rule as it was at one time; a case keeps the version that it was registered under (product.md 3.6). */
export const ruleVersion = z.strictObject({ version: z.number().int().min(1), rule: deadlineRule });
export type RuleVersion = Readonly<z.infer<typeof ruleVersion>>;

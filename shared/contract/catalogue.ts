import { z } from 'zod';
import { role } from '../access.ts';
import { calendarDay } from '../calendar/calendar.ts';
import { workingWeek } from '../calendar/working-week.ts';
import { catalogueId, employeeId } from '../ids.ts';
import { inLanguages, language } from '../language.ts';
import { filled, line, note } from '../text/fields.ts';

const money = z.number().int().min(0).max(1e12); // minor units of the site's currency

export const category = z.strictObject({
  id: catalogueId,
  code: filled(line),
  name: inLanguages,
  /** Other words people type for it, in any language. */
  words: line,
  /** Who gets a hand-over of this category unless the operator chooses another. */
  manager: employeeId.nullable(),
  active: z.boolean(),
});
export type Category = z.infer<typeof category>;

export const product = z.strictObject({
  id: catalogueId,
  code: line,
  name: filled(line),
  price: money,
  warrantyMonths: z.number().int().min(0).max(600),
  /** The company's own words on the box: read before a refusal (R57). */
  warrantyPromise: note,
  active: z.boolean(),
});
export type Product = z.infer<typeof product>;

export const department = z.strictObject({ id: catalogueId, name: filled(line), active: z.boolean() });
export type Department = z.infer<typeof department>;

/** How much a role may grant alone (R100): for one complaint, and for one customer in 90 days. Null is without limit. */
export const limit = z.strictObject({ role, perComplaint: money.nullable(), perCustomer: money.nullable() });
export type Limit = z.infer<typeof limit>;

/** The numbers and names an administrator sets (product.md 3.9). */
export const settings = z.strictObject({
  companyName: line,
  complaintsEmail: line,
  hotline: line,
  emergencyNumber: line,
  recordingNotice: z.boolean(),
  /** The country whose numbering plan an unprefixed number is read in, ISO 3166-1. */
  phoneCountry: z.string().regex(/^[A-Z]{2}$/u),
  averagePurchase: money,
  peopleToldUnhappy: z.number().int().min(0).max(1000),
  peopleToldHappy: z.number().int().min(0).max(1000),
  onlineMultiplier: z.number().min(1).max(1000),
  voiceRate: z.number().min(0.001).max(1),
  returnIfSolved: z.number().min(0).max(1),
  expectedUnjustifiedShare: z.number().min(0).max(1),
  incentiveResolved: money,
  incentivePassed: money,
  /** What an approved article and a best score earn; 0 is nothing (product.md 3.1 names the events, not the amounts). */
  incentiveArticle: money,
  incentiveSatisfied: money,
  /** So many rewards of one kind a person may earn in a day; what goes beyond is written down and not paid. */
  incentivePerDay: z.number().int().min(1).max(1000),
  incentivesOn: z.boolean(),
  /** May an amount be below zero, and is a reward taken back when its complaint comes back? Off unless the company wants it (R144). */
  incentivePenalties: z.boolean(),
  /** By when a person who is asked answers, unless the operator names another time (product.md 3.9). */
  handoverBy: z.enum(['sameDay', 'nextBusinessDay']),
  /** So many days after it was closed a manager may reopen a complaint (U27). */
  reopenDays: z.number().int().min(0).max(365),
  /** The customer is asked whether they are content so many working days after it was solved, and again so many working hours after a try in vain. */
  checkAfterDays: z.number().int().min(0).max(60),
  checkRetryHours: z.number().int().min(1).max(80),
  /** How many people the complaints team should have, from and to (product.md 3.9). */
  teamSizeFrom: z.number().int().min(1).max(100),
  teamSizeTo: z.number().int().min(1).max(100),
  idleMinutes: z.number().int().min(1).max(120),
  workingWeek,
});
export type Settings = z.infer<typeof settings>;

export const site = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,4}$/u),
  name: filled(line),
  timeZone: z.string().max(60),
  currency: z.string().regex(/^[A-Z]{3}$/u),
  defaultLanguage: language,
  languages: z.array(language).min(1).max(3),
  deskCode: z.string().regex(/^[A-HJ-NP-Z2-9]{1,2}$/u),
});
export type Site = z.infer<typeof site>;

/** Everything the screens name things by, in one answer. */
export const catalogue = z.strictObject({
  site,
  settings,
  /** When the site works: by the calendar of its own, with the holidays and other dates that differ from their weekday. */
  hours: z.strictObject({ week: workingWeek, timeZone: z.string(), days: z.array(calendarDay) }),
  categories: z.array(category),
  products: z.array(product),
  departments: z.array(department),
  limits: z.array(limit),
  /** Categories of what this desk registered lately, most used first. */
  recentCategories: z.array(catalogueId),
});
export type Catalogue = z.infer<typeof catalogue>;

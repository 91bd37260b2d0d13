import type { z } from 'zod';
import type { dateOrder } from '../contract/importing.ts';

export type DateOrder = z.infer<typeof dateOrder>;

/** A date of three parts, numbers or a month's name, with or without a time of day. */
export const datePattern =
  /^(?:\p{L}+\.?,\s+)?(?<first>\d{1,4}|\p{L}[\p{L}\p{M}.]*)[\s./-]+(?<second>\d{1,2}|\p{L}[\p{L}\p{M}.]*),?[\s./-]+(?<third>\d{1,4})(?:\s*г\.?)?(?:(?:,?\s+|T)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second2>\d{2})(?:[.,]\d+)?)?\s*(?<half>[AaPp][Mm])?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/u;

const months = [
  ['jan', 'янв', 'ม.ค', 'มกร'],
  ['feb', 'фев', 'ก.พ', 'กุม'],
  ['mar', 'мар', 'มี.ค', 'มีน'],
  ['apr', 'апр', 'เม.ย', 'เมษ'],
  ['may', 'май', 'мая', 'พ.ค', 'พฤษ'],
  ['jun', 'июн', 'มิ.ย', 'มิถ'],
  ['jul', 'июл', 'ก.ค', 'กรก'],
  ['aug', 'авг', 'ส.ค', 'สิง'],
  ['sep', 'сен', 'ก.ย', 'กัน'],
  ['oct', 'окт', 'ต.ค', 'ตุล'],
  ['nov', 'ноя', 'พ.ย', 'พฤศ'],
  ['dec', 'дек', 'ธ.ค', 'ธัน'],
] as const;

/** The month a name stands for in English, Russian or Thai, by its first letters; undefined for a number or anything else. */
export function monthByName(name: string): number | undefined {
  const said = name.toLowerCase();
  const place = months.findIndex((beginnings) => beginnings.some((one) => said.startsWith(one)));
  return place === -1 ? undefined : place + 1;
}

/** A year as written: two digits are of our time, Buddhist ones are 543 ahead. */
export function fullYear(year: number): number {
  if (year < 100) return year + (year < 70 ? 2000 : 1900);
  return year >= 2400 ? year - 543 : year;
}

/** How many dates of a column speak for each order. */
export interface OrderCount {
  readonly ymd: number;
  readonly dmy: number;
  readonly mdy: number;
  readonly dates: number;
}

export const noDates: OrderCount = { ymd: 0, dmy: 0, mdy: 0, dates: 0 };

/** The count with one more value of the column taken in; what is no date changes nothing. */
export function countOrder(count: OrderCount, value: string): OrderCount {
  const found = datePattern.exec(value.trim())?.groups;
  if (found === undefined) return count;
  const { first = '', second = '' } = found;
  const dates = count.dates + 1;
  if (first.length === 4) return { ...count, dates, ymd: count.ymd + 1 };
  if (Number(first) > 31) return { ...count, dates, ymd: count.ymd + 1 };
  if (Number(first) > 12) return { ...count, dates, dmy: count.dmy + 1 };
  if (Number(second) > 12) return { ...count, dates, mdy: count.mdy + 1 };
  return { ...count, dates };
}

/**
 * The order in which a column's dates are written, from all of its rows: a 19 in the first place is a day, in the second it makes
 * the first a month. Where every date could be both, day before month, as most of the world writes.
 */
export function orderOf({ ymd, dmy, mdy }: OrderCount): DateOrder {
  if (ymd > dmy && ymd > mdy) return 'ymd';
  return mdy > dmy ? 'mdy' : 'dmy';
}

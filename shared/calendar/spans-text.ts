import type { WorkingWeek } from './working-week.ts';

type Day = WorkingWeek[number];

const span = /^([01]?\d|2[0-3])[:.]([0-5]\d)\s*[-–—]\s*([01]?\d|2[0-3])[:.]([0-5]\d)$/u;
const clock = (hours = '', minutes = ''): string => `${hours.padStart(2, '0')}:${minutes}`;

/** A day's working spans as people write them: `09:00-13:00, 14:00-18:00`; a day off is empty. */
export const spansToText = (day: Day): string => day.map(({ from, to }) => `${from}-${to}`).join(', ');

/** Reads a day's working spans; undefined when one is not a span, ends before it begins, or overlaps the one before. */
export function spansFromText(text: string): Day | undefined {
  const parts = text
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const spans = parts.map((part) => {
    const match = span.exec(part);
    return match === null ? undefined : { from: clock(match[1], match[2]), to: clock(match[3], match[4]) };
  });
  const read = spans.filter((one) => one !== undefined);
  const inOrder = read.every((one, index) => one.from < one.to && (index === 0 || (read[index - 1]?.to ?? '') <= one.from));
  return read.length === spans.length && inOrder && read.length <= 6 ? read : undefined;
}

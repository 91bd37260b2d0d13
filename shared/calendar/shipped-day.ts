import type { InLanguages } from '../language.ts';
import type { CalendarDay } from './calendar.ts';

/** A row of a holiday file: the date, what it is called, and when its source was compared (null: not yet). */
export interface ShippedDay {
  readonly date: string;
  readonly name: InLanguages;
  readonly verifiedOn: string | null;
  readonly source: string;
  readonly kind?: CalendarDay['kind'];
}

/** The row as the calendar keeps it; a short day ends an hour earlier. */
export const shippedDay = ({ date, name, verifiedOn, source, kind = 'closed' }: ShippedDay): CalendarDay => ({
  date,
  kind,
  name,
  lessMinutes: kind === 'short' ? 60 : 0,
  like: 1,
  source,
  verifiedOn,
  on: true,
});

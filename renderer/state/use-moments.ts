import { useTranslation } from 'react-i18next';
import { readMoment } from '../../shared/calendar/read-moment.ts';
import { siteDay } from '../../shared/calendar/site-day.ts';
import { locale } from '../../shared/format/locale.ts';
import type { Instant } from '../../shared/ids.ts';
import { suggestFirst, suggestTimes } from '../../shared/promise/suggest-times.ts';
import type { ReadMoment } from '../components/moment-field.tsx';
import { useDesk } from './desk-state.ts';
import { useNow } from './use-now.ts';
import { useShown } from './use-shown.ts';

export interface Moments {
  /** What a typed text names: the moment and how it is shown; both undefined while it names none. */
  readonly read: (text: string) => ReadMoment & { readonly at: Instant | undefined };
  readonly suggestions: ReadMoment['suggestions'];
  /** The text a form begins with: the first suggested time, or the moment already promised to the customer when that is sooner. */
  readonly first: (promised: Instant | undefined) => string;
}

/** Reads moments typed in one's own words at the site's time, and suggests some within working hours. */
export function useMoments(): Moments {
  const { t } = useTranslation();
  const { language, timeZone, dateTime, time, left } = useShown();
  const now = useNow(60_000);
  const hours = useDesk((known) => known.catalogue?.hours);
  const weekday = new Intl.DateTimeFormat(locale[language], { weekday: 'short', timeZone });
  const times = hours === undefined ? [] : suggestTimes(now, hours);
  const suggestions = times.map(({ kind, at }) => ({
    label: `${t(`complaint.moment.${kind}`)} · ${siteDay(at, timeZone) === siteDay(now, timeZone) ? '' : `${weekday.format(at)} `}${time(at)}`,
    text: dateTime(at),
  }));
  return {
    suggestions,
    first: (promised) => {
      const first = hours === undefined ? undefined : suggestFirst(now, hours, promised);
      return first === undefined ? '' : dateTime(first);
    },
    read: (text) => {
      const at = readMoment(text, { now, timeZone });
      return { at, words: at === undefined ? undefined : `${dateTime(at)} · ${left(at, now)}`, suggestions };
    },
  };
}

import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import type { PromiseDay } from '../../../shared/contract/promises.ts';
import { locale } from '../../../shared/format/locale.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly days: readonly PromiseDay[];
  readonly now: Instant;
  readonly shown: Shown;
}

const standings = ['open', 'broken', 'keptLate', 'kept'] as const;

/** How many promises each day held and holds: a table whose columns are days, today marked by a word as well as by a frame. */
export function PromiseDays({ days, now, shown }: Props) {
  const { t } = useTranslation('promises');
  const today = siteDay(now, shown.timeZone);
  const weekday = new Intl.DateTimeFormat(locale[shown.language], { weekday: 'short', timeZone: shown.timeZone });
  const dayOfMonth = new Intl.DateTimeFormat(locale[shown.language], { day: 'numeric', timeZone: shown.timeZone });
  const most = Math.max(1, ...days.map((one) => standings.reduce((sum, standing) => sum + one[standing], 0)));
  return (
    <Box component="section" role="group" className="promise-days" aria-label={t('days')} data-region="" tabIndex={0}>
      <table>
        <caption>{t('days')}</caption>
        <thead>
          <tr>
            <td />
            {days.map(({ date }) => {
              const { from } = dayBounds(date, shown.timeZone);
              return (
                <th key={date} scope="col" data-today={date === today ? '' : undefined}>
                  {date === today ? t('today') : weekday.format(from)}
                  <br />
                  {dayOfMonth.format(from)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing} data-standing={standing}>
              <th scope="row">{t(`row.${standing}`)}</th>
              {days.map((one) => (
                <td key={one.date} data-today={one.date === today ? '' : undefined}>
                  {one[standing] === 0 ? null : (
                    <span style={{ '--share': `${Math.round((one[standing] / most) * 100)}%` }}>{one[standing]}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

declare module 'react' {
  // The typed way to a custom property in `style`.
  interface CSSProperties {
    '--share'?: string;
  }
}

import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../../shared/calendar/calendar.ts';
import type { CalendarView } from '../../../../shared/contract/deadline.ts';
import { dateShown } from '../../../../shared/format/date.ts';
import { useShown } from '../../../state/use-shown.ts';
import { EntryList } from '../entry-list.tsx';
import { DayForm } from './day-form.tsx';

interface Props {
  readonly view: CalendarView;
  readonly onSaved: () => void;
}

const newDay = (year: string): CalendarDay => ({
  date: `${year}-`,
  kind: 'closed',
  name: { en: '', ru: '', th: '' },
  lessMinutes: 0,
  like: 1,
  source: '',
  verifiedOn: null,
  on: true,
});

/** The dates of a calendar that differ from their weekday, a year at a time. */
export function CalendarDays({ view: { calendar, days }, onSaved }: Props) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  const [thisYear] = useState(() => new Date().toISOString().slice(0, 4));
  const years = [...new Set([thisYear, ...days.map(({ date }) => date.slice(0, 4))])].toSorted();
  const [year, setYear] = useState(thisYear);
  const written = (date: string) => dateShown(Date.parse(`${date}T00:00:00Z`), shown.language, 'UTC');
  return (
    <Stack gap="sm">
      <NativeSelect
        maw={160}
        label={t('calendar.year')}
        value={year}
        data={years}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <EntryList
        label={t('calendar.days')}
        add={t('calendar.add')}
        entries={days.filter(({ date }) => date.startsWith(year))}
        keyOf={(one) => one.date}
        fresh={() => newDay(year)}
        show={(one) => (
          <>
            <Text span size="sm" miw="9em" className="whole">
              {written(one.date)}
            </Text>
            <Text span size="sm" fw={600} style={{ flex: 1 }}>
              {one.name[shown.language]}
            </Text>
            <Text span size="sm" className="whole">
              {t(`calendar.kinds.${one.kind}`)}
            </Text>
            {one.verifiedOn === null ? (
              <Text span size="sm" c="dimmed" className="whole">
                {t('calendar.unverified')}
              </Text>
            ) : null}
            {one.on ? null : (
              <Text span size="sm" className="whole">
                {t('calendar.off')}
              </Text>
            )}
          </>
        )}
        form={(one, close) => (
          <DayForm
            calendar={calendar.code}
            day={one}
            onDone={() => {
              onSaved();
              close();
            }}
          />
        )}
      />
    </Stack>
  );
}

import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '../../../../shared/contract/deadline.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useSaving } from '../../../state/use-saving.ts';
import { useShown } from '../../../state/use-shown.ts';
import { CalendarDays } from './calendar-days.tsx';
import { IcsImport } from './ics-import.tsx';

/** The calendars that terms are counted by: their holidays, short days and days made working; typed in, or taken from a file. */
export function CalendarTab() {
  const shown = useShown();
  const all = useAnswer('calendar.list', {});
  const [code, setCode] = useState('site');
  const chosen = all.value?.find(({ calendar }) => calendar.code === code);
  return (
    <Stack gap="sm">
      <RefusalNote refusal={all.refusal} language={shown.language} />
      {all.value === undefined || chosen === undefined ? null : (
        <>
          <WhichCalendar all={all.value} chosen={chosen} onChoose={setCode} onSaved={all.again} />
          <IcsImport key={`${code} file`} calendar={code} known={chosen.days} onDone={all.again} />
          <CalendarDays key={code} view={chosen} onSaved={all.again} />
        </>
      )}
    </Stack>
  );
}

interface WhichProps {
  readonly all: readonly CalendarView[];
  readonly chosen: CalendarView;
  readonly onChoose: (code: string) => void;
  readonly onSaved: () => void;
}

/** Which calendar is shown, and whose holidays it keeps beside its own. */
function WhichCalendar({ all, chosen: { calendar }, onChoose, onSaved }: WhichProps) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  const { save, refusal } = useSaving('calendar.save');
  const named = (views: readonly CalendarView[]) =>
    views.map((one) => ({ value: one.calendar.code, label: one.calendar.name[shown.language] }));
  const followed = named(all.filter((one) => one.calendar.follows === null && one.calendar.code !== calendar.code));
  const follow = async (code: string) => {
    if (await save({ ...calendar, follows: code === '' ? null : code })) onSaved();
  };
  return (
    <>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('calendar.which')}
          value={calendar.code}
          data={named(all)}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
        {calendar.week === null ? (
          <NativeSelect
            label={t('calendar.follows')}
            value={calendar.follows ?? ''}
            data={[{ value: '', label: t('calendar.followsNone') }, ...followed]}
            onChange={(event) => void follow(event.currentTarget.value)}
          />
        ) : null}
      </Group>
      <Text size="sm">{calendar.week === null ? t('calendar.siteHelp') : t('calendar.countryHelp')}</Text>
      <RefusalNote refusal={refusal} language={shown.language} />
    </>
  );
}

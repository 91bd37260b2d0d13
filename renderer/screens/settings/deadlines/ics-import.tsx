import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../../shared/calendar/calendar.ts';
import { dateShown } from '../../../../shared/format/date.ts';
import { readIcs, type ReadIcs } from '../../../../shared/calendar/read-ics.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { useSaving } from '../../../state/use-saving.ts';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  readonly calendar: string;
  /** What the calendar has for its dates now. */
  readonly known: readonly CalendarDay[];
  readonly onDone: () => void;
}

const mostBytes = 1024 * 1024;
const mostDays = 400;
const shownWrong = 8;
const shownDays = 40;

type Read = ReadIcs | 'tooLarge';

/** Holidays from a calendar file: read here, shown with what was not taken and why, and taken only when someone says so. */
export function IcsImport({ calendar, known, onDone }: Props) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  const [read, setRead] = useState<Read>();
  const { save, busy, refusal } = useSaving('calendar.saveDays');
  const take = async (file: File | null) => {
    if (file === null) return;
    setRead(file.size > mostBytes ? 'tooLarge' : readIcs(await file.text(), file.name.slice(0, 200)));
  };
  const keep = async (days: ReadIcs['days']) => {
    if (!(await save({ calendar, days: [...days] }))) return;
    setRead(undefined);
    onDone();
  };
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <FileButton accept=".ics,text/calendar" onChange={(file) => void take(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('calendar.import')}
            </Button>
          )}
        </FileButton>
        {typeof read === 'object' && read.days.length > 0 && read.days.length <= mostDays ? (
          <Button loading={busy} onClick={() => void keep(read.days)}>
            {t('calendar.take')}
          </Button>
        ) : null}
      </Group>
      <RefusalNote refusal={refusal} language={shown.language} />
      {read === undefined ? null : <WhatWasRead read={read} known={known} />}
    </Stack>
  );
}

function WhatWasRead({ read, known }: { readonly read: Read; readonly known: Props['known'] }) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  if (read === 'tooLarge' || !read.isCalendar) {
    return (
      <Text size="sm" role="alert">
        {read === 'tooLarge' ? t('calendar.tooLarge') : t('calendar.notCalendar')}
      </Text>
    );
  }
  return (
    <div role="status">
      <Text size="sm">{t('calendar.found', { count: read.days.length })}</Text>
      {read.days.slice(0, shownDays).map((day) => {
        const before = known.find(({ date }) => date === day.date);
        return (
          <Text key={day.date} size="sm">
            {dateShown(Date.parse(`${day.date}T00:00:00Z`), shown.language, 'UTC')} · {day.name[shown.language]}
            {before === undefined ? '' : ` · ${t('calendar.insteadOf', { name: before.name[shown.language] })}`}
          </Text>
        );
      })}
      {read.days.length > shownDays ? <Text size="sm">{t('calendar.andMore', { count: read.days.length - shownDays })}</Text> : null}
      {read.days.length > mostDays ? <Text size="sm">{t('calendar.tooMany')}</Text> : null}
      {read.wrong.length === 0 ? null : <Text size="sm">{t('calendar.wrong')}</Text>}
      {read.wrong.slice(0, shownWrong).map(({ line, name, problem }) => (
        <Text key={line} size="sm">
          {t('calendar.wrongLine', { line, name: name === '' ? t('calendar.noName') : name, problem: t(`calendar.problem.${problem}`) })}
        </Text>
      ))}
    </div>
  );
}

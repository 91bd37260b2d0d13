import './day.css';
import { Box, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { LongGrid } from '../../components/long-grid.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { chooseDay, chooseDayRow, filterDay, useDay } from '../../state/day-state.ts';
import { useCategoryName, usePersonName } from '../../state/names.ts';
import { useNews } from '../../state/news.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { DayBars } from './day-bars.tsx';
import { useDayColumns } from './day-columns.tsx';
import { DayFigures } from './day-figures.tsx';
import { DayPicker } from './day-picker.tsx';

const noop = () => undefined;

/** The supervisor's day: six numbers with targets, the list of conflicts and how each stands, what they are about and how old. */
export function DayScreen() {
  const { t } = useTranslation(['day', 'common']);
  const shown = useShown();
  const now = useNow(30_000);
  const today = siteDay(now, shown.timeZone);
  const { day = today, filter, index } = useDay();
  const fresh = useNews((news) => news.complaints);
  const asked = useAnswer('day.read', dayBounds(day, shown.timeZone), fresh);
  const columns = useDayColumns(now);
  const field = useRef<HTMLInputElement>(null);
  useKeys({ filterList: () => field.current?.select() });
  const rows = useFiltered(asked.value?.rows ?? [], useDeferredValue(filter));
  const ids = () => rows.map((row) => row.id);
  return (
    <Stack gap="xs" h="100%">
      <Group justify="space-between" align="end">
        <Title order={1} size="h4">
          {t('common:day')}: {shown.date(dayBounds(day, shown.timeZone).from)}
        </Title>
        <DayPicker day={day} today={today} onChoose={chooseDay} />
      </Group>
      <RefusalNote refusal={asked.refusal} language={shown.language} />
      {asked.value === undefined ? null : (
        <>
          <section aria-label={t('figures')}>
            <DayFigures day={asked.value} now={now} />
          </section>
          <div className="day-panes">
            <section aria-label={t('list')} data-region="" tabIndex={-1} className="day-list">
              <Group gap="sm" align="center">
                <TextInput
                  ref={field}
                  size="xs"
                  aria-label={t('filter')}
                  placeholder={t('filter')}
                  value={filter}
                  maxLength={200}
                  rightSection={<KeyHint action="filterList" />}
                  rightSectionWidth={56}
                  onChange={(event) => filterDay(event.currentTarget.value)}
                  style={{ width: '18rem' }}
                />
                <Text size="sm" role="status">
                  {t('rows', { count: rows.length })}
                  {asked.value.more ? ` · ${t('moreInRegister')}` : ''}
                </Text>
              </Group>
              <LongGrid
                label={t('list')}
                columns={columns}
                rows={rows}
                idOf={(row) => row.id}
                index={Math.min(index, Math.max(rows.length - 1, 0))}
                onIndex={chooseDayRow}
                onOpen={(row) => openCase(row.id, ids())}
                more={false}
                onNearEnd={noop}
                onEnd={() => chooseDayRow(rows.length - 1)}
                empty={t('empty')}
              />
            </section>
            <Box component="section" aria-label={t('bars')} data-region="" tabIndex={0} className="day-bars">
              <DayBars day={asked.value} />
            </Box>
          </div>
        </>
      )}
    </Stack>
  );
}

/** The rows whose number, words, customer, owner, category or state hold what was typed. */
function useFiltered(rows: readonly ComplaintRow[], filter: string): readonly ComplaintRow[] {
  const { t } = useTranslation();
  const shown = useShown();
  const nameOf = usePersonName();
  const categoryName = useCategoryName(shown.language);
  const wanted = filter.trim().toLocaleLowerCase(shown.language);
  if (wanted === '') return rows;
  const wordsOf = (row: ComplaintRow) =>
    [row.number, row.title, row.customerName ?? '', nameOf(row.owner), categoryName(row.category), t(`complaint.state.${row.state}`)].join(
      ' ',
    );
  return rows.filter((row) => wordsOf(row).toLocaleLowerCase(shown.language).includes(wanted));
}

import './promises.css';
import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { promiseStanding, type PromiseStanding } from '../../../shared/contract/promises.ts';
import type { EmployeeId } from '../../../shared/ids.ts';
import { LongGrid } from '../../components/long-grid.tsx';
import { PersonFilter } from '../../components/person-filter.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { useNews } from '../../state/news.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useShown } from '../../state/use-shown.ts';
import { PromiseDays } from './promise-days.tsx';
import { usePromiseColumns } from './promise-columns.tsx';

const page = 100;
const noop = () => undefined;

/** The ledger of promises (R86, R87): how the days around today went, and every promise by how it stands; whose, for who sees the site. */
export function PromisesScreen() {
  const { t } = useTranslation(['promises', 'common']);
  const shown = useShown();
  const now = useNow(30_000);
  const people = useDesk((known) => known.people);
  const seesAll = may(useRoles(), 'seeDay');
  const fresh = useNews((news) => news.complaints);
  const [standing, setStanding] = useState<PromiseStanding>('open');
  const [owner, setOwner] = useState<EmployeeId | null>(null);
  const [rows, setRows] = useState(page);
  const [index, setIndex] = useState(0);
  // A promise comes due by the clock alone: the numbers are asked for again as it moves.
  const minute = Math.floor(now / 60_000);
  const days = useAnswer('promise.days', { owner }, fresh + minute);
  const asked = useAnswer('promise.list', { standing, owner, skip: 0, rows }, fresh + minute);
  const columns = usePromiseColumns(standing, now);
  const list = asked.value?.rows ?? [];
  const choose = (chosen: PromiseStanding) => {
    setStanding(chosen);
    setRows(page);
    setIndex(0);
  };
  const counts: Partial<Record<PromiseStanding, number>> = days.value === undefined ? {} : days.value;
  return (
    <Stack gap="xs" h="100%">
      <Group justify="space-between" align="end">
        <Title order={1} size="h4">
          {t('title')}
        </Title>
        {seesAll ? <PersonFilter label={t('owner')} placeholder={t('everyone')} people={people} value={owner} onChange={setOwner} /> : null}
      </Group>
      <RefusalNote refusal={asked.refusal ?? days.refusal} language={shown.language} />
      {days.value === undefined ? null : <PromiseDays days={days.value.days} now={now} shown={shown} />}
      <section aria-label={t('list')} data-region="" tabIndex={-1} className="promise-list">
        <Group gap="sm" justify="space-between">
          <SegmentedControl
            size="xs"
            className="promise-standings"
            aria-label={t('standings')}
            value={standing}
            data={promiseStanding.options.map((one) => ({
              value: one,
              label: counts[one] === undefined ? t(`standing.${one}`) : `${t(`standing.${one}`)} ${counts[one]}`,
            }))}
            onChange={(chosen) => choose(promiseStanding.catch('open').parse(chosen))}
          />
          <Text size="sm">{t('help')}</Text>
        </Group>
        <LongGrid
          label={t(`standing.${standing}`)}
          columns={columns}
          rows={list}
          idOf={(row) => row.promise}
          index={Math.min(index, Math.max(list.length - 1, 0))}
          onIndex={setIndex}
          onOpen={(row) =>
            openCase(
              row.complaint,
              list.map((one) => one.complaint),
            )
          }
          more={false}
          onNearEnd={noop}
          onEnd={() => setIndex(list.length - 1)}
          empty={asked.value === undefined ? '' : t(`empty.${standing}`)}
        />
        {asked.value?.more === true && rows < 2 * page ? (
          <Button size="compact-sm" variant="default" onClick={() => setRows(2 * page)}>
            {t('more')}
          </Button>
        ) : null}
      </section>
    </Stack>
  );
}

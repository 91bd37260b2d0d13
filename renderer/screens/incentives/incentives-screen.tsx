import './incentives.css';
import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { monthBounds, monthsBefore, siteMonth } from '../../../shared/calendar/site-month.ts';
import { type IncentiveState, incentiveStates } from '../../../shared/incentive/entry.ts';
import { monthShown } from '../../../shared/format/date.ts';
import { Choice } from '../../components/choice.tsx';
import { LongGrid } from '../../components/long-grid.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useNews } from '../../state/news.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useMarks } from '../../state/use-marks.ts';
import { useNow } from '../../state/use-now.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useShown } from '../../state/use-shown.ts';
import { Batches } from './batches.tsx';
import { Deciding } from './deciding.tsx';
import { Proposing } from './proposing.tsx';
import { Totals } from './totals.tsx';
import { useIncentiveColumns } from './use-incentive-columns.tsx';

const noop = () => undefined;

/** Who earned what (R143, R144): everyone their own; whoever answers for the money all of it, with what is decided and paid. */
export function IncentivesScreen() {
  const { t } = useTranslation(['incentives', 'common']);
  const shown = useShown();
  const roles = useRoles();
  const thisMonth = siteMonth(useNow(60_000), shown.timeZone);
  const [month, setMonth] = useState(thisMonth);
  const [state, setState] = useState<IncentiveState | null>(null);
  const [index, setIndex] = useState(0);
  const all = may(roles, 'readIncentives');
  const decides = may(roles, 'approveIncentive');
  const period = monthBounds(month, shown.timeZone);
  const listed = useListed(all, period, state);
  const columns = useIncentiveColumns(all);
  const rows = listed.value?.rows ?? [];
  const marks = useMarks(rows.map(({ id }) => id));
  const here = Math.min(index, Math.max(rows.length - 1, 0));
  const chosen = marks.marked.size > 0 ? rows.filter(({ id }) => marks.marked.has(id)) : rows.slice(here, here + 1);
  return (
    <Stack gap="xs" h="100%">
      <Group justify="space-between" align="end">
        <Title order={1} size="h4">
          {t(all ? 'common:incentives' : 'mine')}
        </Title>
        <Group gap="xs" align="end">
          <Choice
            label={t('month')}
            options={monthsBefore(thisMonth)}
            wordOf={(one) => monthShown(one, shown.language)}
            value={month}
            onChange={(one) => setMonth(one ?? thisMonth)}
          />
          {all ? (
            <Choice
              label={t('state')}
              options={incentiveStates}
              wordOf={(one) => t(`is.${one}`)}
              value={state}
              onChange={setState}
              clearable
            />
          ) : null}
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {t('help')}
      </Text>
      <RefusalNote refusal={listed.refusal} language={shown.language} />
      <Group gap="xs">
        {decides ? <Deciding chosen={chosen} marked={marks.marked.size} onDone={marks.clear} /> : null}
        {may(roles, 'proposeIncentive') ? <Proposing /> : null}
      </Group>
      {listed.value === undefined ? null : (
        <div className="incentive-panes">
          <section aria-label={t('list')} data-region="" tabIndex={-1} className="incentive-list">
            <Text size="sm" role="status">
              {t('rows', { count: rows.length })}
              {listed.value.more ? ` · ${t('more')}` : ''}
            </Text>
            <LongGrid
              label={t('list')}
              columns={columns}
              rows={rows}
              idOf={(row) => row.id}
              index={here}
              onIndex={setIndex}
              onOpen={(row) => (row.complaint !== null && may(roles, 'readComplaint') ? openCase(row.complaint) : undefined)}
              more={false}
              onNearEnd={noop}
              onEnd={() => setIndex(rows.length - 1)}
              empty={t('none')}
              marking={
                decides
                  ? {
                      marked: marks.marked,
                      onMark: (row) => marks.toggle(row.id),
                      onMarkAll: (some) => marks.add(some.map(({ id }) => id)),
                    }
                  : undefined
              }
            />
          </section>
          <Box component="section" aria-label={t('sums')} data-region="" tabIndex={0} className="incentive-sums">
            <Stack gap="lg">
              <Totals totals={listed.value.totals} />
              {all ? <Batches period={period} exports={decides} /> : null}
            </Stack>
          </Box>
        </div>
      )}
    </Stack>
  );
}

/** Everyone's lines, or one's own. */
function useListed(all: boolean, period: ReturnType<typeof monthBounds>, state: IncentiveState | null) {
  const fresh = useNews((news) => news.incentives + news.complaints);
  const filter = state === null ? {} : { state };
  return useAnswer(all ? 'incentive.list' : 'incentive.mine', all ? { ...period, ...filter } : period, fresh);
}

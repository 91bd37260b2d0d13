import './follow-up.css';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRow } from '../../../shared/contract/follow-up.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { useCheckColumns } from './check-columns.tsx';
import { CheckPane } from './check-pane.tsx';
import { ReopenPane, type Unhappy } from './reopen-pane.tsx';

/** Customers whose complaint was solved are asked whether they are content (R39, R89, R125): the list by due time, the chosen one beside it. */
export function FollowUpScreen({ complaint }: { readonly complaint: ComplaintId | undefined }) {
  const { t } = useTranslation(['followUp', 'common']);
  const shown = useShown();
  const fresh = useNews((news) => news.complaints);
  const listed = useAnswer('check.list', {}, fresh);
  const now = useNow(30_000);
  const columns = useCheckColumns(now);
  const pane = useRef<HTMLElement>(null);
  const [active, setActive] = useState<string | undefined>(complaint);
  const [unhappy, setUnhappy] = useState<Unhappy>();
  const [saved, setSaved] = useState('');
  const { rows, more } = listed.value ?? { rows: [], more: false };
  // Never another customer than the one who was chosen.
  const chosen = active === undefined ? rows[0] : rows.find((row) => row.complaint === active);
  const choose = (row: CheckRow) => {
    setUnhappy(undefined);
    setActive(row.complaint);
  };
  const toPane = () => pane.current?.querySelector<HTMLElement>('button, input')?.focus();
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('common:followUp')}
        </Title>
        <Text size="sm" role="status" fw={600}>
          {saved === '' ? '' : t('saved', { number: saved })}
        </Text>
      </Group>
      <RefusalNote refusal={listed.refusal} language={shown.language} />
      {listed.value === undefined ? null : (
        <div className="follow-up-panes">
          <Region title={t('list')} beside={<Text size="sm">{rows.length}</Text>}>
            <RowGrid
              label={t('list')}
              columns={columns}
              rows={rows}
              idOf={(row) => row.complaint}
              active={chosen?.complaint}
              onActive={choose}
              onOpen={toPane}
              onSpace={toPane}
              empty={t('none')}
            />
            {active !== undefined && chosen === undefined && unhappy === undefined ? <Text size="sm">{t('notListed')}</Text> : null}
            {more ? (
              <Text size="sm" c="dimmed">
                {t('more', { count: rows.length })}
              </Text>
            ) : null}
          </Region>
          {unhappy === undefined && chosen === undefined ? null : (
            <section aria-label={t('pane')} data-region="" tabIndex={-1} ref={pane}>
              {unhappy !== undefined ? (
                <ReopenPane unhappy={unhappy} onDone={() => setUnhappy(undefined)} />
              ) : chosen === undefined ? null : (
                <CheckPane
                  key={chosen.complaint}
                  row={chosen}
                  now={now}
                  onSaved={(found) => {
                    setSaved(chosen.number);
                    setActive(undefined);
                    setUnhappy(found);
                    listed.again();
                  }}
                />
              )}
            </section>
          )}
        </div>
      )}
    </Stack>
  );
}

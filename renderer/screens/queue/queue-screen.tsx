import { Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { EscalationRow } from '../../../shared/contract/complaint.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { useNews } from '../../state/news.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { Approvals } from './approvals.tsx';
import { LettersToSign } from './letters-to-sign.tsx';
import { ChosenPane } from './chosen-pane.tsx';
import { OnCallReports } from './on-call-reports.tsx';
import './queue.css';
import { useQueueColumns } from './queue-columns.tsx';

const lists = ['waiting', 'taken', 'answered'] as const;

/** What was handed over to me: waiting by time left, taken, answered lately; the chosen one is decided beside the lists. */
export function QueueScreen() {
  const { t } = useTranslation(['queue', 'common']);
  const fresh = useNews((news) => news.complaints);
  const queue = useAnswer('queue.read', {}, fresh);
  const now = useNow(30_000);
  const shown = useShown();
  const nameOf = usePersonName();
  const held = useDesk((known) => known.desk?.session?.person.roles) ?? [];
  const signs = may(held, 'signLetter');
  const approves = may(held, 'approveRemedy');
  const columns = { open: useQueueColumns(now, false), answered: useQueueColumns(now, true) };
  const first = useRef<HTMLButtonElement>(null);
  const [active, setActive] = useState<string>();
  const [sentTo, setSentTo] = useState<EscalationRow>();
  const rows = queue.value ?? { waiting: [], taken: [], answered: [] };
  const all = lists.flatMap((list) => rows[list]);
  const chosen = all.find((row) => row.escalation === active) ?? all[0];
  const open = (row: EscalationRow) =>
    openCase(
      row.complaint,
      all.map((one) => one.complaint),
    );
  return (
    <Stack gap="xs">
      <Title order={1} size="h4">
        {t('common:queue')}
      </Title>
      <RefusalNote refusal={queue.refusal} language={shown.language} />
      <Text size="sm" role="status" fw={600}>
        {sentTo === undefined ? '' : t('common:complaint.answering.sent', { name: nameOf(sentTo.from) })}
      </Text>
      <div className="queue-panes">
        <Stack gap="md" miw={0}>
          {lists.map((list) => (
            <Region key={list} title={t(list)} beside={<Text size="sm">{rows[list].length}</Text>}>
              <RowGrid
                label={t(list)}
                columns={list === 'answered' ? columns.answered : columns.open}
                rows={rows[list]}
                idOf={(row) => row.escalation}
                active={chosen?.escalation}
                onActive={(row) => setActive(row.escalation)}
                onOpen={open}
                onSpace={() => first.current?.focus()}
                empty={t(`no.${list}`)}
              />
            </Region>
          ))}
          {approves ? <Approvals fresh={fresh} now={now} /> : null}
          {signs ? <LettersToSign fresh={fresh} /> : null}
          <OnCallReports fresh={fresh} now={now} />
        </Stack>
        {chosen === undefined ? null : (
          <section aria-label={t('decision')} data-region="" tabIndex={-1}>
            <ChosenPane
              key={chosen.escalation}
              row={chosen}
              fresh={fresh}
              firstRef={first}
              onOpen={() => open(chosen)}
              onAnswered={setSentTo}
            />
          </section>
        )}
      </div>
    </Stack>
  );
}

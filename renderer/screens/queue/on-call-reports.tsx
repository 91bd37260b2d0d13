import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import type { OnCallReport } from '../../../shared/contract/lifecycle.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { usePersonName } from '../../state/names.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly fresh: number;
  readonly now: Instant;
}

/** What the operators solved while the customer was on the line: they only report it (R71, R141). Enter opens one. */
export function OnCallReports({ fresh, now }: Props) {
  const { t } = useTranslation('queue');
  const shown = useShown();
  const today = dayBounds(siteDay(now, shown.timeZone), shown.timeZone);
  const reports = useAnswer('report.onCall', today, fresh);
  const columns = useColumns();
  const [active, setActive] = useState<string>();
  const rows = reports.value ?? [];
  const ids = rows.map((row) => row.complaint);
  return (
    <Region title={t('onCall.title')} beside={<Text size="sm">{rows.length}</Text>}>
      <RefusalNote refusal={reports.refusal} language={shown.language} />
      <RowGrid
        label={t('onCall.title')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.complaint}
        active={active}
        onActive={(row) => setActive(row.complaint)}
        onOpen={({ complaint }) => openCase(complaint, ids)}
        clickOpens
        empty={t('onCall.none')}
      />
    </Region>
  );
}

function useColumns(): readonly GridColumn<OnCallReport>[] {
  const { t } = useTranslation(['queue', 'common', 'letter']);
  const shown = useShown();
  const nameOf = usePersonName();
  const given = ({ remedy, amount }: OnCallReport) =>
    remedy === null ? '' : `${t(`common:complaint.remedy.${remedy}`)}${amount === 0 ? '' : ` · ${shown.money(amount)}`}`;
  return [
    { key: 'at', title: t('onCall.at'), track: '4.5rem', cell: (row) => shown.time(row.at) },
    { key: 'number', title: t('letter:toSign.number'), track: '9.5rem', cell: (row) => <b>{row.number}</b> },
    {
      key: 'done',
      title: t('onCall.done'),
      track: 'minmax(8rem, 1.4fr)',
      cell: (row) => <span className="said">{shown.personal(row.text)}</span>,
    },
    { key: 'given', title: t('onCall.given'), track: 'minmax(6rem, 0.8fr)', wide: true, cell: given },
    { key: 'by', title: t('onCall.by'), track: 'minmax(5.5rem, 0.8fr)', cell: (row) => nameOf(row.by) },
  ];
}

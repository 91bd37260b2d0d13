import { useTranslation } from 'react-i18next';
import type { LedgerRow, PromiseStanding } from '../../../shared/contract/promises.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** The columns of the ledger: when it is or was due first, what was promised to whom, who keeps it, how it ended. */
export function usePromiseColumns(standing: PromiseStanding, now: Instant): readonly GridColumn<LedgerRow>[] {
  const { t } = useTranslation(['promises', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const waits = standing === 'open' || standing === 'broken';
  return [
    { key: 'due', title: t('col.due'), track: '10rem', cell: (row) => shown.dateTime(row.dueAt) },
    {
      key: 'closed',
      title: waits ? t('col.left') : t('col.closed'),
      track: '10.5rem',
      cell: (row) =>
        row.closedAt === null ? (
          <Due words={shown.left(row.dueAt, now)} overdue={row.standing === 'broken'} />
        ) : row.standing === 'broken' ? (
          t('standing.released')
        ) : (
          shown.dateTime(row.closedAt)
        ),
    },
    { key: 'number', title: t('common:complaint.field.number'), track: '9.5rem', cell: (row) => <b>{row.number}</b> },
    {
      key: 'what',
      title: t('col.what'),
      track: 'minmax(9rem, 2fr)',
      wide: true,
      cell: (row) => (
        <span className="said">
          {t(`common:complaint.what.${row.what}`)} · {row.text === '' ? row.title : row.text}
        </span>
      ),
    },
    {
      key: 'customer',
      title: t('col.customer'),
      track: 'minmax(6rem, 1fr)',
      cell: (row) => <span className="said">{row.code ?? shown.personal(row.customerName)}</span>,
    },
    { key: 'owner', title: t('col.owner'), track: 'minmax(6rem, 1fr)', cell: (row) => nameOf(row.owner) },
    {
      key: 'given',
      title: t('col.given'),
      track: 'minmax(8rem, 1fr)',
      cell: (row) => t('by', { name: nameOf(row.givenBy), time: shown.moment(row.givenAt) }),
    },
  ];
}

import { useTranslation } from 'react-i18next';
import type { IncentiveRow } from '../../../shared/contract/incentive.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

const marks = { proposed: '○', approved: '✓', rejected: '×', exported: '■' } as const;

/** The columns of the ledger; whose it is only where it is not all one's own. */
export function useIncentiveColumns(all: boolean): readonly GridColumn<IncentiveRow>[] {
  const { t } = useTranslation('incentives');
  const shown = useShown();
  const nameOf = usePersonName();
  const because = (row: IncentiveRow) => (row.why === null ? row.note : row.why === 'byHand' ? row.reason : t(`why.${row.why}`));
  const person: GridColumn<IncentiveRow> = {
    key: 'person',
    title: t('person'),
    track: 'minmax(8rem, 1fr)',
    cell: (row) => nameOf(row.person),
  };
  return [
    { key: 'at', title: t('at'), track: '10.5rem', cell: (row) => shown.dateTime(row.at) },
    ...(all ? [person] : []),
    { key: 'event', title: t('event'), track: 'minmax(9rem, 1.3fr)', cell: (row) => t(`for.${row.event}`) },
    { key: 'about', title: t('about'), track: '10rem', cell: (row) => <span className="said">{row.about ?? ''}</span> },
    { key: 'amount', title: t('amount'), track: '6rem', cell: (row) => <b>{shown.money(row.amount)}</b> },
    {
      key: 'state',
      title: t('state'),
      track: '11rem',
      cell: (row) => (
        <>
          <span aria-hidden="true">{marks[row.state]} </span>
          {t(`is.${row.state}`)}
        </>
      ),
    },
    {
      key: 'note',
      title: t('note'),
      track: 'minmax(7rem, 1.5fr)',
      wide: true,
      cell: (row) => <span className="said">{because(row)}</span>,
    },
  ];
}

import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { MoodPath } from '../../components/mood-path.tsx';
import { useCategoryName, usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** The register's columns: what a row shows and how wide it is at 1366 px. */
export function useRegisterColumns(now: Instant): readonly GridColumn<ComplaintRow>[] {
  const { t } = useTranslation();
  const shown = useShown();
  const categoryName = useCategoryName(shown.language);
  const personName = usePersonName();
  const customer = (row: ComplaintRow) =>
    row.customerName === null && row.code !== null ? `${t('complaint.anonymous')} ${row.code}` : shown.personal(row.customerName);
  return [
    { key: 'number', title: t('complaint.field.number'), track: '10.5rem', cell: (row) => <b>{row.number}</b> },
    { key: 'receivedAt', title: t('complaint.field.receivedAt'), track: '6.5rem', cell: (row) => shown.date(row.receivedAt) },
    {
      key: 'title',
      title: t('complaint.field.what'),
      track: 'minmax(10rem, 3fr)',
      wide: true,
      cell: (row) => <span className="said">{row.title}</span>,
    },
    {
      key: 'category',
      title: t('complaint.field.category'),
      track: 'minmax(7rem, 1.3fr)',
      cell: (row) => categoryName(row.category),
    },
    {
      key: 'customer',
      title: t('complaint.field.customer'),
      track: 'minmax(7rem, 1.2fr)',
      cell: (row) => <span className="said">{customer(row)}</span>,
    },
    { key: 'owner', title: t('complaint.field.owner'), track: 'minmax(6rem, 1fr)', cell: (row) => personName(row.owner) },
    { key: 'mood', title: t('complaint.field.mood'), track: '4.5rem', cell: (row) => <MoodPath start={row.moodStart} end={row.moodEnd} /> },
    { key: 'state', title: t('complaint.field.state'), track: '8rem', cell: (row) => t(`complaint.state.${row.state}`) },
    {
      key: 'end',
      title: t('complaint.field.outcome'),
      track: 'minmax(11rem, 1.3fr)',
      cell: (row) =>
        row.promiseDue === null ? (
          row.outcome !== null && t(`complaint.outcome.${row.outcome}`)
        ) : (
          <Due words={shown.left(row.promiseDue, now)} overdue={row.promiseDue < now} />
        ),
    },
  ];
}

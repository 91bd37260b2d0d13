import { useTranslation } from 'react-i18next';
import { openPoints } from '../../../shared/complaint/open-points.ts';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { MoodPath } from '../../components/mood-path.tsx';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';
import { ageShown } from './age-shown.ts';

/** The columns of the day's list: how it stands first, who and what is missing last. */
export function useDayColumns(now: Instant): readonly GridColumn<ComplaintRow>[] {
  const { t } = useTranslation(['day', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const missing = (row: ComplaintRow) =>
    openPoints
      .filter((point) => row.open.includes(point))
      .map((point) => t(`common:complaint.open.${point}`))
      .join(', ');
  return [
    { key: 'number', title: t('common:complaint.field.number'), track: '9.5rem', cell: (row) => <b>{row.number}</b> },
    {
      key: 'what',
      title: t('common:complaint.field.what'),
      track: 'minmax(9rem, 2.4fr)',
      wide: true,
      cell: (row) => <span className="said">{row.title}</span>,
    },
    { key: 'state', title: t('common:complaint.field.state'), track: '7rem', cell: (row) => t(`common:complaint.state.${row.state}`) },
    {
      key: 'age',
      title: t('age'),
      track: '5rem',
      cell: (row) => ageShown((row.resolvedAt ?? now) - row.receivedAt, shown.language),
    },
    {
      key: 'end',
      title: t('dueOrOutcome'),
      track: '11rem',
      cell: (row) =>
        row.promiseDue === null ? (
          row.outcome !== null && t(`common:complaint.outcome.${row.outcome}`)
        ) : (
          <Due words={shown.left(row.promiseDue, now)} overdue={row.promiseDue < now} />
        ),
    },
    {
      key: 'mood',
      title: t('common:complaint.field.mood'),
      track: '3.8rem',
      cell: (row) => <MoodPath start={row.moodStart} end={row.moodEnd} />,
    },
    {
      key: 'owner',
      title: t('common:complaint.field.owner'),
      track: 'minmax(5rem, 0.8fr)',
      cell: (row) => nameOf(row.owner),
    },
    { key: 'open', title: t('open'), track: 'minmax(6rem, 1fr)', cell: missing },
  ];
}

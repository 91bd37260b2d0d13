import { useTranslation } from 'react-i18next';
import type { CauseRow } from '../../../shared/contract/recurrence.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { useShown } from '../../state/use-shown.ts';

/** What the list of causes shows of each. */
export function useCauseColumns(): readonly GridColumn<CauseRow>[] {
  const { t } = useTranslation('causes');
  const shown = useShown();
  return [
    { key: 'title', title: t('column.title'), track: 'minmax(9rem, 3fr)', wide: true, cell: (row) => <TitleOf row={row} /> },
    { key: 'complaints', title: t('column.complaints'), track: '5.5rem', cell: (row) => row.complaints },
    { key: 'weeks', title: t('column.weeks'), track: '5.5rem', cell: (row) => <TwelveWeeks row={row} /> },
    { key: 'last', title: t('column.last'), track: '6rem', cell: (row) => (row.lastAt === null ? '—' : shown.date(row.lastAt)) },
    { key: 'actions', title: t('column.actions'), track: '4.5rem', cell: (row) => row.openActions },
  ];
}

function TitleOf({ row: { cause } }: { readonly row: CauseRow }) {
  const { t } = useTranslation('causes');
  return (
    <>
      <b className="said">{cause.title}</b>
      {cause.status === 'closed' ? ` · ${t('status.closed')}` : ''}
    </>
  );
}

/** Twelve small bars; a screen reader hears the numbers. */
function TwelveWeeks({ row: { weeks } }: { readonly row: CauseRow }) {
  const most = Math.max(...weeks.map((week) => week.count), 1);
  return (
    <>
      <svg className="twelve-weeks" viewBox={`0 0 ${weeks.length * 6} 18`} preserveAspectRatio="none" aria-hidden="true">
        {weeks.map(({ from, count }, place) => (
          <rect key={from} x={place * 6} y={17 - (count / most) * 16} width={4} height={(count / most) * 16 + 1} />
        ))}
      </svg>
      <span className="unseen">{weeks.map((week) => week.count).join(', ')}</span>
    </>
  );
}

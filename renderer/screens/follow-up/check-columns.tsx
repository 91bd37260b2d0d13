import { useTranslation } from 'react-i18next';
import type { CheckRow } from '../../../shared/contract/follow-up.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { AskWhen } from '../../components/ask-when.tsx';
import { useShown } from '../../state/use-shown.ts';

/** What the list of customers to ask shows of each. */
export function useCheckColumns(now: Instant): readonly GridColumn<CheckRow>[] {
  const { t } = useTranslation('followUp');
  const shown = useShown();
  return [
    {
      key: 'due',
      title: t('column.due'),
      track: '7.5rem',
      cell: (row) => <AskWhen dueAt={row.dueAt} now={now} />,
    },
    { key: 'customer', title: t('column.customer'), track: 'minmax(6rem, 2fr)', cell: (row) => shown.personal(row.customerName) },
    { key: 'title', title: t('column.title'), track: 'minmax(8rem, 3fr)', wide: true, cell: (row) => row.title },
    { key: 'tries', title: t('column.tries'), track: '5rem', cell: (row) => (row.tries === 0 ? '—' : row.tries) },
    { key: 'number', title: t('column.number'), track: '10.5rem', cell: (row) => row.number },
  ];
}

import { useTranslation } from 'react-i18next';
import type { Told } from '../../../shared/contract/sync.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { actText } from '../../state/audit-words.ts';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';
import { ToldMark } from './told-mark.tsx';

/** The columns of the list: when, who, what was done to what, and what came of it. */
export function useToldColumns(): readonly GridColumn<Told>[] {
  const { t } = useTranslation(['sync', 'audit', 'common']);
  const { t: audit } = useTranslation(['audit', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  return [
    { key: 'cameOfIt', title: t('told.cameOfIt'), track: '9.5rem', cell: ({ what }) => <ToldMark what={what} /> },
    { key: 'did', title: t('told.did'), track: 'minmax(7rem, 1fr)', cell: ({ act }) => actText(act, { t: audit }) },
    {
      key: 'about',
      title: t('told.about'),
      track: 'minmax(8rem, 1.6fr)',
      wide: true,
      cell: ({ number, title }) => (
        <>
          {number === null ? '—' : <b>{number}</b>}
          {title === null || title === '' ? null : <span className="said"> {title}</span>}
        </>
      ),
    },
    { key: 'who', title: t('told.who'), track: 'minmax(5rem, 0.7fr)', cell: ({ by }) => nameOf(by) },
    { key: 'when', title: t('told.when'), track: '5.5rem', cell: ({ at }) => shown.moment(at) },
  ];
}

import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/knowledge/article.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { useCategoryName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** What the list of articles shows of each. */
export function useArticleColumns(): readonly GridColumn<Article>[] {
  const { t } = useTranslation('knowledge');
  const { language } = useShown();
  const categoryName = useCategoryName(language);
  return [
    {
      key: 'title',
      title: t('column.title'),
      track: 'minmax(10rem, 3fr)',
      wide: true,
      cell: (row) => <b className="said">{row.title}</b>,
    },
    { key: 'category', title: t('column.category'), track: 'minmax(6rem, 1.4fr)', cell: (row) => categoryName(row.appliesTo.category) },
    { key: 'state', title: t('column.state'), track: '5.5rem', cell: (row) => t(`state.${row.state}`) },
    { key: 'used', title: t('column.used'), track: '4rem', cell: (row) => row.used },
    { key: 'helped', title: t('column.helped'), track: '4.5rem', cell: (row) => row.helped },
  ];
}

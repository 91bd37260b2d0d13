import './knowledge.css';
import type { ArticleId, ComplaintId } from '../../../shared/ids.ts';
import { ArticleList } from './article-list.tsx';
import { MakeArticle } from './make-article.tsx';

interface Props {
  readonly article: ArticleId | undefined;
  /** The solved case that an article is made of. */
  readonly from: ComplaintId | undefined;
}

/** What put complaints right: found, read, approved and retired; or one being made of a solved case (R134). */
export const KnowledgeScreen = ({ article, from }: Props) =>
  from === undefined ? <ArticleList key={article} shown={article} /> : <MakeArticle complaint={from} />;

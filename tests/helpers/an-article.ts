import { articleId } from '../../shared/ids.ts';
import type { Article, ArticleText } from '../../shared/knowledge/article.ts';
import { delivery, inHours } from './a-complaint.ts';
import { irina } from './a-person.ts';

/** What an author writes about a broken cup. */
export const articleWords = (as: Partial<ArticleText> = {}): ArticleText => ({
  title: 'A cup came broken',
  problem: 'The parcel arrives and one of the cups is broken.',
  solution: 'Send one cup at once, ask for a photo, nothing is to be returned.',
  quickFix: true,
  appliesTo: { product: null, category: delivery, claimType: null },
  ...as,
});

/** An approved article by Irina. */
export const anArticle = (as: Partial<Article> = {}): Article => ({
  ...articleWords(),
  id: articleId.parse('00000000-0000-7000-8000-00000000aa01'),
  languages: ['en'],
  source: null,
  state: 'approved',
  proposedBy: irina.id,
  proposedAt: inHours(-48),
  decidedBy: null,
  decidedAt: null,
  used: 0,
  helped: 0,
  revision: 1,
  ...as,
});

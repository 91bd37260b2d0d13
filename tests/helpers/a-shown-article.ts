import { articleId, instant } from '../../shared/ids.ts';
import type { Article } from '../../shared/knowledge/article.ts';
import { idNumber, irina, lateParcel } from './window-things.ts';

/** An article as a window shows it; name what differs. */
export const aShownArticle = (number: number, given: Partial<Article> = {}): Article => ({
  id: articleId.parse(idNumber(700 + number)),
  title: `Article ${number}`,
  problem: 'A cup is broken.',
  solution: 'Send a new one.',
  quickFix: true,
  appliesTo: { product: null, category: lateParcel, claimType: 'exchange' },
  languages: ['en'],
  source: null,
  state: 'draft',
  proposedBy: irina.id,
  proposedAt: instant.parse(Date.UTC(2026, 10, 20)),
  decidedBy: null,
  decidedAt: null,
  used: 3,
  helped: 2,
  revision: 4,
  ...given,
});

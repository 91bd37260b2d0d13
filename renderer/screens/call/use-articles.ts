import { create } from 'zustand';
import type { Article } from '../../../shared/knowledge/article.ts';
import type { ArticleId, ComplaintId } from '../../../shared/ids.ts';
import { longest } from '../../../shared/text/fields.ts';
import { ask } from '../../api.ts';
import { fillCard } from '../../state/card-keeping.ts';
import { callInHand, useInHand } from '../../state/call-state.ts';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSettledCard } from './use-settled-facts.ts';

/** The article last taken, and for which complaint: it outlives the tab it is shown in. */
const useTaken = create<{ readonly complaint: ComplaintId | undefined; readonly article: ArticleId | undefined }>(() => ({
  complaint: undefined,
  article: undefined,
}));

interface Articles {
  readonly articles: readonly Article[];
  readonly picked: ArticleId | undefined;
  readonly pick: (article: Article) => void;
}

/** Articles that may put this card right; picking one is counted, and writes its solution down where nothing stands yet. */
export function useArticles(): Articles {
  const { case: facts } = useSettledCard();
  const fresh = useNews((news) => news.knowledge);
  const complaint = useInHand((call) => call.complaintId);
  const taken = useTaken();
  const text = [facts.title, facts.product, facts.essence, facts.desired].filter((one) => one !== undefined && one !== '').join('\n');
  const { value } = useAnswer(
    'knowledge.suggest',
    { category: facts.category ?? null, product: facts.productId ?? null, claimType: null, text: text.slice(0, longest.note) },
    fresh,
  );
  return {
    articles: value ?? [],
    picked: taken.complaint === complaint ? taken.article : undefined,
    pick: (article) => void takeArticle(article),
  };
}

async function takeArticle(article: Article): Promise<void> {
  const call = callInHand();
  if (call === undefined) return;
  if ((call.card.case.offerText ?? '').trim() === '') fillCard('case.offerText', article.solution);
  const answer = await ask('knowledge.use', { article: article.id, complaint: call.complaintId });
  if (answer.ok) useTaken.setState({ complaint: call.complaintId, article: article.id });
}

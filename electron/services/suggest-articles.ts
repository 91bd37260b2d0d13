import type { Input } from '../../shared/contract/contract.ts';
import type { Article } from '../../shared/knowledge/article.ts';
import { rankArticles } from '../../shared/knowledge/rank-articles.ts';
import { storyStems } from '../../shared/text/story-stems.ts';
import { bestOf, sharedWords } from '../store/article-words.ts';
import { rankableArticles, readArticles } from '../store/articles.ts';
import type { Db } from '../store/schema.ts';

/** As many as one looks through with the caller on the line. */
const shown = 5;

/** The approved articles that may put this card right, the likeliest first (R134): by category, product, claim and the words of the story. */
export async function suggestArticles(db: Db, { text, ...card }: Input<'knowledge.suggest'>): Promise<Article[]> {
  const shared = await sharedWords(db, storyStems(text));
  const ids = new Set([...shared.keys(), ...(await bestOf(db, card))]);
  const candidates = (await rankableArticles(db, [...ids])).map((article) => ({ article, shared: shared.get(article.id) ?? 0 }));
  const best = rankArticles(candidates, card)
    .slice(0, shown)
    .map((one) => one.article.id);
  return (await readArticles(db, best)).toSorted((one, other) => best.indexOf(one.id) - best.indexOf(other.id));
}

import { sql } from 'kysely';
import { rarity } from '../../shared/knowledge/rank-articles.ts';
import type { CatalogueId } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db } from './schema.ts';

/** A word that more articles hold than this tells none of them apart: its list is not read. */
const many = 400;
/** Of a category or a product only those that helped most often are looked at. */
const best = 60;

const holding = compiled((db, { word }: Given<{ word: string }>) =>
  db.selectFrom('article_word').select('article').where('word', '=', word).limit(many),
);
const ofCategory = compiled((db, { category }: Given<{ category: string | null }>) =>
  db
    .selectFrom('article')
    .select('id')
    .where('state', '=', 'approved')
    .where('category', '=', category)
    .orderBy('helped', 'desc')
    .limit(best),
);
const ofProduct = compiled((db, { product }: Given<{ product: string | null }>) =>
  db
    .selectFrom('article')
    .select('id')
    .where('state', '=', 'approved')
    .where('product', '=', product)
    .orderBy('helped', 'desc')
    .limit(best),
);

/**
 * How much each article has in common with these words: 0 nothing, towards 1 the more and the rarer. A word that only one article holds
 * brings it a third of the way. At most the 120 that have most.
 */
export async function sharedWords(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const articles = await countArticles(db);
  const sums = new Map<string, number>();
  for (const word of words) {
    const found = (await holding(db, { word })).rows;
    if (found.length === many) continue;
    const weight = rarity(articles, found.length);
    for (const { article } of found) sums.set(article, (sums.get(article) ?? 0) + weight);
  }
  const most = [...sums].toSorted(([, one], [, other]) => other - one).slice(0, 2 * best);
  return new Map(most.map(([article, sum]) => [article, 1 - Math.exp(-sum / (3 * rarity(articles, 1)))]));
}

/** The approved articles of this category and of this product that helped most often. */
export async function bestOf(
  db: Db,
  { category, product }: { readonly category: CatalogueId | null; readonly product: CatalogueId | null },
): Promise<readonly string[]> {
  const found = [
    ...(category === null ? [] : (await ofCategory(db, { category })).rows),
    ...(product === null ? [] : (await ofProduct(db, { product })).rows),
  ];
  return [...new Set(found.map((row) => row.id))];
}

async function countArticles(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from article`.execute(db);
  return rows[0]?.count ?? 0;
}

import { sql } from 'kysely';
import { type Article, type ArticleState, article as articleSchema } from '../../shared/knowledge/article.ts';
import type { Rankable } from '../../shared/knowledge/rank-articles.ts';
import type { ArticleId, CatalogueId, ComplaintId } from '../../shared/ids.ts';
import { storyStems } from '../../shared/text/story-stems.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** One article, or undefined. */
export async function readArticle(db: Db, id: ArticleId): Promise<Article | undefined> {
  const row = await db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
  return row && articleOf(row);
}

/** These articles, in no order. */
export async function readArticles(db: Db, ids: readonly string[]): Promise<Article[]> {
  const listed = sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
  return (await db.selectFrom('article').selectAll().where('id', 'in', listed).execute()).map(articleOf);
}

/** What the approved ones of these articles are ranked by, in no order: their words are not read. */
export async function rankableArticles(db: Db, ids: readonly string[]): Promise<Rankable[]> {
  const listed = sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
  const rows = await db
    .selectFrom('article')
    .select(['id', 'product', 'category', 'claim_type', 'helped', 'used'])
    .where('id', 'in', listed)
    .where('state', '=', 'approved')
    .execute();
  return rows.map(({ product, category, claim_type, ...row }) =>
    rankable.parse({ ...row, appliesTo: { product, category, claimType: claim_type } }),
  );
}

const rankable = articleSchema.pick({ id: true, appliesTo: true, helped: true, used: true });

/** The article made from this complaint, or undefined. */
export async function articleFrom(db: Db, source: ComplaintId): Promise<Article | undefined> {
  const row = await db.selectFrom('article').selectAll().where('source', '=', source).executeTakeFirst();
  return row && articleOf(row);
}

export interface ArticleSearch {
  readonly text: string;
  readonly state?: ArticleState | undefined;
  readonly category?: CatalogueId | undefined;
  readonly product?: CatalogueId | undefined;
  /** The place of the first row, counted from 0. */
  readonly skip: number;
  readonly rows: number;
}

/** A page of the articles that hold all the words searched for, what helped most often first; `more` when there is another. */
export async function findArticles(
  db: Db,
  { text, state, category, product, skip, rows }: ArticleSearch,
): Promise<{ readonly rows: Article[]; readonly more: boolean }> {
  const found = await db
    .selectFrom('article')
    .selectAll()
    .$if(state !== undefined, (of) => of.where('state', '=', state ?? ''))
    .$if(category !== undefined, (of) => of.where('category', '=', category ?? ''))
    .$if(product !== undefined, (of) => of.where('product', '=', product ?? ''))
    .where((where) => where.and(storyStems(text, mostSearched).map(hasWord)))
    .orderBy('helped', 'desc')
    .orderBy('used', 'desc')
    .orderBy('id', 'desc')
    .limit(rows + 1)
    .offset(skip)
    .execute();
  return { rows: found.slice(0, rows).map(articleOf), more: found.length > rows };
}

const mostSearched = 8;
/** Sorts behind every letter. */
const lastLetter = '\u{10FFFF}';

/** The word may be typed only in part. */
const hasWord = (stem: string) =>
  sql<boolean>`exists (select 1 from article_word where article_word.article = article.id and word >= ${stem} and word < ${stem + lastLetter})`;

/** Writes an article as it is now with the words it is found by; its counts are kept by `noteUse` and `noteOutcome` alone. */
export async function saveArticle(tx: Tx, saved: Article): Promise<void> {
  const { id, used, helped, ...columns } = columnsOf(saved);
  await tx
    .insertInto('article')
    .values({ id, used, helped, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await keepArticleWords(tx, saved);
}

/** Notes the words an article is found by. */
export async function keepArticleWords(
  tx: Tx,
  { id, title, problem, solution }: Pick<Article, 'title' | 'problem' | 'solution'> & { readonly id: string },
): Promise<void> {
  await sql`delete from article_word where article = ${id}`.execute(tx);
  const words = storyStems(`${title}\n${problem}\n${solution}`, mostWords);
  await sql`insert into article_word (word, article) select value, ${id} from json_each(${JSON.stringify(words)})`.execute(tx);
}

/** It is found by nothing any more. */
export async function forgetArticleWords(tx: Tx, id: string): Promise<void> {
  await sql`delete from article_word where article = ${id}`.execute(tx);
}

const mostWords = 200;

const columnsOf = (of: Article): RowOf<'article'> => ({
  id: of.id,
  title: of.title,
  problem: of.problem,
  solution: of.solution,
  quick_fix: of.quickFix ? 1 : 0,
  product: of.appliesTo.product,
  category: of.appliesTo.category,
  claim_type: of.appliesTo.claimType,
  languages: JSON.stringify(of.languages),
  source: of.source,
  state: of.state,
  proposed_by: of.proposedBy,
  proposed_at: of.proposedAt,
  decided_by: of.decidedBy,
  decided_at: of.decidedAt,
  used: of.used,
  helped: of.helped,
  revision: of.revision,
});

const articleOf = (row: RowOf<'article'>): Article =>
  articleSchema.parse({
    id: row.id,
    title: row.title,
    problem: row.problem,
    solution: row.solution,
    quickFix: row.quick_fix === 1,
    appliesTo: { product: row.product, category: row.category, claimType: row.claim_type },
    languages: JSON.parse(row.languages),
    source: row.source,
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    used: row.used,
    helped: row.helped,
    revision: row.revision,
  });

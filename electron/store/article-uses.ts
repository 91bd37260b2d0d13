import { sql } from 'kysely';
import type { ArticleId, ComplaintId, EmployeeId, Instant } from '../../shared/ids.ts';
import type { Tx } from './schema.ts';

export interface ArticleUse {
  readonly article: ArticleId;
  readonly complaint: ComplaintId;
  readonly by: EmployeeId;
  readonly at: Instant;
}

/** An article is picked for a complaint: counted once for each, and the last one picked is the one it may be solved with. */
export async function noteUse(tx: Tx, { article, complaint, by, at }: ArticleUse): Promise<void> {
  await tx
    .insertInto('article_use')
    .values({ complaint, article, at, by, helped: 0 })
    .onConflict((conflict) => conflict.columns(['complaint', 'article']).doUpdateSet({ at, by }))
    .execute();
  await recount(tx, article);
}

/** The complaint is solved: the article picked last has helped. Taken up again, it has not. */
export async function noteOutcome(tx: Tx, complaint: ComplaintId, solved: boolean): Promise<void> {
  const used = await tx
    .selectFrom('article_use')
    .select(['article', 'helped'])
    .where('complaint', '=', complaint)
    .orderBy('at', 'desc')
    .execute();
  for (const [place, { article, helped }] of used.entries()) {
    const now = solved && place === 0 ? 1 : 0;
    if (now === helped) continue;
    await tx.updateTable('article_use').set({ helped: now }).where('complaint', '=', complaint).where('article', '=', article).execute();
    await recount(tx, article);
  }
}

/** Counts anew how often an article was picked and how often it helped. */
export async function recount(tx: Tx, article: string): Promise<void> {
  await sql`update article set used = (select count(*) from article_use where article = ${article}),
    helped = (select count(*) from article_use where article = ${article} and helped = 1) where id = ${article}`.execute(tx);
}

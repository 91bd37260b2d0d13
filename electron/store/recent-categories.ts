import { catalogueId, type CatalogueId } from '../../shared/ids.ts';
import type { Db } from './schema.ts';

/** How many of the newest complaints are looked at: some weeks of a busy desk, a few milliseconds of reading. */
const newest = 1000;

/** The categories of what was registered here lately, most used first; what an import brought in does not count. */
export async function recentCategories(db: Db): Promise<CatalogueId[]> {
  const rows = await db
    .selectFrom((from) =>
      from.selectFrom('complaint').select(['category', 'external_ref']).orderBy('received_at', 'desc').limit(newest).as('lately'),
    )
    .select(['category', ({ fn }) => fn.countAll<number>().as('uses')])
    .where('external_ref', 'is', null)
    .where('category', 'is not', null)
    .groupBy('category')
    .orderBy('uses', 'desc')
    .execute();
  return rows.map(({ category }) => catalogueId.parse(category));
}

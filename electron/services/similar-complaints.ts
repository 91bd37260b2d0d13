import { comparedStems, isSameProduct, likeness } from '../../shared/complaint/similarity.ts';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { CatalogueId } from '../../shared/ids.ts';
import { monthStart } from '../../shared/calendar/month-start.ts';
import { complaintRows, countSince, latestOfCategory } from '../store/complaint-lists.ts';
import { sharedStems } from '../store/complaint-words.ts';
import { readSite } from '../store/site.ts';
import type { Db } from '../store/schema.ts';
import type { DeskContext } from './desk-context.ts';
import { maskedRow, readsMasked } from './masked.ts';

/** How many of the latest are compared, and how many are shown. */
const compared = 300;
const shown = 8;

/** A card as far as it is filled. */
interface Told {
  readonly category: CatalogueId | null;
  readonly product: string;
  readonly essence: string;
}

/** How often this came up in the site's month, and the complaints most like it, the most alike first (R134). */
export async function similarComplaints(
  { db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>,
  told: Told,
): Promise<{ thisMonth: number; rows: ComplaintRow[] }> {
  const { timeZone } = await readSite(db);
  const ranked = (await comparedWith(db, told))
    .filter((one) => one.alike > 0)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, shown);
  const rows = await complaintRows(
    db,
    ranked.map((one) => one.id),
  );
  return {
    thisMonth: await countSince(db, { category: told.category, since: monthStart(now(), timeZone) }),
    rows: readsMasked(who) ? rows.map(maskedRow) : rows,
  };
}

/** The latest of the category, newest first, each with how alike it is; by the words they are found by, so that no story is read again. */
async function comparedWith(
  db: Db,
  { category, product, essence }: Told,
): Promise<readonly { readonly id: string; readonly alike: number }[]> {
  const latest = await latestOfCategory(db, { category, product: product.trim() !== '', rows: compared });
  const shared = await sharedStems(db, { stems: comparedStems(essence), complaints: latest.map((one) => one.id) });
  return latest.map((one) => ({
    id: one.id,
    alike: likeness({ stems: shared.get(one.id) ?? 0, product: isSameProduct(product, one.product) }),
  }));
}

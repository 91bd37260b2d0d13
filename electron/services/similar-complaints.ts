import { similarityTo, type Told } from '../../shared/complaint/similarity.ts';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { CatalogueId } from '../../shared/ids.ts';
import { monthStart } from '../../shared/calendar/month-start.ts';
import { complaintRows, countSince, latestOfCategory } from '../store/complaint-lists.ts';
import { readSite } from '../store/site.ts';
import type { DeskContext } from './desk-context.ts';
import { maskedRow, readsMasked } from './masked.ts';

/** How many of the latest are compared, and how many are shown. */
const compared = 300;
const shown = 8;

/** How often this came up in the site's month, and the complaints most like it, the most alike first (R134). */
export async function similarComplaints(
  { db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>,
  { category, ...told }: Told & { readonly category: CatalogueId | null },
): Promise<{ thisMonth: number; rows: ComplaintRow[] }> {
  const { timeZone } = await readSite(db);
  const alikeTo = similarityTo(told);
  const latest = await latestOfCategory(db, { category, rows: compared });
  const ranked = latest
    .map((one) => ({ id: one.id, alike: alikeTo(one) }))
    .filter((one) => one.alike > 0)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, shown);
  const rows = await complaintRows(
    db,
    ranked.map((one) => one.id),
  );
  return {
    thisMonth: await countSince(db, { category, since: monthStart(now(), timeZone) }),
    rows: readsMasked(who) ? rows.map(maskedRow) : rows,
  };
}

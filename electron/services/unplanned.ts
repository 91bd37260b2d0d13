import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import { instant } from '../../shared/ids.ts';
import { closedToAct } from '../store/caused.ts';
import { membersAmong, readCauses } from '../store/causes.ts';
import { complaintRows } from '../store/complaint-lists.ts';
import { actionsAgainst } from '../store/corrective-actions.ts';
import type { DeskContext } from './desk-context.ts';
import { maskedRow, readsMasked } from './masked.ts';

const ninetyDays = 90 * 86_400_000;

/**
 * The complaints that were closed in the last 90 days with the word that something is done, while nothing is planned against any cause
 * they belong to (R130): a word given at closing is not forgotten. The newest first.
 */
export async function unplanned({ db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>): Promise<ComplaintRow[]> {
  const left = new Set(await closedToAct(db, instant.parse(now() - ninetyDays)));
  for (const cause of await readCauses(db)) {
    if (left.size === 0) break;
    if ((await actionsAgainst(db, cause.id)).length === 0) continue;
    for (const planned of await membersAmong(db, cause, [...left])) left.delete(planned);
  }
  const rows = await complaintRows(db, [...left]);
  return readsMasked(who) ? rows.map(maskedRow) : rows;
}

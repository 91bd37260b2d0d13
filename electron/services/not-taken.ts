import type { NotTaken } from '../../shared/contract/sync.ts';
import { complaintId } from '../../shared/ids.ts';
import { isSynced } from '../../shared/sync/synced.ts';
import { findComplaint } from '../store/complaints.ts';
import type { Db, RowOf } from '../store/schema.ts';
import { shownAs } from './absorb/shown-as.ts';

/** Something this desk could not take in, as a person may be told of it: where it belongs, and which complaint it is if it is one. */
export async function notTakenOf(db: Db, { kind, id }: Pick<RowOf<'not_taken'>, 'kind' | 'id'>): Promise<NotTaken> {
  if (kind !== 'complaint') return { area: isSynced(kind) ? shownAs[kind] : 'complaints', complaint: null, number: null };
  const complaint = await findComplaint(db, complaintId.parse(id));
  return { area: 'complaints', complaint: complaint?.id ?? null, number: complaint?.number ?? null };
}

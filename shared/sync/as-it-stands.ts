import { complaintId, type ComplaintId } from '../ids.ts';
import type { DeskEvent } from './event.ts';
import type { ComplaintNow, Effect, RowNow } from './feed.ts';
import type { Ledger } from './ledger.ts';
import { unreadable } from './read-event.ts';
import { isSynced } from './synced.ts';

/** The things an event touched, as head office has them. */
export type AsItStands = Pick<Effect, 'complaints' | 'rows'>;

/**
 * Everything an event touched as it stands without it, so that its desk takes back what it did: a complaint whole, a row whole,
 * and null where head office has none.
 */
export async function asItStands(ledger: Ledger, event: DeskEvent): Promise<AsItStands> {
  const complaints: ComplaintNow[] = [];
  for (const id of complaintsTouched(event)) complaints.push({ id, body: (await ledger.complaint(id)) ?? null, lines: [] });
  const rows = new Map<string, RowNow>();
  for (const { table, key } of event.rows)
    if (isSynced(table) && !rows.has(`${table} ${key}`))
      rows.set(`${table} ${key}`, { table, key, row: (await ledger.row(table, key))?.row ?? null });
  return { complaints, rows: [...rows.values()] };
}

function complaintsTouched({ act, object, lines, brought }: DeskEvent): ReadonlySet<ComplaintId> {
  const named = complaintId.safeParse(object);
  const isComplaint = named.success && (act.startsWith('complaint.') || act === unreadable);
  return new Set([...(isComplaint ? [named.data] : []), ...lines.map(({ complaint }) => complaint), ...brought.map(({ body }) => body.id)]);
}

import { z } from 'zod';
import type { Complaint } from '../complaint/complaint.ts';
import { complaintId, customerId, customerMergeId } from '../ids.ts';
import { currentRow } from './deciding-from.ts';
import type { DeskEvent } from './event.ts';
import type { Ledger } from './ledger.ts';

const mergeBody = z.object({ merge: customerMergeId, gone: customerId });
const movedBody = z.object({ moved: z.object({ complaints: z.array(complaintId) }) });

/**
 * Whose complaints change hands because two customers became one, or are parted again: every one that head office has, also those the
 * desk knew nothing of. A complaint's customer is no row, so this is done here.
 */
export async function movedComplaints(ledger: Ledger, { act, object, body }: DeskEvent): Promise<readonly Complaint[]> {
  if (act !== 'customer.merge' && act !== 'customer.part') return [];
  const merge = mergeBody.safeParse(body);
  const kept = customerId.safeParse(object);
  if (!merge.success || !kept.success) return [];
  const { gone, merge: id } = merge.data;
  if (act === 'customer.merge') return (await ledger.complaintsOf(gone)).map((one) => ({ ...one, customer: kept.data }));
  const moved = new Set(await movedBy(ledger, id));
  return (await ledger.complaintsOf(kept.data)).filter((one) => moved.has(one.id)).map((one) => ({ ...one, customer: gone }));
}

async function movedBy(ledger: Ledger, merge: string): Promise<readonly Complaint['id'][]> {
  const row = await currentRow(ledger, 'customer_merge', merge);
  if (row === undefined) return [];
  const body = movedBody.safeParse(JSON.parse(String(row['body'])));
  return body.success ? body.data.moved.complaints : [];
}

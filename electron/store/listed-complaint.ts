import { sql } from 'kysely';
import { card } from '../../shared/complaint/card.ts';
import { openPointsOf } from '../../shared/complaint/open-points.ts';
import { type ComplaintRow, complaintRow } from '../../shared/contract/complaint.ts';
import type { Db } from './schema.ts';

/** What a list reads of each complaint, with the customer's name and, once the call is over, its account of the caller's state. */
export const listedColumns = (db: Db) =>
  db
    .selectFrom('complaint')
    .leftJoin('customer', 'customer.id', 'complaint.customer')
    .leftJoin('call', 'call.id', 'complaint.call')
    .selectAll('complaint')
    .select(['customer.name as customer_name', 'call.mood_start as began', 'call.mood_end as ended'])
    .select(
      sql<number>`complaint.state in ('resolved', 'closed') and exists (select 1 from measure where measure.complaint = complaint.id)`.as(
        'measured',
      ),
    )
    .select(sql<string | null>`complaint.handling ->> '$.finding.causeType'`.as('cause_type'));

export type ListedComplaint = Awaited<ReturnType<ReturnType<typeof listedColumns>['execute']>>[number];

/** One row of a list as the contract has it. */
export function asComplaintRow(found: ListedComplaint): ComplaintRow {
  const { caller, case: facts } = card.parse(JSON.parse(found.card));
  const row = complaintRow.parse({
    id: found.id,
    number: found.number,
    type: found.type,
    state: found.state,
    title: found.title,
    category: found.category,
    customer: found.customer,
    customerName: found.customer_name ?? (found.caller_name === '' ? null : found.caller_name),
    code: found.code,
    receivedAt: found.received_at,
    resolvedAt: found.resolved_at,
    owner: found.owner,
    receiver: found.receiver,
    moodStart: found.began ?? found.mood_start,
    moodEnd: found.ended ?? found.mood_end,
    verdict: found.verdict,
    outcome: found.outcome,
    promiseDue: found.promise_due,
    escalatedTo: found.escalated_to,
    open: [],
  });
  const settled = { measured: found.measured === 1, causeType: found.cause_type, toBeAsked: found.check_since !== null };
  const shown = { ...row, caller, facts, ...settled };
  return { ...row, open: [...openPointsOf(shown)] };
}

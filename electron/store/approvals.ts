import { type ApprovalRow, approvalRow } from '../../shared/contract/investigation.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { offer } from '../../shared/remedy/offer.ts';
import type { Db } from './schema.ts';

/** The remedies a person is asked to approve, soonest to be answered first, at most `rows`. */
export async function approvalsOf(db: Db, person: EmployeeId, rows: number): Promise<ApprovalRow[]> {
  const found = await db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .leftJoin('customer', 'customer.id', 'complaint.customer')
    .select(['work_record.complaint', 'work_record.body', 'number', 'title', 'caller_name', 'customer.name as customer_name'])
    .where('work_record.kind', '=', 'offer')
    .where('work_record.state', '=', 'awaitingApproval')
    .where('person', '=', person)
    .orderBy('due_at')
    .limit(rows)
    .execute();
  return found.map(({ body, caller_name, customer_name, ...row }) => {
    const { id, type, text, amount, proposedBy, approval } = offer.parse(JSON.parse(body));
    const customerName = customer_name ?? (caller_name === '' ? null : caller_name);
    const { because, note, answerBy, requestedAt } = approval ?? {};
    return approvalRow.parse({ ...row, customerName, offer: id, type, text, amount, by: proposedBy, because, note, answerBy, requestedAt });
  });
}

import { sql } from 'kysely';
import { card } from '../../shared/complaint/card.ts';
import type { CheckRow } from '../../shared/contract/follow-up.ts';
import { complaintId, customerId, type CustomerId, employeeId, type EmployeeId, instant } from '../../shared/ids.ts';
import { language } from '../../shared/language.ts';
import { outcome } from '../../shared/complaint/complaint.ts';
import type { Db } from './schema.ts';

/** A customer to be asked, before anybody has said when. */
export type ToAsk = Omit<CheckRow, 'dueAt' | 'doNotCall'> & { readonly customer: CustomerId | null };

/**
 * The customers who are to be asked by this person whether they are content, at most `rows` of those nobody has tried yet and as many of those
 * tried in vain, the longest waiting first. Left out is what the person solved, and what is about them (product.md 3.3).
 */
export async function customersToAsk(db: Db, asking: { readonly person: EmployeeId; readonly rows: number }): Promise<readonly ToAsk[]> {
  return [...(await waiting(db, asking, 0)), ...(await waiting(db, asking, 1))];
}

async function waiting(db: Db, { person, rows }: { readonly person: EmployeeId; readonly rows: number }, tried: 0 | 1): Promise<ToAsk[]> {
  const found = await db
    .selectFrom('complaint')
    .leftJoin('customer', 'customer.id', 'complaint.customer')
    .select(['complaint.id', 'number', 'title', 'caller_name', 'card', 'complaint.customer', 'outcome', 'solved_by', 'resolved_at'])
    .select(['check_tries', 'check_since', 'customer.name as customer_name', 'customer.language'])
    .select(
      sql<string | null>`(select text from measure where measure.complaint = complaint.id order by measure.id desc limit 1)`.as('solution'),
    )
    .where('check_since', 'is not', null)
    .where(sql<boolean>`(check_tries > 0) = ${tried}`)
    .where('solved_by', 'is not', person)
    .where(
      sql<boolean>`not exists (select 1 from json_each(complaint.handling, '$.triage.subjects') as subject where subject.value = ${person})`,
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('work_record')
            .select('work_record.id')
            .whereRef('work_record.complaint', '=', 'complaint.id')
            .where('work_record.kind', '=', 'statement')
            .where('work_record.person', '=', person)
            .where(sql<boolean>`json_extract(work_record.body, '$.party') = 'subjectEmployee'`),
        ),
      ),
    )
    .orderBy('check_since')
    .limit(rows)
    .execute();
  return found.map((row) => {
    const { caller, case: facts } = card.parse(JSON.parse(row.card));
    return {
      complaint: complaintId.parse(row.id),
      number: row.number,
      title: row.title,
      customer: customerId.nullable().parse(row.customer),
      customerName: row.customer_name ?? (row.caller_name === '' ? null : row.caller_name),
      phone: caller.phone ?? '',
      replyChannel: facts.replyChannel ?? null,
      replyAddress: facts.replyAddress ?? '',
      language: language.nullable().parse(caller.lang ?? row.language),
      solution: row.solution ?? '',
      outcome: outcome.nullable().parse(row.outcome),
      solver: employeeId.parse(row.solved_by),
      resolvedAt: instant.parse(row.resolved_at),
      tries: row.check_tries,
      lastTry: row.check_tries === 0 ? null : instant.parse(row.check_since),
    };
  });
}

import { sql } from 'kysely';
import { z } from 'zod';
import { type CustomerEvent, customerEvent } from '../../shared/contract/customer-card.ts';
import type { CustomerId, Instant } from '../../shared/ids.ts';
import { letter } from '../../shared/letter/letter.ts';
import { satisfactionCheck } from '../../shared/satisfaction/check.ts';
import type { Db } from './schema.ts';

/**
 * What happened with a customer over all their cases and calls, the newest first, at most `rows`: cases, calls, promises, what was given,
 * scores and letters that went out (R78).
 */
export async function readCustomerHistory(db: Db, customer: CustomerId, rows: number): Promise<CustomerEvent[]> {
  const of = { customer, rows };
  // What came of a case within the same moment stands above it.
  const found = [
    ...(await records(db, of)),
    ...(await remedies(db, of)),
    ...(await promises(db, of)),
    ...(await cases(db, of)),
    ...(await calls(db, of)),
  ];
  return found.toSorted((one, other) => other.at - one.at).slice(0, rows);
}

interface Of {
  readonly customer: CustomerId;
  readonly rows: number;
}

/** A case as every line of it is named. */
const named = ['complaint.id as complaint', 'complaint.number', 'complaint.title'] as const;

async function cases(db: Db, { customer, rows }: Of): Promise<CustomerEvent[]> {
  const found = await db
    .selectFrom('complaint')
    .select([...named, 'received_at as at', 'state', 'verdict', 'outcome', 'owner'])
    .where('customer', '=', customer)
    .orderBy('received_at', 'desc')
    .limit(rows)
    .execute();
  return found.map((row) => customerEvent.parse({ kind: 'complaint', ...row }));
}

async function calls(db: Db, { customer, rows }: Of): Promise<CustomerEvent[]> {
  const moment = sql<number>`coalesce(call.answered_at, call.rang_at, call.ended_at, 0)`;
  const found = await db
    .selectFrom('call')
    .leftJoin('complaint', 'complaint.id', 'call.complaint')
    .select(['call.id as call', 'call.direction', 'call.result', 'call.operator', 'call.complaint', 'complaint.number'])
    .select([moment.as('at'), sql<number | null>`(call.ended_at - call.answered_at) / 1000`.as('seconds')])
    .where('call.customer', '=', customer)
    .orderBy(moment, 'desc')
    .limit(rows)
    .execute();
  return found.map((row) => customerEvent.parse({ kind: 'call', ...row }));
}

async function promises(db: Db, { customer, rows }: Of): Promise<CustomerEvent[]> {
  const found = await db
    .selectFrom('promise')
    .innerJoin('complaint', 'complaint.id', 'promise.complaint')
    .select([...named, 'given_at as at', 'what', 'text', 'due_at as dueAt', 'promise.state', 'promise.closed_at as closedAt'])
    .where('complaint.customer', '=', customer)
    .orderBy('given_at', 'desc')
    .limit(rows)
    .execute();
  return found.map((row) => customerEvent.parse({ kind: 'promise', ...row }));
}

async function remedies(db: Db, { customer, rows }: Of): Promise<CustomerEvent[]> {
  const found = await db
    .selectFrom('remedy')
    .innerJoin('complaint', 'complaint.id', 'remedy.complaint')
    .select([...named, 'remedy.at', 'remedy.type', 'remedy.text', 'remedy.amount', 'under_warranty'])
    .where('remedy.customer', '=', customer)
    .orderBy('remedy.at', 'desc')
    .limit(rows)
    .execute();
  return found.map(({ under_warranty, ...row }) => customerEvent.parse({ kind: 'remedy', ...row, underWarranty: under_warranty === 1 }));
}

/** Scores the customer gave when asked, and letters that went out. */
async function records(db: Db, { customer, rows }: Of): Promise<CustomerEvent[]> {
  const found = await db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .select([...named, 'work_record.kind', 'body'])
    .where('complaint.customer', '=', customer)
    .where((where) =>
      where.or([
        where.and([where('work_record.kind', '=', 'check'), where('work_record.state', '=', 'scored')]),
        where.and([where('work_record.kind', '=', 'letter'), where('work_record.state', 'in', ['sent', 'returned'])]),
      ]),
    )
    .orderBy('work_record.at', 'desc')
    .limit(rows)
    .execute();
  return found.map(({ kind, body, ...row }) =>
    customerEvent.parse({ ...row, ...(kind === 'check' ? scored : wentOut).parse(JSON.parse(body)) }),
  );
}

const scored = z
  .object(satisfactionCheck.pick({ at: true, score: true, comment: true }).shape)
  .transform((one) => ({ kind: 'score', ...one }));

const wentOut = z
  .object(letter.pick({ subject: true, sent: true }).shape)
  .transform(({ subject, sent }) => ({ kind: 'letter', at: sent?.at, subject }));

/** When a customer was in touch (calls both ways, and cases that came by another way) and when they complained, since then. */
export async function customerMoments(
  db: Db,
  customer: CustomerId,
  since: Instant,
): Promise<{ readonly contacts: readonly number[]; readonly cases: readonly number[] }> {
  const complained = await db
    .selectFrom('complaint')
    .select(['received_at', 'call'])
    .where('customer', '=', customer)
    .where('received_at', '>=', since)
    .execute();
  const called = await db
    .selectFrom('call')
    .select(sql<number>`coalesce(answered_at, rang_at)`.as('at'))
    .where('customer', '=', customer)
    .where(sql<number>`coalesce(answered_at, rang_at)`, '>=', since)
    .execute();
  const otherWays = complained.filter((one) => one.call === null).map((one) => one.received_at);
  return { contacts: [...called.map((one) => one.at), ...otherWays], cases: complained.map((one) => one.received_at) };
}

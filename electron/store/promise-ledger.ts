import { type LedgerRow, ledgerRow, type PromiseStanding } from '../../shared/contract/promises.ts';
import type { EmployeeId, Instant } from '../../shared/ids.ts';
import { isOverdue } from '../../shared/promise/is-overdue.ts';
import { assertNever } from '../../shared/result.ts';
import { promiseOf } from './promises.ts';
import { promise } from '../../shared/complaint/complaint.ts';
import type { Db } from './schema.ts';

interface Page {
  readonly standing: PromiseStanding;
  /** Null for everybody's. */
  readonly owner: EmployeeId | null;
  readonly now: Instant;
  readonly skip: number;
  readonly rows: number;
}

/** Promises that stand like this now (R87): open ones soonest first, broken ones longest overdue first, what is over the latest first. */
export async function promiseLedger(db: Db, { standing, owner, now, skip, rows }: Page): Promise<LedgerRow[]> {
  const found = await standingLike(db, standing, now)
    .innerJoin('complaint', 'complaint.id', 'promise.complaint')
    .leftJoin('customer', 'customer.id', 'complaint.customer')
    .selectAll('promise')
    .select(['number', 'title', 'caller_name', 'customer.name as customer_name', 'code', 'owner'])
    .$if(owner !== null, (of) => of.where('owner', '=', owner ?? ''))
    // A broken promise somebody still waits for comes before one that nobody does.
    .$if(standing === 'broken', (of) => of.orderBy('promise.state', 'desc'))
    .orderBy('promise.due_at', standing === 'open' || standing === 'broken' ? 'asc' : 'desc')
    .orderBy('promise.id')
    .offset(skip)
    .limit(rows)
    .execute();
  return found.map(({ caller_name, customer_name, number, title, code, owner: of, ...row }) => {
    const { id, state, ...given } = promise.parse(promiseOf(row));
    const customerName = customer_name ?? (caller_name === '' ? null : caller_name);
    const standingNow = standingOf({ state, dueAt: given.dueAt }, now);
    return ledgerRow.parse({
      ...given,
      promise: id,
      complaint: row.complaint,
      number,
      title,
      code,
      owner: of,
      customerName,
      standing: standingNow,
    });
  });
}

interface Count {
  readonly owner: EmployeeId | null;
  readonly now: Instant;
  readonly from: Instant;
  readonly to: Instant;
}

/** How many promises that fall into a stretch of time stand how. */
export async function countStandings(
  db: Db,
  { owner, now, from, to }: Count,
): Promise<Readonly<Record<'open' | 'broken' | 'keptLate' | 'kept', number>>> {
  const found = await db
    .selectFrom('promise')
    .select((of) => ['promise.state', of('promise.due_at', '<', now).as('passed'), of.fn.countAll<number>().as('count')])
    .$if(owner !== null, (of) => of.innerJoin('complaint', 'complaint.id', 'promise.complaint').where('complaint.owner', '=', owner ?? ''))
    .where('promise.due_at', '>=', from)
    .where('promise.due_at', '<', to)
    .where('promise.state', 'in', ['open', 'kept', 'keptLate', 'broken'])
    .groupBy(['promise.state', 'passed'])
    .execute();
  const sum = (fits: (row: (typeof found)[number]) => boolean) => found.filter(fits).reduce((total, { count }) => total + count, 0);
  return {
    open: sum(({ state, passed }) => state === 'open' && !passed),
    broken: sum(({ state, passed }) => state === 'broken' || (state === 'open' && Boolean(passed))),
    keptLate: sum(({ state }) => state === 'keptLate'),
    kept: sum(({ state }) => state === 'kept'),
  };
}

function standingLike(db: Db, standing: PromiseStanding, now: Instant) {
  const of = db.selectFrom('promise');
  switch (standing) {
    case 'open':
      return of.where('promise.state', '=', 'open').where('promise.due_at', '>=', now);
    case 'broken':
      return of.where((where) =>
        where.or([
          where.and([where('promise.state', '=', 'open'), where('promise.due_at', '<', now)]),
          where('promise.state', '=', 'broken'),
        ]),
      );
    case 'released':
      return of.where('promise.state', 'in', ['cancelledByCustomer', 'void']);
    case 'kept':
    case 'keptLate':
    case 'renegotiated':
      return of.where('promise.state', '=', standing);
    default:
      return assertNever(standing);
  }
}

function standingOf(one: Parameters<typeof isOverdue>[0], now: Instant): PromiseStanding {
  if (one.state === 'cancelledByCustomer' || one.state === 'void') return 'released';
  return isOverdue(one, now) ? 'broken' : one.state;
}

import { sql } from 'kysely';
import { type OnCallReport, onCallReport } from '../../shared/contract/lifecycle.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Db } from './schema.ts';

interface Period {
  readonly from: Instant;
  readonly to: Instant;
  readonly rows: number;
}

/** What was solved in the first contact during the period, with what was done and given, the latest first, at most `rows` (R71). */
export async function onCallReports(db: Db, { from, to, rows }: Period): Promise<OnCallReport[]> {
  const found = await db
    .selectFrom('complaint')
    .innerJoin('measure', (join) => join.onRef('measure.complaint', '=', 'complaint.id').onRef('measure.at', '=', 'complaint.resolved_at'))
    .leftJoin('remedy', (join) => join.onRef('remedy.complaint', '=', 'complaint.id').onRef('remedy.at', '=', 'complaint.resolved_at'))
    .select([
      'complaint.id as complaint',
      'complaint.number',
      'complaint.title',
      'complaint.resolved_at as at',
      'measure.by',
      'measure.text',
    ])
    .select(['complaint.verdict', 'remedy.type as remedy', 'remedy.amount'])
    // Written out, not bound: SQLite takes an index over some of the rows only where it sees that the question is about those.
    .where(sql<boolean>`complaint.first_contact = 1`)
    .where('complaint.resolved_at', '>=', from)
    .where('complaint.resolved_at', '<', to)
    .orderBy('complaint.resolved_at', 'desc')
    .limit(rows)
    .execute();
  return found.map(({ amount, ...row }) => onCallReport.parse({ ...row, amount: amount ?? 0 }));
}

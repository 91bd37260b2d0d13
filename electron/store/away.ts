import { employeeId, type EmployeeId, type Instant } from '../../shared/ids.ts';
import type { Db } from './schema.ts';

/** Which of these people are not there now: on leave, ill, or no longer working here; shared/people/absence.ts says the same of one. */
export async function awayAmong(db: Db, ids: readonly EmployeeId[], now: Instant): Promise<EmployeeId[]> {
  const rows = await db
    .selectFrom('employee')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where((where) =>
      where.or([
        where('active', '=', 0),
        where.and([where('absent_from', '<=', now), where.or([where('absent_to', 'is', null), where('absent_to', '>', now)])]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => employeeId.parse(id));
}

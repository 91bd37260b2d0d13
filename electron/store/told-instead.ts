import type { ComplaintId, EmployeeId } from '../../shared/ids.ts';
import { sql } from 'kysely';
import { isOpenRow } from './is-open-row.ts';
import type { Db } from './schema.ts';

interface ToldQuestion {
  readonly to: EmployeeId;
  /** Of this complaint only; otherwise of all that are open. */
  readonly complaint?: ComplaintId;
  readonly rows: number;
}

interface ToldFiring {
  readonly complaint: ComplaintId;
  readonly root: string;
}

/** The firings of E6 and E13 that a person was told of in somebody's place and nobody else has taken on, the newest first, at most `rows`. */
export async function toldInstead(db: Db, { to, complaint, rows }: ToldQuestion): Promise<readonly ToldFiring[]> {
  const found = await db
    .selectFrom('notice')
    .innerJoin('complaint', 'complaint.id', 'notice.complaint')
    .select(['complaint.id as complaint', 'root'])
    .where(sql<boolean>`+notice."to" = ${to}`)
    .$if(complaint !== undefined, (query) => query.where('notice.complaint', '=', complaint ?? ''))
    .$if(complaint === undefined, (query) => query.where('notice.complaint', 'in', withQuestion(db)))
    .where(isOpenRow)
    .where((where) => where.or([where('rule', '=', 'E13'), where.and([where('rule', '=', 'E6'), where('instead_of', 'is not', null)])]))
    .where(isNotTaken)
    .orderBy('notice.id', 'desc')
    .limit(rows)
    .execute();
  return found.map((row) => ({ complaint: row.complaint as ComplaintId, root: row.root }));
}

/** The complaints on which somebody is asked to decide or to approve: far fewer than what one person was ever told. */
const withQuestion = (db: Db) =>
  db
    .selectFrom('escalation')
    .select('complaint')
    .where('answered_at', 'is', null)
    .union(db.selectFrom('work_record').select('complaint').where('kind', '=', 'offer').where('state', '=', 'awaitingApproval'));

/** Nobody else who was told of the same said "I have it". */
const isNotTaken = sql<boolean>`not exists (select 1 from notice as taken
  where taken.root = notice.root and taken."to" <> notice."to" and taken.accepted_at is not null)`;

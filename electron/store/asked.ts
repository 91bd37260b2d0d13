import { sql } from 'kysely';
import { type AskedRow, askedRow } from '../../shared/contract/investigation.ts';
import type { CatalogueId, EmployeeId } from '../../shared/ids.ts';
import { statement } from '../../shared/investigation/statement.ts';
import { task } from '../../shared/investigation/task.ts';
import type { Db } from './schema.ts';

interface Asked {
  readonly person: EmployeeId;
  readonly department: CatalogueId | null;
  readonly rows: number;
}

/** What a person is asked to say or to do and has not, with the open tasks of their department, soonest due first, at most `rows`. */
export async function askedOfPerson(db: Db, { person, department, rows }: Asked): Promise<AskedRow[]> {
  const found = await db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .select(['work_record.kind', 'work_record.complaint', 'work_record.body', 'complaint.number', 'complaint.title'])
    // What is none of its own any more asks nobody.
    .where('complaint.state', '<>', 'cancelled')
    .where((where) =>
      where.or([
        where.and([where('kind', '=', 'statement'), where('work_record.state', '=', 'requested'), where('person', '=', person)]),
        where.and([
          where('kind', '=', 'task'),
          where('work_record.state', '=', 'open'),
          where.or([
            where('person', '=', person),
            where.and([where('person', 'is', null), sql<boolean>`json_extract(work_record.body, '$.department') = ${department}`]),
          ]),
        ]),
      ]),
    )
    .orderBy('due_at')
    .limit(rows)
    .execute();
  return found.map(({ kind, body, ...row }) => askedRow.parse({ ...row, ...(kind === 'task' ? ofTask : ofStatement)(JSON.parse(body)) }));
}

function ofStatement(body: unknown) {
  const { id, question, requestedBy, dueAt } = statement.parse(body);
  return { kind: 'statement', record: id, what: question, from: requestedBy, dueAt };
}

function ofTask(body: unknown) {
  const { id, what, askedBy, dueAt } = task.parse(body);
  return { kind: 'task', record: id, what, from: askedBy, dueAt };
}

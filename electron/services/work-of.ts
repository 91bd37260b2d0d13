import type { EmployeeId } from '../../shared/ids.ts';
import { approvalsOf } from '../store/approvals.ts';
import { askedOfPerson } from '../store/asked.ts';
import { askedOf, backAt } from '../store/escalations.ts';
import { openPromisesOf } from '../store/promises.ts';
import type { Db } from '../store/schema.ts';
import { waitingDue } from '../store/waiting.ts';
import type { DeskContext } from './desk-context.ts';

/** What each list of a person's work is read from, in whose place it is done, and by which moment it is sorted. */

export const promised = (db: Db) => ({
  place: 'voice' as const,
  due: ({ dueAt }: Awaited<ReturnType<typeof openPromisesOf>>[number]) => dueAt,
  key: ({ promise }: Awaited<ReturnType<typeof openPromisesOf>>[number]) => promise,
  of: (person: EmployeeId, rows: number) => openPromisesOf(db, person, rows),
});

export const cameBack = (db: Db) => ({
  place: 'voice' as const,
  due: ({ tellBy, answerBy }: Awaited<ReturnType<typeof backAt>>[number]) => tellBy ?? answerBy,
  key: ({ escalation }: Awaited<ReturnType<typeof backAt>>[number]) => escalation,
  of: (person: EmployeeId, rows: number) => backAt(db, person, rows),
});

export const toDecide = (db: Db) => ({
  place: 'decider' as const,
  due: ({ answerBy }: Awaited<ReturnType<typeof askedOf>>[number]) => answerBy,
  key: ({ escalation }: Awaited<ReturnType<typeof askedOf>>[number]) => escalation,
  of: (person: EmployeeId, rows: number) => askedOf(db, person, rows),
});

export const awaited = ({ db, now }: Pick<DeskContext, 'db' | 'now'>) => ({
  place: 'voice' as const,
  due: ({ remindAt }: Awaited<ReturnType<typeof waitingDue>>[number]) => remindAt,
  key: ({ complaint }: Awaited<ReturnType<typeof waitingDue>>[number]) => complaint,
  of: (person: EmployeeId, rows: number) => waitingDue(db, { owner: person, now: now(), rows }),
});

export const toApprove = (db: Db) => ({
  place: 'approver' as const,
  due: ({ answerBy }: Awaited<ReturnType<typeof approvalsOf>>[number]) => answerBy,
  key: ({ offer }: Awaited<ReturnType<typeof approvalsOf>>[number]) => offer,
  offer: ({ offer }: Awaited<ReturnType<typeof approvalsOf>>[number]) => offer,
  of: (person: EmployeeId, rows: number) => approvalsOf(db, person, rows),
});

/** What was seen and said is the person's own: a deputy does their tasks, not their statements; a department's tasks are no one's alone. */
export const toDo = ({ db, who }: Pick<DeskContext, 'db' | 'who'>) => ({
  place: 'task' as const,
  due: ({ dueAt }: Awaited<ReturnType<typeof askedOfPerson>>[number]) => dueAt,
  key: ({ record }: Awaited<ReturnType<typeof askedOfPerson>>[number]) => record,
  of: async (person: EmployeeId, rows: number) =>
    person === who.id
      ? askedOfPerson(db, { person, department: who.department, rows })
      : (await askedOfPerson(db, { person, department: null, rows })).filter(({ kind }) => kind === 'task'),
});

import type { CauseId, CorrectiveActionId } from '../../shared/ids.ts';
import { type CorrectiveAction, correctiveAction } from '../../shared/recurrence/corrective-action.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** One corrective action, or undefined. */
export async function readAction(db: Db, id: CorrectiveActionId): Promise<CorrectiveAction | undefined> {
  const row = await db.selectFrom('corrective_action').selectAll().where('id', '=', id).executeTakeFirst();
  return row && actionOf(row);
}

/** What is done against a cause, by its due date. */
export async function actionsAgainst(db: Db, cause: CauseId): Promise<CorrectiveAction[]> {
  const rows = await db.selectFrom('corrective_action').selectAll().where('cause', '=', cause).orderBy('due_at').orderBy('id').execute();
  return rows.map(actionOf);
}

/** Every corrective action that is not closed, by its due date, at most 2,000. */
export async function openActions(db: Db): Promise<CorrectiveAction[]> {
  const rows = await db.selectFrom('corrective_action').selectAll().where('closed_at', 'is', null).orderBy('due_at').limit(2000).execute();
  return rows.map(actionOf);
}

/** Writes a corrective action as it is now, new or known by its id. */
export async function saveAction(tx: Tx, saved: CorrectiveAction): Promise<void> {
  const columns = {
    cause: saved.cause,
    kind: saved.kind,
    what: saved.what,
    responsible: saved.responsible,
    due_at: saved.dueAt,
    check_at: saved.checkAt,
    planned_by: saved.plannedBy,
    planned_at: saved.plannedAt,
    done_at: saved.doneAt,
    done_text: saved.doneText,
    check: saved.check === null ? null : JSON.stringify(saved.check),
    closed_at: saved.closedAt,
    revision: saved.revision,
  };
  await tx
    .insertInto('corrective_action')
    .values({ id: saved.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

const actionOf = (row: RowOf<'corrective_action'>): CorrectiveAction =>
  correctiveAction.parse({
    id: row.id,
    cause: row.cause,
    kind: row.kind,
    what: row.what,
    responsible: row.responsible,
    dueAt: row.due_at,
    checkAt: row.check_at,
    plannedBy: row.planned_by,
    plannedAt: row.planned_at,
    doneAt: row.done_at,
    doneText: row.done_text,
    check: row.check === null ? null : JSON.parse(row.check),
    closedAt: row.closed_at,
    revision: row.revision,
  });

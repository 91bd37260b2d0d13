import { reach, type Action } from '../access.ts';
import type { Person } from '../contract/people.ts';
import type { CatalogueId, EmployeeId } from '../ids.ts';

/** Whose row it is: who keeps the promise, who took the call, who finds out what happened, and who was asked to decide, where that makes it theirs too. */
export interface Belongs {
  readonly owner: EmployeeId;
  readonly receiver: EmployeeId;
  readonly investigator?: EmployeeId | null | undefined;
  readonly asked?: EmployeeId | null | undefined;
  /** Who is asked for a statement, a task or an approval: theirs to answer, not to change otherwise. */
  readonly heard?: readonly EmployeeId[] | undefined;
  /** Whose department has a task to do: anybody of it says that it is done (R106). */
  readonly departments?: readonly CatalogueId[] | undefined;
}

/** May this person do this to this very row (product.md 3.4)? `own` reaches the owner, the receiver, the investigator and whoever was asked. */
export function mayTouch(who: Pick<Person, 'id' | 'roles' | 'department'>, action: Action, row: Belongs): boolean {
  const how = reach(who.roles, action);
  return how === 'own' ? isOwn(who, action, row) : how !== 'none';
}

/** A hand-over is answered by the one who was asked and by nobody else (R96); any other row is one's own by any of its ties. */
function isOwn({ id, department }: Pick<Person, 'id' | 'department'>, action: Action, row: Belongs): boolean {
  const { owner, receiver, investigator, asked, heard = [], departments = [] } = row;
  if (action === 'answerEscalation') return asked === id;
  if (action === 'approveRemedy') return heard.includes(id);
  if ([owner, receiver, investigator, asked].includes(id)) return true;
  return action === 'giveStatement' && (heard.includes(id) || (department !== null && departments.includes(department)));
}

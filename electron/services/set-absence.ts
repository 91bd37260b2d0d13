import { may } from '../../shared/access.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { Person } from '../../shared/contract/people.ts';
import { rankOf } from '../../shared/remedy/authority.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { readPerson, savePerson } from '../store/people.ts';
import type { Tx } from '../store/schema.ts';
import { changedFields } from './changed-fields.ts';
import type { DeskContext } from './desk-context.ts';
import { recordChange } from './record-change.ts';

type Absence = Input<'absence.set'>;

/**
 * Notes when somebody is away and who stands in (product.md 3.1). Everyone for themselves; for colleagues up to their own rank whoever
 * gives complaints to people, for everyone who manages them. Refuses an end before the beginning, and a deputy who is the person or no longer works here.
 */
export async function setAbsence(desk: DeskContext, asked: Absence): Promise<Result<Person, Refusal>> {
  const before = await readPerson(desk.db, asked.person);
  if (before === undefined) return refused(because('noSuchPerson'));
  const { person: id, ...absence } = asked;
  const change = {
    act: 'absence.set',
    object: 'person',
    objectId: id,
    fields: changedFields(before, { ...before, ...absence }),
    body: asked,
  } as const;
  const outcome = await recordChange(desk, change, (tx) => written(tx, desk, asked));
  if (outcome.ok) desk.announce({ event: 'changed', what: 'people', id });
  if (outcome.ok) desk.announce({ event: 'changed', what: 'complaints', id: null });
  return outcome;
}

async function written(tx: Tx, { who }: DeskContext, { person: id, ...absence }: Absence): Promise<Result<Person, Refusal>> {
  const before = await readPerson(tx, id);
  if (before === undefined) return refused(because('noSuchPerson'));
  if (id !== who.id && !mayForOthers(who, before)) return refused(because('notAllowed'));
  const { absentFrom, absentTo, deputy } = absence;
  if (absentTo !== null && (absentFrom === null || absentTo <= absentFrom)) return refused(because('badInput', { field: 'absentTo' }));
  if (deputy === id || (deputy !== null && (await readPerson(tx, deputy))?.active !== true)) return refused(because('deputyUnfit'));
  const after = { ...before, ...absence };
  await savePerson(tx, after);
  return ok(after);
}

/** Nobody puts somebody of a higher rank aside and themselves in the place. */
const mayForOthers = (who: Person, other: Person): boolean =>
  may(who.roles, 'managePeople') || (may(who.roles, 'assignComplaint') && rankOf(other.roles) <= rankOf(who.roles));

import type { Person } from '../../../shared/contract/people.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { readDepartments } from '../../store/catalogue.ts';
import { readPeople, savePerson } from '../../store/people.ts';
import type { Tx } from '../../store/schema.ts';
import { changedFields } from '../changed-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { type Change, recordChange } from '../record-change.ts';

/** Who works at the desk: named by everyone's screens, changed by an administrator who gives their own password again. */
export const peopleHandlers = {
  'person.list': async ({ db }) => ok(await readPeople(db)),

  'person.save': async (desk, { person, password, confirm }) => {
    const confirmed = await desk.keys.confirm(confirm);
    if (!confirmed.ok) return confirmed;
    const problem = await personProblem(desk, desk.db, person, password !== undefined);
    if (problem !== undefined) return refused(problem);
    return saved(desk, person, password);
  },
} as const satisfies Partial<Handlers>;

async function saved(desk: DeskContext, person: Person, password: string | undefined) {
  const withPassword = password !== undefined;
  const before = (await readPeople(desk.db)).find((one) => one.id === person.id) ?? {};
  const fields = [...changedFields(before, person), ...(withPassword ? ['password'] : [])];
  const change: Change = { act: 'person.save', object: 'person', objectId: person.id, fields, body: person };
  const outcome = await recordChange(desk, change, async (tx) => {
    const problem = await personProblem(desk, tx, person, withPassword);
    if (problem !== undefined) return refused(problem);
    await savePerson(tx, person);
    // Last: whatever refuses before it leaves the keyring as it was, and its own refusal undoes the rest.
    const set = password === undefined ? ok(null) : await desk.keys.setPassword(person, password);
    return set.ok ? ok(person) : set;
  });
  if (!outcome.ok) return outcome;
  await desk.keys.keepInStep();
  desk.announce({ event: 'changed', what: 'people', id: person.id });
  return outcome;
}

/**
 * Why this person cannot be saved: the name is another active person's, the department or the deputy is not there, or nobody would be left
 * who can sign in and manage people.
 */
async function personProblem(
  { keys }: Pick<DeskContext, 'keys'>,
  db: DeskContext['db'] | Tx,
  person: Person,
  withPassword: boolean,
): Promise<Refusal | undefined> {
  const others = (await readPeople(db)).filter((one) => one.id !== person.id);
  if (person.active && others.some((one) => one.active && sameName(one.name, person.name)))
    return because('nameTaken', { name: person.name });
  if (person.department !== null && !(await readDepartments(db)).some((one) => one.id === person.department)) return because('noSuchEntry');
  if (person.deputy !== null && !others.some((one) => one.id === person.deputy)) return because('deputyUnfit');
  for (const one of others.filter(isAdministrator)) if (await keys.hasPassword(one.id)) return undefined;
  const staysAdministrator = isAdministrator(person) && (withPassword || (await keys.hasPassword(person.id)));
  return staysAdministrator ? undefined : because('lastAdministrator');
}

const isAdministrator = (person: Person): boolean => person.active && person.roles.includes('admin');

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

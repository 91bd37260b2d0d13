import type { Role } from '../access.ts';
import type { Person } from '../contract/people.ts';
import type { CatalogueId, EmployeeId, Instant } from '../ids.ts';
import { isAway } from '../people/absence.ts';
import { standInFor, standInLine } from '../people/stand-in.ts';
import { isDecider, rankOf } from '../remedy/authority.ts';
import { assertNever } from '../result.ts';
import type { Firing } from './evaluate-case.ts';
import type { NoticeRole } from './notice.ts';

/** Everybody who works at the desk, and who usually decides a category. */
export interface Staff {
  readonly people: readonly Person[];
  readonly managerOf: (category: CatalogueId) => EmployeeId | null;
  readonly now: Instant;
}

/** Whose complaint it is; null where it is about none. */
export interface Concerned {
  readonly owner: EmployeeId | null;
  readonly category: CatalogueId | null;
  /** Whom it is about: they are never told (E10). */
  readonly subjects: readonly EmployeeId[];
}

export interface Told {
  readonly to: EmployeeId;
  readonly as: NoticeRole;
  readonly insteadOf: EmployeeId | null;
}

/**
 * Whom a firing tells, each person once: those who are there, the stand-ins of those who are away (E13), and where a level has nobody the
 * level above. Nobody whom the complaint is about, and in the place of somebody who was asked nobody who cannot answer. Where everybody is
 * away, those it was meant for all the same: nothing falls silent.
 */
export function whoToTell(
  { to, about, department, asker }: Pick<Firing, 'to' | 'about' | 'department' | 'asker'>,
  { owner, category, subjects }: Concerned,
  staff: Staff,
): readonly Told[] {
  const concerned: Sought = { owner, category, subjects, asker };
  const told = new Map<EmployeeId, Told>();
  for (const as of to)
    for (const one of present(meant(as, { about, department, concerned, staff }), as, { concerned, staff }))
      if (!told.has(one.to)) told.set(one.to, one);
  return [...told.values()];
}

/** Whom it may be told to besides: where a colleague was asked to decide, whoever else may. */
interface Sought extends Concerned {
  readonly asker: EmployeeId | undefined;
}

interface Meant {
  readonly about: EmployeeId | null;
  readonly department: CatalogueId | undefined;
  readonly concerned: Sought;
  readonly staff: Staff;
}

/** Whom a step means, there or not. */
function meant(as: NoticeRole, { about, department, concerned, staff }: Meant): readonly Person[] {
  const person = (id: EmployeeId | null): readonly Person[] => staff.people.filter((one) => one.id === id && one.active);
  switch (as) {
    case 'owner':
      return orElse(person(concerned.owner), () => levelFrom('supervisor', concerned, staff));
    case 'lead':
      return levelFrom('supervisor', concerned, staff);
    case 'manager':
      return orElse(
        person(concerned.category === null ? null : staff.managerOf(concerned.category)).filter((one) => isFree(one, concerned)),
        () => levelFrom('manager', concerned, staff),
      );
    case 'director':
      return levelFrom('director', concerned, staff);
    case 'analyst':
      return orElse(withRole('analyst', concerned, staff), () => levelFrom('manager', concerned, staff));
    case 'department':
      return orElse(leadersOf({ about, department }, concerned, staff), () => levelFrom('manager', concerned, staff));
    case 'asked':
      return orElse(person(about), () => above(about, concerned, staff));
    case 'standIn':
      return standInsOf(about, concerned, staff);
    case 'above':
      return above(about, concerned, staff);
    default:
      return assertNever(as);
  }
}

const orElse = (found: readonly Person[], otherwise: () => readonly Person[]): readonly Person[] =>
  found.length > 0 ? found : otherwise();

const isFree = ({ id, roles }: Person, { subjects, asker }: Sought): boolean =>
  !subjects.includes(id) && (asker === undefined || (id !== asker && isDecider(roles)));

const withRole = (role: Role, concerned: Sought, { people }: Staff): readonly Person[] =>
  people.filter((one) => one.active && one.roles.includes(role) && isFree(one, concerned));

const levels = ['supervisor', 'manager', 'director'] as const;

/** Everybody of a level, or of the next one that has anybody. Who is away is stood in for later: by a deputy first, then by the next level. */
function levelFrom(level: (typeof levels)[number], concerned: Sought, staff: Staff): readonly Person[] {
  const upwards = levels.slice(levels.indexOf(level)).map((role) => withRole(role, concerned, staff));
  return upwards.find((found) => found.length > 0) ?? [];
}

/** Who leads the department that was asked, or that of the person who was: not that person. */
function leadersOf(
  { about: asked, department: named }: Pick<Meant, 'about' | 'department'>,
  concerned: Sought,
  { people }: Staff,
): readonly Person[] {
  const department = named ?? people.find((one) => one.id === asked)?.department ?? null;
  if (department === null) return [];
  const of = people.filter(
    (one) => one.active && one.id !== asked && one.department === department && rankOf(one.roles) > 0 && isFree(one, concerned),
  );
  const highest = Math.max(0, ...of.map(({ roles }) => rankOf(roles)));
  return of.filter(({ roles }) => rankOf(roles) === highest);
}

/** The one who does this person's work in their place, and where nobody is named, the next level. */
function standInsOf(person: EmployeeId | null, concerned: Sought, { people, now }: Staff): readonly Person[] {
  const absent = people.find(({ id }) => id === person);
  const found = absent === undefined ? undefined : standInFor(absent, { people, now }, (one) => isFree(one, concerned));
  return found === undefined ? [] : [found];
}

/** Everybody of the next level above a person that has anybody there. */
function above(person: EmployeeId | null, concerned: Sought, { people, now }: Staff): readonly Person[] {
  const below = people.find(({ id }) => id === person);
  if (below === undefined) return [];
  const line = standInLine({ ...below, deputy: null }, { people, now }).filter((one) => isFree(one, concerned));
  const lowest = Math.min(...line.map(({ roles }) => rankOf(roles)));
  return line.filter(({ roles }) => rankOf(roles) === lowest);
}

/** Those of them who are there, and the stand-ins of those who are away unless a colleague of the same level is there. */
function present(found: readonly Person[], as: NoticeRole, { concerned, staff }: Omit<Meant, 'about' | 'department'>): readonly Told[] {
  const there = found.filter((one) => !isAway(one, staff.now));
  if (there.length > 0) return there.map((one) => ({ to: one.id, as, insteadOf: null }));
  return found.map((one) => {
    const standIn = standInFor(one, { people: staff.people, now: staff.now }, (other) => isFree(other, concerned));
    return standIn === undefined ? { to: one.id, as, insteadOf: null } : { to: standIn.id, as, insteadOf: one.id };
  });
}

/** How high the trouble stands by whom it was told: 1 the lead, 2 the manager, 3 the director; 0 is nobody above the desk (product.md 3.1). */
export function levelOf(told: readonly Told[], { people }: Staff): number {
  const ranks = told.map(({ to, as }) => {
    if (as === 'owner' || as === 'analyst') return 0;
    return rankOf(people.find(({ id }) => id === to)?.roles ?? []);
  });
  return Math.max(0, ...ranks);
}

import type { RuleFacts } from '../../../shared/escalation/watched-case.ts';
import { ruleFactsOf } from '../../../shared/deadline/deadline-basis.ts';
import type { Watching } from '../../../shared/escalation/planned.ts';
import { watchingOf } from '../../../shared/escalation/watching-of.ts';
import type { Staff } from '../../../shared/escalation/who-to-tell.ts';
import type { CatalogueId, EmployeeId, Instant, NoticeId } from '../../../shared/ids.ts';
import { readCategories } from '../../store/catalogue.ts';
import { readEscalationRules } from '../../store/escalation-rules.ts';
import { readPeople } from '../../store/people.ts';
import type { Db } from '../../store/schema.ts';
import { deadlineBasis } from '../deadline-basis.ts';
import type { DeskContext } from '../desk-context.ts';

/** What the rules of escalation work with: the open register, who sits there, the clock and the windows. */
export type EscalationDesk = Pick<DeskContext, 'db' | 'now' | 'newId' | 'announce'> & {
  /** Whoever sits at the desk: changes that go to head office bear their name. */
  readonly by: EmployeeId;
  /** One complaint could not be looked at: the others are all the same. */
  readonly failed?: (problem: unknown) => void;
};

/** One look of the rules over what is due, with everything that is the same for all of it. */
export interface Look {
  readonly desk: EscalationDesk;
  readonly now: Instant;
  readonly watching: Watching;
  readonly staff: Staff;
  readonly ruleFacts: RuleFacts;
  /** What each person got lately, counted on while this look tells them more (U15). */
  readonly recent: Map<EmployeeId, { readonly count: number; readonly digest: NoticeId | null }>;
}

/** Reads the rules, the hours and the people once for a look. */
export async function beginLook(desk: EscalationDesk): Promise<Look> {
  const { db } = desk;
  const now = desk.now();
  const people = await readPeople(db);
  const managers = await managersOf(db);
  const basis = await deadlineBasis(db);
  return {
    desk,
    now,
    watching: watchingOf(basis, { now, rules: await readEscalationRules(db), people }),
    staff: { people, managerOf: (category) => managers.get(category) ?? null, now },
    ruleFacts: ruleFactsOf(basis),
    recent: new Map(),
  };
}

async function managersOf(db: Db): Promise<ReadonlyMap<CatalogueId, EmployeeId | null>> {
  return new Map((await readCategories(db)).map(({ id, manager }) => [id, manager] as const));
}

import { calendarsOfRows } from '../../shared/calendar/calendar-of-rows.ts';
import { datedRuleOf, type DeadlineBasis, deadlineBasisOf, ruleFactsOf } from '../../shared/deadline/deadline-basis.ts';
import { escalationRulesKey, keptRules } from '../../shared/escalation/kept-rules.ts';
import type { Watching } from '../../shared/escalation/planned.ts';
import type { RuleFacts } from '../../shared/escalation/watched-case.ts';
import { watchingOf } from '../../shared/escalation/watching-of.ts';
import type { Staff } from '../../shared/escalation/who-to-tell.ts';
import { type CatalogueId, catalogueId, type EmployeeId, employeeId, type Instant, type NoticeId } from '../../shared/ids.ts';
import type { Row } from '../../shared/sync/event.ts';
import type { Ledger } from '../../shared/sync/ledger.ts';
import { personOfEmployee, settingsIn } from '../../shared/sync/rows-as-things.ts';
import type { SyncedName } from '../../shared/sync/synced.ts';

/** One look of the rules over a branch, with everything that is the same for all of it. */
export interface BranchLook {
  readonly now: Instant;
  readonly watching: Watching;
  readonly staff: Staff;
  readonly basis: DeadlineBasis;
  readonly ruleFacts: RuleFacts;
  /** What each person got lately, counted on while this look tells them more (U15). */
  readonly recent: Map<EmployeeId, { readonly count: number; readonly digest: NoticeId | null }>;
}

/** Reads a branch's rules, hours and people once for a look, as its desks have them. */
export async function beginLook(
  ledger: Ledger,
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): Promise<BranchLook> {
  const rows = async (table: SyncedName): Promise<readonly Row[]> =>
    (await ledger.rows(table)).flatMap(([, { row }]) => (row === null ? [] : [row]));
  const people = (await rows('employee')).flatMap((row) => personOfEmployee(row) ?? []);
  const settings = await rows('setting');
  const { workingWeek } = settingsIn(settings);
  const rules = (await rows('deadline_rule')).map((row) =>
    datedRuleOf({ version: Number(row['version']), since: Number(row['since']), body: String(row['body']) }),
  );
  const calendars = calendarsOfRows(await rows('calendar'), await rows('calendar_day'));
  const basis = deadlineBasisOf(inOrder(rules), calendars, { timeZone, workingWeek });
  const managers = managersOf(await rows('category'));
  const kept = settings.find((row) => row['key'] === escalationRulesKey)?.['value'];
  return {
    now,
    watching: watchingOf(basis, { now, rules: keptRules(typeof kept === 'string' ? kept : undefined), people }),
    staff: { people, managerOf: (category) => managers.get(category) ?? null, now },
    basis,
    ruleFacts: ruleFactsOf(basis),
    recent: new Map(),
  };
}

/** Under whose name head office writes what a rule did; no screen shows it. Whoever it is about where they are known, otherwise anybody of the branch. */
export function handOf({ staff: { people } }: Pick<BranchLook, 'staff'>, wished: EmployeeId | undefined): EmployeeId {
  const hand = people.find(({ id }) => id === wished) ?? people[0];
  if (hand === undefined) throw new Error('a branch without anybody has nothing to escalate');
  return hand.id;
}

/** By id and then oldest first: the last of a rule's versions that had begun counts. */
const inOrder = (rules: DeadlineBasis['rules']): DeadlineBasis['rules'] =>
  rules.toSorted((one, other) => one.rule.id.localeCompare(other.rule.id) || one.version - other.version);

function managersOf(categories: readonly Row[]): ReadonlyMap<CatalogueId, EmployeeId> {
  const found = categories.flatMap((row) => {
    const [category, manager] = [catalogueId.safeParse(row['id']), employeeId.safeParse(row['manager'])];
    return category.success && manager.success ? [[category.data, manager.data] as const] : [];
  });
  return new Map(found);
}

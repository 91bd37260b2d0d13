import { isWorking, nextWorkingMoment } from '../calendar/working-time.ts';
import { type CatalogueId, type EmployeeId, type Instant, instant } from '../ids.ts';
import { firingRoot } from './firing-root.ts';
import type { EscalationRuleId, NoticeFacts, NoticeRole } from './notice.ts';
import { planApproval, planConflict, planQuestions } from './plan-asked.ts';
import { planDiscontent, planGrave, planReopened, planRepeated, planUnowned, planUpset } from './plan-beginning.ts';
import { planDeadline } from './plan-deadline.ts';
import type { Plan, Planned, Watching } from './planned.ts';
import { planAskedOf, planPromise, planWaiting } from './plan-promise.ts';
import { ruleOf } from './rule.ts';
import type { WatchedCase } from './watched-case.ts';

/** The rules that look at one complaint. E9 looks at many, E14 at the desk; both have their own. */
const plans: Readonly<Partial<Record<EscalationRuleId, Plan>>> = {
  E1: planUnowned,
  E2: (of, watching) => [...planPromise(of, watching), ...planWaiting(of, watching)],
  E3: planDeadline,
  E4: planUpset,
  E5: planGrave,
  E6: planApproval,
  E7: planReopened,
  E8: planRepeated,
  E10: planConflict,
  E11: planAskedOf,
  E12: planDiscontent,
  E13: planQuestions,
};

/** A rule speaks: of the steps that are due together the last one is said, to everybody any of them tells. */
export interface Firing {
  readonly rule: EscalationRuleId;
  readonly step: string;
  /** Every step that is done with by this, as it is remembered for ever. */
  readonly keys: readonly string[];
  /** The same for all steps of the same thing. */
  readonly root: string;
  /** When the moment was. */
  readonly at: Instant;
  readonly to: readonly NoticeRole[];
  readonly facts: NoticeFacts;
  readonly about: EmployeeId | null;
  /** The department that was asked, where it is no single person. */
  readonly department?: CatalogueId;
  /** Who asked a colleague to decide or approve: in that one's place only somebody else is told, who may decide. */
  readonly asker?: EmployeeId;
}

interface Evaluated {
  readonly due: readonly Firing[];
  /** When to look again, always within working time; null is not before the complaint changes. */
  readonly nextAt: Instant | null;
  /** What is still the case: a notice of anything else has lost its reason. */
  readonly roots: ReadonlySet<string>;
}

/**
 * What is due to be said of a complaint now and has not been said, and when to look again. Outside working time nothing is due: it waits
 * for the next working moment (U3). A clock that is set back, a sleep or a restart changes nothing: `fired` remembers.
 */
export function evaluateCase(of: WatchedCase, fired: ReadonlySet<string>, watching: Watching): Evaluated {
  const { now, hours, rules } = watching;
  const planned = rules.filter(({ on }) => on).flatMap(({ id }) => plans[id]?.(of, watching) ?? []);
  const waiting = planned.filter((one) => !fired.has(keyOf(of, one)));
  const working = isWorking(now, hours);
  const due = working ? waiting.filter(({ at }) => at <= now) : [];
  const later = waiting.filter((one) => !due.includes(one)).map(({ at }) => Math.max(at, now));
  return {
    due: [...Map.groupBy(due, (one) => rootOf(of, one)).entries()].flatMap(([root, steps]) => firingOf(of, root, steps)),
    nextAt: later.length === 0 ? null : (nextWorkingMoment(instant.parse(Math.min(...later)), hours) ?? null),
    roots: new Set(planned.map((one) => rootOf(of, one))),
  };
}

const rootOf = ({ id }: WatchedCase, { rule, object }: Planned): string => firingRoot(rule, id, object);
const keyOf = (of: WatchedCase, planned: Planned): string => `${rootOf(of, planned)}|${planned.step.step}`;

function firingOf(of: WatchedCase, root: string, steps: readonly Planned[]): readonly Firing[] {
  const last = steps.toSorted((one, other) => one.at - other.at).at(-1);
  if (last === undefined) return [];
  return [
    {
      rule: last.rule,
      step: last.step.step,
      keys: steps.map((one) => keyOf(of, one)),
      root,
      at: last.at,
      to: [...new Set(steps.flatMap(({ step }) => step.to))],
      facts: last.facts,
      about: last.about ?? null,
      ...(last.department === undefined ? {} : { department: last.department }),
      ...(last.asker === undefined ? {} : { asker: last.asker }),
    },
  ];
}

/** Must somebody say "I have it", so that otherwise a stand-in hears of it (E13)? */
export const mustBeAccepted = ({ rules }: Pick<Watching, 'rules'>, id: EscalationRuleId): boolean => ruleOf(rules, id).accept;

import { addWorkingMinutes } from '../calendar/working-time.ts';
import { isOpen } from '../complaint/states.ts';
import type { EmployeeId, Instant } from '../ids.ts';
import { approvalTurn } from './approval-turn.ts';
import { atOnce, type Plan, type Planned, type Watching } from './planned.ts';
import { ruleOf } from './rule.ts';
import type { WatchedCase } from './watched-case.ts';

/** E6: somebody proposes more than they may grant alone: whoever was asked to approve it hears of it. */
export const planApproval: Plan = (of, watching) =>
  isOpen(of)
    ? of.approvals.flatMap(({ id, by, to, at, answerBy }) =>
        atOnce('E6', watching, {
          object: approvalTurn(id, { to, requestedAt: at }),
          facts: { name: watching.nameOf(by), answerBy },
          about: to,
        }),
      )
    : [];

/** E10: whoever it is about has it in hand. What the rules refuse can still come about: by a merge, an import, or a name added later. */
export const planConflict: Plan = (of, watching) =>
  isOpen(of)
    ? holdersOf(of)
        .filter(({ person }) => of.subjects.includes(person))
        .flatMap(({ person, as }) =>
          atOnce('E10', watching, { object: `${person}/${as}`, facts: { name: watching.nameOf(person), as }, about: person }),
        )
    : [];

/** Who has something of it in hand, and what. */
function holdersOf({
  owner,
  investigator,
  handOver,
  approvals,
}: WatchedCase): readonly { readonly person: EmployeeId; readonly as: string }[] {
  return [
    { person: owner, as: 'owner' },
    ...(investigator === null ? [] : [{ person: investigator, as: 'investigator' }]),
    ...(handOver === null ? [] : [{ person: handOver.to, as: 'approver' }]),
    ...approvals.map(({ to }) => ({ person: to, as: 'approver' })),
  ];
}

/** E13: a question to somebody by a named time, taken over or not. */
export const planQuestions: Plan = (of, watching) => [...planHandOver(of, watching), ...planAnswerDue(of, watching)];

/** The time by which whoever was asked was to answer has come: the stand-in hears of it, then the next level. */
const planAnswerDue: Plan = (of, watching) => {
  if (!isOpen(of)) return [];
  const { handOver, approvals } = of;
  return [
    ...(handOver === null ? [] : overdue({ ...handOver, object: handOver.id }, watching)),
    ...approvals.flatMap(({ id, to, at, answerBy }) =>
      overdue({ object: approvalTurn(id, { to, requestedAt: at }), to, at, answerBy }, watching),
    ),
  ];
};

interface Question {
  readonly object: string;
  readonly to: EmployeeId;
  readonly at: Instant;
  readonly answerBy: Instant;
}

function overdue({ object, to, at: askedAt, answerBy }: Question, { rules, hours, nameOf }: Watching): readonly Planned[] {
  const { steps } = ruleOf(rules, 'E13');
  const first = steps[0]?.amount ?? 0;
  const facts = { name: nameOf(to), askedAt, answerBy, late: true };
  return steps.flatMap((step) => {
    const at = addWorkingMinutes(answerBy, Math.max(0, step.amount - first), hours);
    return at === undefined ? [] : [{ rule: 'E13', object: `${object}/late`, step, at, facts, about: to }];
  });
}

/** E13: who was asked has not said "I have it" in time, or is away: the stand-in hears of it, then the next level. */
const planHandOver: Plan = (of, { rules, hours, isAway, nameOf }) => {
  const { handOver } = of;
  if (!isOpen(of) || handOver === null || handOver.taken) return [];
  const { id, to, at: askedAt } = handOver;
  const away = isAway(to);
  const facts = { name: nameOf(to), askedAt, away };
  return ruleOf(rules, 'E13').steps.flatMap((step) => {
    const at = away && step.step === 'standIn' ? askedAt : addWorkingMinutes(askedAt, step.amount, hours);
    return at === undefined ? [] : [{ rule: 'E13', object: id, step, at, facts, about: to }];
  });
};

import { addWorkingMinutes } from '../calendar/working-time.ts';
import { isOpen } from '../complaint/states.ts';
import type { EmployeeId } from '../ids.ts';
import { atOnce, type Plan, type Planned, type Watching } from './planned.ts';
import { approvalsAsked, type Question, questionsOf } from './question.ts';
import { lateObject } from './question-roots.ts';
import { ruleOf } from './rule.ts';
import type { WatchedCase } from './watched-case.ts';

/** E6: somebody proposes more than they may grant alone: whoever was asked to approve it hears of it. */
export const planApproval: Plan = (of, watching) =>
  isOpen(of)
    ? approvalsAsked(of).flatMap(({ object, by, to, answerBy }) =>
        atOnce('E6', watching, { object, facts: { name: watching.nameOf(by), answerBy }, about: to, asker: by }),
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

/** E13: a question to somebody who has not taken it over, or has not answered it by the named time. */
export const planQuestions: Plan = (of, watching) =>
  isOpen(of) ? [...planUntaken(of, watching), ...questionsOf(of).flatMap((question) => planLate(question, watching))] : [];

/** Who was asked has not said "I have it", or is away: the stand-in hears of it, then the next level. Once the answer is late, that is told. */
const planUntaken: Plan = ({ handOver }, { rules, hours, isAway, nameOf }) => {
  if (handOver === null || handOver.taken) return [];
  const { id, from, to, at: askedAt, answerBy } = handOver;
  const away = isAway(to);
  const facts = { name: nameOf(to), askedAt, away };
  return ruleOf(rules, 'E13').steps.flatMap((step) => {
    const at = away && step.step === 'standIn' ? askedAt : addWorkingMinutes(askedAt, step.amount, hours);
    return at === undefined || at >= answerBy ? [] : [{ rule: 'E13', object: id, step, at, facts, about: to, asker: from }];
  });
};

/** The time to answer has come: the stand-in hears of it at once, then the next level. */
function planLate({ object, by, to, at: askedAt, answerBy }: Question, { rules, hours, nameOf }: Watching): readonly Planned[] {
  const { steps } = ruleOf(rules, 'E13');
  const first = steps[0]?.amount ?? 0;
  const facts = { name: nameOf(to), askedAt, answerBy, late: true };
  return steps.flatMap((step) => {
    const at = addWorkingMinutes(answerBy, Math.max(0, step.amount - first), hours);
    return at === undefined ? [] : [{ rule: 'E13', object: lateObject(object), step, at, facts, about: to, asker: by }];
  });
}

import { isOpen } from '../complaint/states.ts';
import { type ReminderRule, type ReminderStep, reminderSteps } from '../promise/reminder-steps.ts';
import type { Plan, Planned, Watching } from './planned.ts';
import { type EscalationRule, type EscalationStep, ruleOf } from './rule.ts';
import type { WatchedCase } from './watched-case.ts';

/** E2: an open promise is spoken of before it is due to whoever gave it, and up the line after. */
export const planPromise: Plan = ({ promise, state, owner }, watching) => {
  if (promise === null || !isOpen({ state })) return [];
  const rule = ruleOf(watching.rules, 'E2');
  const facts = { what: promise.what, dueAt: promise.dueAt, owner: watching.nameOf(owner) };
  return stepsAround(rule, promise, watching).map(({ step, at }) => ({ rule: 'E2', object: promise.id, step, at, facts }));
};

/** The same at every desk: whoever keeps the complaint asks again, and a working day later the lead hears that nobody did. */
const waitingSteps: EscalationRule['steps'] = [
  { step: 'askAgain', to: ['owner'], amount: 0, unit: 'hour' },
  { step: 'notAskedAgain', to: ['lead'], amount: 1, unit: 'day' },
];

/** E2: the day to ask the customer again is a word given as well; it comes, and the complaint still waits (product.md 3.3). */
export const planWaiting: Plan = ({ waiting, owner, state }, watching) => {
  if (waiting === null || !isOpen({ state })) return [];
  const { since, remindAt } = waiting;
  const facts = { dueAt: remindAt, owner: watching.nameOf(owner) };
  const planned = stepsAround({ steps: waitingSteps }, { givenAt: since, dueAt: remindAt }, watching);
  return planned.map(({ step, at }) => ({ rule: 'E2', object: `waiting/${since}`, step, at, facts }));
};

/** E11: what colleagues were asked to say or to do, and have not by its day. */
export const planAskedOf: Plan = (of, watching) => [...planStatement(of, watching), ...planTask(of, watching)];

const planTask: Plan = (of, watching) =>
  planAsked(of, watching, {
    all: of.tasks,
    say: ({ person, department, what, dueAt }) => ({
      facts: { task: what, dueAt },
      ...(person === null ? {} : { about: person }),
      ...(department === null ? {} : { department }),
    }),
  });

const planStatement: Plan = (of, watching) =>
  planAsked(of, watching, {
    all: of.statements,
    say: ({ person, name, dueAt }) => ({
      facts: { name: person === null ? name : watching.nameOf(person), dueAt },
      ...(person === null ? {} : { about: person }),
    }),
  });

type AskedFor = Pick<WatchedCase['tasks'][number], 'id' | 'askedAt' | 'dueAt'>;

/** The steps of E11 for each thing that was asked, with what is said of it and whom it is about. */
function planAsked<One extends AskedFor>(
  { state }: WatchedCase,
  watching: Watching,
  { all, say }: { readonly all: readonly One[]; readonly say: (one: One) => Pick<Planned, 'facts' | 'about' | 'department'> },
): readonly Planned[] {
  if (!isOpen({ state })) return [];
  const rule = ruleOf(watching.rules, 'E11');
  return all.flatMap((one) =>
    stepsAround(rule, { givenAt: one.askedAt, dueAt: one.dueAt }, watching).map(({ step, at }) => ({
      rule: 'E11' as const,
      object: one.id,
      step,
      at,
      ...say(one),
    })),
  );
}

/** The steps of a rule before and after a named moment, each with its own, in working time. */
function stepsAround(
  { steps }: Pick<EscalationRule, 'steps'>,
  moment: Parameters<typeof reminderSteps>[0],
  { hours }: Watching,
): readonly { readonly step: EscalationStep; readonly at: ReminderStep['at'] }[] {
  return steps.flatMap((step) => {
    const asked: ReminderRule = { step: 'due', to: 'owner', amount: amountOf(step), unit: step.unit === 'day' ? 'day' : 'hour' };
    return reminderSteps(moment, hours, [asked]).map(({ at }) => ({ step, at }));
  });
}

const amountOf = ({ amount, unit }: EscalationStep): number => (unit === 'minute' ? amount / 60 : amount);

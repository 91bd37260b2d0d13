import { isOpen } from '../complaint/states.ts';
import { type ReminderRule, type ReminderStep, reminderSteps } from '../promise/reminder-steps.ts';
import type { Plan, Planned, Watching } from './planned.ts';
import { type EscalationRule, type EscalationStep, ruleOf } from './rule.ts';

/** E2: an open promise is spoken of before it is due to whoever gave it, and up the line after. */
export const planPromise: Plan = ({ promise, state, owner }, watching) => {
  if (promise === null || !isOpen({ state })) return [];
  const rule = ruleOf(watching.rules, 'E2');
  const facts = { what: promise.what, dueAt: promise.dueAt, owner: watching.nameOf(owner) };
  return stepsAround(rule, promise, watching).map(({ step, at }) => ({ rule: 'E2', object: promise.id, step, at, facts }));
};

/** E11: a statement that was asked for and did not come by its day. */
export const planStatement: Plan = ({ statements, state }, watching) => {
  if (!isOpen({ state })) return [];
  const rule = ruleOf(watching.rules, 'E11');
  return statements.flatMap(({ id, person, name, askedAt, dueAt }): readonly Planned[] => {
    const facts = { name: person === null ? name : watching.nameOf(person), dueAt };
    const planned = stepsAround(rule, { givenAt: askedAt, dueAt }, watching);
    return planned.map(({ step, at }) => ({ rule: 'E11', object: id, step, at, facts, ...(person === null ? {} : { about: person }) }));
  });
};

/** The steps of a rule before and after a named moment, each with its own, in working time. */
function stepsAround(
  { steps }: EscalationRule,
  moment: Parameters<typeof reminderSteps>[0],
  { hours }: Watching,
): readonly { readonly step: EscalationStep; readonly at: ReminderStep['at'] }[] {
  return steps.flatMap((step) => {
    const asked: ReminderRule = { step: 'due', to: 'owner', amount: amountOf(step), unit: step.unit === 'day' ? 'day' : 'hour' };
    return reminderSteps(moment, hours, [asked]).map(({ at }) => ({ step, at }));
  });
}

const amountOf = ({ amount, unit }: EscalationStep): number => (unit === 'minute' ? amount / 60 : amount);

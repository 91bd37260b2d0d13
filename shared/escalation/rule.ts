import { z } from 'zod';
import { type EscalationRuleId, escalationRuleId, noticeRole } from './notice.ts';

/** What a step counts in: minutes, hours and days are working time; percent is of a deadline's own clock; times is how often something happened. */
const stepUnit = z.enum(['minute', 'hour', 'day', 'percent', 'times']);
type StepUnit = z.infer<typeof stepUnit>;

/** One step of a rule: when, and who is told. Before a moment is negative. */
const escalationStep = z.strictObject({
  step: z.string().regex(/^[A-Za-z0-9]{1,20}$/u),
  to: z.array(noticeRole).min(1).max(4),
  amount: z.number().int().min(-10_000).max(10_000),
  unit: stepUnit,
});
export type EscalationStep = Readonly<z.infer<typeof escalationStep>>;

/** A rule of escalation as the desk keeps it: on or off, its steps, and whether somebody has to say "I have it" (E13). */
export const escalationRule = z.strictObject({
  id: escalationRuleId,
  on: z.boolean(),
  steps: z.array(escalationStep).min(1).max(6),
  accept: z.boolean(),
});
export type EscalationRule = Readonly<z.infer<typeof escalationRule>>;

const step = (name: string, to: EscalationStep['to'], amount = 0, unit: StepUnit = 'minute'): EscalationStep => ({
  step: name,
  to,
  amount,
  unit,
});

const rule = (id: EscalationRuleId, steps: readonly EscalationStep[], accept = false): EscalationRule => ({
  id,
  on: true,
  steps: [...steps],
  accept,
});

/** The rules every desk begins with (product.md 3.7). Those that go up by themselves, or only inform, wait for nobody's "I have it". */
export const defaultEscalationRules: readonly EscalationRule[] = [
  rule('E1', [step('unowned', ['lead'], 15)], true),
  rule('E2', [
    step('dayBefore', ['owner'], -1, 'day'),
    step('hoursBefore', ['owner'], -2, 'hour'),
    step('due', ['lead'], 0, 'hour'),
    step('hoursAfter', ['manager'], 2, 'hour'),
    step('dayAfter', ['director'], 1, 'day'),
  ]),
  rule('E3', [
    step('50', ['owner'], 50, 'percent'),
    step('75', ['owner', 'lead'], 75, 'percent'),
    step('90', ['manager'], 90, 'percent'),
    step('100', ['manager', 'director'], 100, 'percent'),
  ]),
  rule('E4', [step('now', ['lead'])], true),
  rule('E5', [step('now', ['manager'])], true),
  rule('E6', [step('now', ['asked'])], true),
  rule('E7', [step('once', ['lead'], 1, 'times'), step('again', ['manager'], 2, 'times')], true),
  rule('E8', [step('repeat', ['manager'], 2, 'times')]),
  rule('E9', [step('cluster', ['analyst', 'manager'], 5, 'times')]),
  rule('E10', [step('now', ['above'])], true),
  rule('E11', [step('due', ['department'], 0, 'hour'), step('dayAfter', ['director'], 1, 'day')]),
  rule('E12', [step('now', ['manager'])], true),
  rule('E13', [step('standIn', ['standIn'], 30), step('above', ['above'], 60)]),
  rule('E14', [step('unsynced', ['lead'], 24, 'hour')]),
];

/** The rule of that name as it is kept. */
export function ruleOf(rules: readonly EscalationRule[], id: EscalationRuleId): EscalationRule {
  const found = rules.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

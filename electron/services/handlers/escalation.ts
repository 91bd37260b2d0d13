import { defaultEscalationRules, type EscalationRule, ruleOf } from '../../../shared/escalation/rule.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { readEscalationRules, saveEscalationRule } from '../../store/escalation-rules.ts';
import { changedFields } from '../changed-fields.ts';
import type { Handlers } from '../handler.ts';
import { recordChange } from '../record-change.ts';

/** The rules of escalation: read and changed by whoever keeps the settings; every open complaint is looked at again by them. */
export const escalationHandlers = {
  'escalation.rules': async ({ db }) => ok([...(await readEscalationRules(db))]),

  'escalation.saveRule': async (desk, { rule, seen }) => {
    const fields = changedFields(ruleOf(await readEscalationRules(desk.db), rule.id), rule);
    const change = { act: 'escalationRule.save', object: 'escalationRule', objectId: rule.id, fields, body: rule } as const;
    const outcome = await recordChange(desk, change, async (tx) => {
      const problem = ruleProblem(rule, seen, ruleOf(await readEscalationRules(tx), rule.id));
      if (problem !== undefined) return refused(problem);
      await saveEscalationRule(tx, rule);
      return ok(null);
    });
    if (outcome.ok) desk.announce({ event: 'changed', what: 'catalogue', id: null });
    return outcome;
  },
} as const satisfies Partial<Handlers>;

/** When and whom may be changed; what a step is about, and in what it counts, belongs to the rule. */
function ruleProblem(rule: EscalationRule, seen: EscalationRule, known: EscalationRule): Refusal | undefined {
  if (JSON.stringify(seen) !== JSON.stringify(known)) return because('changedMeanwhile', { field: 'rule' });
  if (shape(rule) !== shape(ruleOf(defaultEscalationRules, rule.id))) return because('badInput', { field: 'rule' });
  const outOfClock = rule.steps.some(({ unit, amount }) => unit === 'percent' && (amount < 1 || amount > 100));
  const never = rule.steps.some(({ unit, amount }) => unit === 'times' && amount < 1);
  return outOfClock || never ? because('badInput', { field: 'amount' }) : undefined;
}

const shape = ({ steps }: EscalationRule): string => steps.map(({ step, unit }) => `${step} ${unit}`).join();

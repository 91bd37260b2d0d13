import { describe, expect, it } from 'vitest';
import { escalationHandlers } from '../../../../electron/services/handlers/escalation.ts';
import { type EscalationRule, ruleOf } from '../../../../shared/escalation/rule.ts';
import { aComplaintDesk } from '../../../helpers/a-complaint-desk.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { everythingIn } from '../../../helpers/everything-in.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const rules = async (desk: SeededDesk) => granted(await escalationHandlers['escalation.rules'](desk));
const save = (desk: SeededDesk, rule: EscalationRule, seen: EscalationRule) =>
  escalationHandlers['escalation.saveRule'](desk, { rule, seen });

describe('a rule of escalation', () => {
  it('is changed by whoever keeps the settings, and the audit says so', async () => {
    const desk = await aComplaintDesk();
    const seen = ruleOf(await rules(desk), 'E1');
    const rule: EscalationRule = { ...seen, on: false };
    granted(await save(desk, rule, seen));
    expect(ruleOf(await rules(desk), 'E1')).toEqual(rule);
    expect((await everythingIn(desk)).audit.at(-1)).toMatchObject({ act: 'escalationRule.save', object_id: 'E1', fields: '["on"]' });
  });

  it('is not changed over what somebody else changed meanwhile', async () => {
    const desk = await aComplaintDesk();
    const seen = ruleOf(await rules(desk), 'E1');
    granted(await save(desk, { ...seen, on: false }, seen));
    expect(refusalOf(await save(desk, { ...seen, accept: false }, seen))).toBe('changedMeanwhile');
  });

  it('keeps its steps and what they count in', async () => {
    const desk = await aComplaintDesk();
    const seen = ruleOf(await rules(desk), 'E2');
    expect(refusalOf(await save(desk, { ...seen, steps: seen.steps.slice(1) }, seen))).toBe('badInput');
    expect(refusalOf(await save(desk, { ...seen, steps: seen.steps.map((one) => ({ ...one, unit: 'percent' })) }, seen))).toBe('badInput');
  });

  it('has no percent beyond the whole, and no time before the first', async () => {
    const desk = await aComplaintDesk();
    const [third, seventh] = [ruleOf(await rules(desk), 'E3'), ruleOf(await rules(desk), 'E7')];
    const set = (seen: EscalationRule, amount: number) =>
      save(desk, { ...seen, steps: seen.steps.map((one) => ({ ...one, amount })) }, seen);
    expect(refusalOf(await set(third, 101))).toBe('badInput');
    expect(refusalOf(await set(seventh, 0))).toBe('badInput');
    granted(await set(third, 100));
  });
});

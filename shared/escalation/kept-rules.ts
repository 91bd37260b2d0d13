import { z } from 'zod';
import { defaultEscalationRules, escalationRule, type EscalationRule } from './rule.ts';

/** The key of the setting that holds the rules somebody changed. */
export const escalationRulesKey = 'escalation.rules';

/** The rules that were changed, from what the setting holds. */
export const changedRules = (json: string | undefined): readonly EscalationRule[] =>
  json === undefined ? [] : z.array(escalationRule).parse(JSON.parse(json));

/** The rules as they are kept; those nobody has changed are as every desk begins with them. */
export function keptRules(json: string | undefined): readonly EscalationRule[] {
  const saved = changedRules(json);
  return defaultEscalationRules.map((one) => saved.find(({ id }) => id === one.id) ?? one);
}

import { z } from 'zod';
import { escalationRule } from '../escalation/rule.ts';
import type { Method } from './method.ts';

/** The rules of escalation as an administrator keeps them. */
export const escalationContract = {
  'escalation.rules': { input: z.strictObject({}), output: z.array(escalationRule), needs: 'manageSettings' },
  /** `seen` is the rule as the form was opened with: changed meanwhile, it is refused. Its steps keep their names and units. */
  'escalation.saveRule': {
    input: z.strictObject({ rule: escalationRule, seen: escalationRule }),
    output: z.null(),
    needs: 'manageSettings',
  },
} as const satisfies Readonly<Record<string, Method>>;

import type { ComplaintId } from '../ids.ts';
import type { EscalationRuleId } from './notice.ts';

/** What every step of a rule about one thing of a complaint is remembered by. */
export const firingRoot = (rule: EscalationRuleId, complaint: ComplaintId, object: string): string => `${rule}|${complaint}|${object}`;

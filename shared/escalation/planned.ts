import type { WorkingHours } from '../calendar/day-spans.ts';
import type { CatalogueId, EmployeeId, Instant } from '../ids.ts';
import type { EscalationRuleId, NoticeFacts } from './notice.ts';
import { type EscalationRule, type EscalationStep, ruleOf } from './rule.ts';
import type { WatchedCase } from './watched-case.ts';

/** What the rules rest on besides the complaint. */
export interface Watching {
  readonly rules: readonly EscalationRule[];
  /** The site's own hours: nobody is told anything outside them (U3). */
  readonly hours: WorkingHours;
  /** The hours of a deadline's calendar by its code. */
  readonly hoursOf: (calendar: string) => WorkingHours;
  readonly now: Instant;
  readonly isAway: (person: EmployeeId) => boolean;
  readonly isActive: (person: EmployeeId) => boolean;
  readonly nameOf: (person: EmployeeId) => string;
}

/** A step of a rule that comes about for something at a moment. */
export interface Planned {
  readonly rule: EscalationRuleId;
  /** What it is about within the complaint, and its turn: the same again in another turn fires again. */
  readonly object: string;
  readonly step: EscalationStep;
  readonly at: Instant;
  readonly facts: NoticeFacts;
  /** The person who was asked, or whom it is about: who stands above or in for them is told. */
  readonly about?: EmployeeId;
  /** The department that was asked, where it is no single person. */
  readonly department?: CatalogueId;
  /** Who asked a colleague to decide or approve: in that one's place only somebody else is told, who may decide. */
  readonly asker?: EmployeeId;
}

export type Plan = (of: WatchedCase, watching: Watching) => readonly Planned[];

/** A rule that speaks at once, as soon as its condition holds. */
export function atOnce(
  rule: EscalationRuleId,
  { now, rules }: Watching,
  what: Pick<Planned, 'object' | 'facts' | 'about' | 'asker'>,
): readonly Planned[] {
  const [step] = ruleOf(rules, rule).steps;
  return step === undefined ? [] : [{ rule, step, at: now, ...what }];
}

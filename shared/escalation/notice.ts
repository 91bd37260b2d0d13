import { z } from 'zod';
import { complaintId, employeeId, instant, noticeId } from '../ids.ts';
import { line } from '../text/fields.ts';

/** The rules of escalation (product.md 3.7), each named as there. */
const escalationRules = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E13', 'E14'] as const;
export const escalationRuleId = z.enum(escalationRules);
export type EscalationRuleId = z.infer<typeof escalationRuleId>;

/**
 * As whom somebody is told: the customer's one voice, someone of a rank, who leads the department that was asked, whoever was asked, the
 * next rank above the person it is about, or a stand-in.
 */
const noticeRoles = ['owner', 'lead', 'manager', 'director', 'analyst', 'department', 'asked', 'above', 'standIn'] as const;
export const noticeRole = z.enum(noticeRoles);
export type NoticeRole = z.infer<typeof noticeRole>;

/** What the sentence of a notice is made of: names, times (UTC milliseconds), counts. */
const noticeFacts = z.record(z.string().max(40), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type NoticeFacts = Readonly<z.infer<typeof noticeFacts>>;

/**
 * A rule fired and told one person: which rule, at which of its steps, about what, and why. `shared/escalation/say-notice.ts` makes the
 * sentence of it in each language. One rule, object, step and turn tells one person once, ever.
 */
export const notice = z.strictObject({
  id: noticeId,
  /** When it was told: always within working time (U3). */
  at: instant,
  /** When the moment was that it is about: earlier than `at` after a night, a sleep or a stand-in. */
  firedFor: instant,
  to: employeeId,
  as: noticeRole,
  /** Told in the place of this person, who is away or did not accept in time (E13); null is told to whom it was meant for. */
  insteadOf: employeeId.nullable(),
  rule: escalationRuleId,
  /** dayBefore, hoursBefore, due, hoursAfter, dayAfter for E2; 50, 75, 90, 100 for E3; otherwise what the rule calls it. */
  step: z.string().max(20),
  complaint: complaintId.nullable(),
  /** The complaint's number; empty for what is about no single complaint. */
  number: line,
  facts: noticeFacts,
  /** More than ten within 15 minutes to one person are shown as one: those of one digest share this id (U15). */
  digest: noticeId.nullable(),
  /** By when it must be accepted before a stand-in or the next level hears of it (E13); null does not wait to be accepted. */
  acceptBy: instant.nullable(),
  seenAt: instant.nullable(),
  acceptedAt: instant.nullable(),
});
export type Notice = Readonly<z.infer<typeof notice>>;

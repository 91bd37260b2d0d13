import { z } from 'zod';
import { calendar, calendarCode, calendarDay } from '../calendar/calendar.ts';
import { deadline } from '../deadline/deadline.ts';
import { deadlineRule, extension, ruleId, ruleVersion } from '../deadline/rule.ts';
import { complaintId, instant } from '../ids.ts';
import { inLanguages } from '../language.ts';
import { filled, note } from '../text/fields.ts';
import type { Method } from './method.ts';

const nothing = z.strictObject({});
const done = z.null();

/** A deadline of a case with what its rule is called and which longer terms it has. */
const deadlineView = z.strictObject({ deadline, name: inLanguages, source: z.string(), extensions: z.array(extension) });
export type DeadlineView = z.infer<typeof deadlineView>;

const calendarView = z.strictObject({ calendar, days: z.array(calendarDay) });
export type CalendarView = z.infer<typeof calendarView>;

/** What a changed rule would do to the open cases if it applied to them; it does not (product.md 3.6). */
const rulePreview = z.strictObject({
  open: z.number().int(),
  moved: z.number().int(),
  begun: z.number().int(),
  gone: z.number().int(),
  /** Some of those that would move, without a word of what they are about. */
  rows: z.array(z.strictObject({ number: z.string(), dueNow: instant.nullable(), dueThen: instant.nullable() })),
});
export type RulePreview = z.infer<typeof rulePreview>;

/** Deadlines of cases, the rules and calendars they are counted by. */
export const deadlineContract = {
  'deadline.read': {
    input: z.strictObject({ complaint: complaintId }),
    output: z.strictObject({ rows: z.array(deadlineView), mayDecide: z.boolean() }),
    needs: 'readComplaint',
  },
  /** Done by hand, not to be done, or given the longer term of its rule. */
  'deadline.decide': {
    input: z.strictObject({
      complaint: complaintId,
      rule: ruleId,
      key: deadline.shape.key,
      as: z.enum(['met', 'waived', 'longer']),
      extension: z.number().int().min(0).max(4).optional(),
      reason: filled(note),
    }),
    output: done,
    needs: 'decideDeadline',
  },
  'deadline.rules': { input: nothing, output: z.array(ruleVersion), needs: 'manageDeadlines' },
  'deadline.saveRule': {
    /** `seen` is the version the form was opened with; null is a new rule. */
    input: z.strictObject({ rule: deadlineRule, seen: z.number().int().min(1).nullable() }),
    output: done,
    needs: 'manageDeadlines',
  },
  'deadline.preview': { input: z.strictObject({ rule: deadlineRule }), output: rulePreview, needs: 'manageDeadlines' },
  'calendar.list': { input: nothing, output: z.array(calendarView), needs: 'manageDeadlines' },
  'calendar.save': { input: calendar, output: done, needs: 'manageDeadlines' },
  'calendar.saveDays': {
    input: z.strictObject({ calendar: calendarCode, days: z.array(calendarDay).min(1).max(400) }),
    output: done,
    needs: 'manageDeadlines',
  },
} as const satisfies Readonly<Record<string, Method>>;

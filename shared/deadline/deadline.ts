import { z } from 'zod';
import { complaintId, instant } from '../ids.ts';
import { note } from '../text/fields.ts';
import { deadlineKind, ruleId, ruleLevel } from './rule.ts';
import { why } from './why.ts';

/** pending: not yet done, late or not. met: done in time. breached: done, or given up, too late. waived: need not be done, with a reason. */
export const deadlineState = z.enum(['pending', 'met', 'breached', 'waived']);

/** A deadline of one complaint, by the version of the rule that it was registered under (product.md 3.1). */
export const deadline = z.strictObject({
  complaint: complaintId,
  rule: ruleId,
  version: z.number().int().min(1),
  /** What started it: the event, or the promise or answer it belongs to. A rule starts once for each. */
  key: z.string().max(60),
  kind: deadlineKind,
  level: ruleLevel,
  startedAt: instant,
  dueAt: instant,
  /** How long its clock stood still, to the day to ask again where the customer is awaited now. */
  pausedSeconds: z.number().int().min(0),
  /** Since when it stands still now; null while it runs. */
  pausedSince: instant.nullable(),
  state: deadlineState,
  metAt: instant.nullable(),
  /** Which longer term of the rule applies, counted from 0. */
  extension: z.number().int().min(0).nullable(),
  /** Why it was waived or made longer. */
  reason: note,
  why,
});
export type Deadline = Readonly<z.infer<typeof deadline>>;

/** Why a deadline fell away by itself: the complaint is of another kind than thought, it was cancelled, or another date took its place. */
export const fellAway = { otherKind: 'otherKind', cancelled: 'cancelled', replaced: 'replaced' } as const;

/** A stretch in which the customer's answer was awaited: at most to the day to ask again. */
export const deadlinePause = z.strictObject({ complaint: complaintId, from: instant, to: instant.nullable() });
export type DeadlinePause = Readonly<z.infer<typeof deadlinePause>>;

/** Does somebody still have to act for it, and does its clock run? */
export const isRunning = ({ state, pausedSince }: Deadline): boolean => state === 'pending' && pausedSince === null;

/** Is it past and nothing has happened? */
export const isLate = (of: Deadline, now: number): boolean => isRunning(of) && of.kind !== 'retention' && of.dueAt < now;

/** The soonest of those that run, of the levels asked for. */
export const soonest = (all: readonly Deadline[], levels: readonly Deadline['level'][]): Deadline | undefined =>
  all
    .filter((one) => isRunning(one) && one.kind !== 'retention' && levels.includes(one.level))
    .toSorted((one, other) => one.dueAt - other.dueAt)[0];

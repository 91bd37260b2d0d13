import { z } from 'zod';
import { articleId, complaintId, employeeId, incentiveId, instant } from '../ids.ts';
import { note } from '../text/fields.ts';

/** What a person is rewarded for by the desk itself (R143): solved it alone with a report, passed it on, an article others use, a content customer. */
export const rewardedEvents = ['resolvedBySelf', 'passedOn', 'articleApproved', 'highSatisfaction'] as const;
export type RewardedEvent = (typeof rewardedEvents)[number];

/** byHand: proposed by a manager. takenBack: a penalty for a reward whose complaint came back (R144, only where penalties are on). */
export const incentiveEvents = [...rewardedEvents, 'byHand', 'takenBack'] as const;
export const incentiveEvent = z.enum(incentiveEvents);
export type IncentiveEvent = z.infer<typeof incentiveEvent>;

/** proposed waits for the director. approved is paid with the next export. exported was given to payroll and is never touched again. */
export const incentiveStates = ['proposed', 'approved', 'rejected', 'exported'] as const;
export const incentiveState = z.enum(incentiveStates);
export type IncentiveState = z.infer<typeof incentiveState>;

/** Why an entry is not paid: a director said no, the day's cap was reached, or the complaint came back or was none of its own. */
export const rejectedFor = ['byHand', 'overCap', 'reopened', 'cancelled'] as const;

/** One line of the ledger (product.md 3.1): to whom, for what, how much; nothing of it is ever deleted. */
export const incentiveEntry = z.strictObject({
  id: incentiveId,
  /** Names the event itself: the same event never makes a second entry. */
  key: z.string().max(160),
  event: incentiveEvent,
  person: employeeId,
  complaint: complaintId.nullable(),
  article: articleId.nullable(),
  /** Minor units of the site's currency; below zero only where penalties are on. */
  amount: z.number().int().min(-1e12).max(1e12),
  note,
  /** When it was earned. */
  at: instant,
  /** Null: proposed by the event. */
  proposedBy: employeeId.nullable(),
  state: incentiveState,
  why: z.enum(rejectedFor).nullable(),
  reason: note,
  decidedBy: employeeId.nullable(),
  decidedAt: instant.nullable(),
  /** The export it was paid with. */
  batch: z.number().int().min(1).nullable(),
});
export type IncentiveEntry = Readonly<z.infer<typeof incentiveEntry>>;

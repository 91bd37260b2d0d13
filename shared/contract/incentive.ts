import { z } from 'zod';
import { complaintId, employeeId, incentiveId, instant } from '../ids.ts';
import { incentiveEntry, incentiveState } from '../incentive/entry.ts';
import { refusal } from '../refusal/refusal.ts';
import { filled, note } from '../text/fields.ts';
import type { Method } from './method.ts';

const period = z.strictObject({ from: instant, to: instant });

/** An entry with what it is about: the complaint's number or the article's title; null for neither. */
export const incentiveRow = incentiveEntry.extend({ about: z.string().nullable() });
export type IncentiveRow = Readonly<z.infer<typeof incentiveRow>>;

/** What one person has in a period, minor units by state; what was rejected does not count. */
export const incentiveTotal = z.strictObject({
  person: employeeId,
  count: z.number().int(),
  proposed: z.number().int(),
  approved: z.number().int(),
  exported: z.number().int(),
});
export type IncentiveTotal = z.infer<typeof incentiveTotal>;

/** One export for payroll. */
export const incentiveBatch = z.strictObject({
  number: z.number().int().min(1),
  from: instant,
  to: instant,
  by: employeeId,
  at: instant,
  count: z.number().int(),
  amount: z.number().int(),
});
export type IncentiveBatch = z.infer<typeof incentiveBatch>;

const listed = z.strictObject({ rows: z.array(incentiveRow), more: z.boolean(), totals: z.array(incentiveTotal) });
const file = z.strictObject({ batch: z.number().int(), name: z.string(), csv: z.string() });
const several = z.array(incentiveId).min(1).max(500);
const decided = z.array(z.strictObject({ entry: incentiveId, refusal: refusal.nullable() }));

/** The ledger of rewards: earned by events, decided by the director, given to payroll (R143, R144). */
export const incentiveContract = {
  /** One's own, whoever one is. */
  'incentive.mine': { input: period, output: listed, needs: 'signedIn' },
  'incentive.list': {
    input: period.extend({ person: employeeId.optional(), state: incentiveState.optional() }),
    output: listed,
    needs: 'readIncentives',
  },
  'incentive.propose': {
    input: z.strictObject({
      entry: incentiveId,
      person: employeeId,
      amount: z.number().int().min(-1e12).max(1e12),
      note: filled(note),
      complaint: complaintId.nullable(),
    }),
    output: z.null(),
    needs: 'proposeIncentive',
  },
  /** Each is decided as if it were the only one; what cannot be is told why. */
  'incentive.approve': { input: z.strictObject({ entries: several }), output: decided, needs: 'approveIncentive' },
  'incentive.reject': { input: z.strictObject({ entries: several, reason: filled(note) }), output: decided, needs: 'approveIncentive' },
  /** Gives payroll everything approved in the period that it has not had, as CSV, under the next number. */
  'incentive.export': { input: period, output: file, needs: 'approveIncentive' },
  'incentive.batches': { input: z.strictObject({}), output: z.array(incentiveBatch), needs: 'readIncentives' },
  /** The same file again. */
  'incentive.batch': { input: z.strictObject({ batch: z.number().int().min(1) }), output: file, needs: 'readIncentives' },
} as const satisfies Readonly<Record<string, Method>>;

import { z } from 'zod';
import { promise } from '../complaint/complaint.ts';
import { complaintId, employeeId, instant, promiseId } from '../ids.ts';
import type { Method } from './method.ts';
import { person } from './people.ts';

/** How a promise stands now: waiting for its moment, past it and unkept, or closed one way or another (R87). */
export const promiseStanding = z.enum(['open', 'broken', 'keptLate', 'kept', 'renegotiated', 'released']);
export type PromiseStanding = z.infer<typeof promiseStanding>;

/** One promise of the ledger, with whose it is to keep. */
export const ledgerRow = z.strictObject({
  promise: promiseId,
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  customerName: z.string().nullable(),
  code: z.string().nullable(),
  owner: employeeId,
  what: promise.shape.what,
  text: z.string(),
  channel: promise.shape.channel,
  givenBy: employeeId,
  givenAt: instant,
  dueAt: instant,
  standing: promiseStanding,
  closedAt: instant.nullable(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

/** Promises that fall on one day of the site: still to keep, broken, kept late, kept. */
const promiseDay = z.strictObject({
  /** `2026-11-20` of the site's calendar. */
  date: z.string(),
  open: z.number().int(),
  broken: z.number().int(),
  keptLate: z.number().int(),
  kept: z.number().int(),
});
export type PromiseDay = z.infer<typeof promiseDay>;

export const promisesContract = {
  /**
   * Promises of one standing: the open ones soonest due first, the broken ones longest overdue first, what is over the latest first. Who
   * does not see the day of the whole site sees their own.
   */
  'promise.list': {
    input: z.strictObject({
      standing: promiseStanding,
      owner: employeeId.nullable(),
      /** So many rows the person has already. */
      skip: z.number().int().min(0).max(100_000),
      rows: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ rows: z.array(ledgerRow), more: z.boolean() }),
    needs: 'readRegister',
  },
  /** How many promises are open and broken, and how the days around today went and will go: seven before, seven after. */
  'promise.days': {
    input: z.strictObject({ owner: employeeId.nullable() }),
    output: z.strictObject({ open: z.number().int(), broken: z.number().int(), keptLate: z.number().int(), days: z.array(promiseDay) }),
    needs: 'readRegister',
  },
  /**
   * Somebody is away from then to then, or not any more, and names who stands in: oneself, or whoever gives complaints to people; an
   * administrator for everyone.
   */
  'absence.set': {
    input: person.pick({ absentFrom: true, absentTo: true, deputy: true }).extend({ person: employeeId }),
    output: person,
    needs: 'signedIn',
  },
} as const satisfies Readonly<Record<string, Method>>;

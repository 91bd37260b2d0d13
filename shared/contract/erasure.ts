import { z } from 'zod';
import { erasure, erasureGround } from '../erasure/erasure.ts';
import { customerId, erasureId, instant } from '../ids.ts';
import type { Method } from './method.ts';
import { password } from './people.ts';

/** An erasure as the people see it who carry it out: which cases, and what this desk itself has forgotten; never who it was. */
export const erasureRow = z.strictObject({
  erasure,
  /** Numbers of the person's cases, at most fifty. */
  cases: z.array(z.string()),
  /** When this desk forgot them, and how many things of each kind; null while it has not. */
  here: z.strictObject({ at: instant, counts: z.record(z.string(), z.number().int()) }).nullable(),
});
export type ErasureRow = z.infer<typeof erasureRow>;

const done = z.null();
const one = { erasure: erasureId };

/** A person asks to be forgotten (security.md 8.7): one asks for them, a second confirms with a password, the register keeps a record without them. */
export const erasureContract = {
  'customer.askErase': {
    input: z.strictObject({ ...one, customer: customerId, ground: erasureGround, confirm: password }),
    output: done,
    needs: 'askErasure',
  },
  'customer.erase': { input: z.strictObject({ ...one, confirm: password }), output: done, needs: 'confirmErasure' },
  'customer.dropErase': { input: z.strictObject(one), output: done, needs: 'confirmErasure' },
  'erasure.list': { input: z.strictObject({}), output: z.array(erasureRow), needs: 'confirmErasure' },
} as const satisfies Readonly<Record<string, Method>>;

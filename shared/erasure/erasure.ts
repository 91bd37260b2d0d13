import { z } from 'zod';
import { flagsNow, type CustomerFlag } from '../customer/flag.ts';
import { customerId, employeeId, type EmployeeId, erasureId, type Instant, instant } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';

/** Why a person is erased: what the law calls the ground. It is kept in the record, so it is chosen and not written. */
export const erasureGround = z.enum(['consentWithdrawn', 'noLongerNeeded', 'objected', 'unlawful', 'lawDemands']);
export type ErasureGround = z.infer<typeof erasureGround>;

/** asked: a second person has to say yes. confirmed: head office has not answered yet. done: it is carried out wherever the register is. dropped: not to be. */
export const erasureState = z.enum(['asked', 'confirmed', 'done', 'dropped']);

/** The erasure of a person, from the first word to the record of it. Nothing in it says who they were. */
export const erasure = z.strictObject({
  id: erasureId,
  customer: customerId,
  ground: erasureGround,
  askedBy: employeeId,
  askedAt: instant,
  dueAt: instant,
  state: erasureState,
  decidedBy: employeeId.nullable(),
  decidedAt: instant.nullable(),
  doneAt: instant.nullable(),
  /** The person's cards: theirs and those merged into it. */
  customers: z.array(customerId),
});
export type Erasure = Readonly<z.infer<typeof erasure>>;

/** So long there is from the day it is asked for, milliseconds: 30 days in each of the three laws (security.md 4). */
export const eraseWithin = 30 * 24 * 60 * 60_000;

interface Asking extends Pick<Erasure, 'id' | 'customer' | 'ground'> {
  readonly by: EmployeeId;
  readonly now: Instant;
}

/** A person asks to be erased. Refuses customerErased and erasureAsked by what is known of their earlier ones. */
export function askErasure(known: readonly Erasure[], { by, now, ...asked }: Asking): Result<Erasure, Refusal> {
  if (known.some(({ state }) => state === 'done')) return refused(because('customerErased'));
  if (known.some(({ state }) => state === 'asked' || state === 'confirmed')) return refused(because('erasureAsked'));
  return ok({
    ...asked,
    askedBy: by,
    askedAt: now,
    dueAt: instant.parse(now + eraseWithin),
    state: 'asked',
    decidedBy: null,
    decidedAt: null,
    doneAt: null,
    customers: [],
  });
}

interface Confirming {
  readonly by: EmployeeId;
  readonly now: Instant;
  /** The number of a case of theirs that is not ended yet. */
  readonly open: string | undefined;
  readonly flags: readonly CustomerFlag[];
}

/** A second person says yes. Refuses noSuchErasure, erasureOver, erasureNeedsSecond, customerHasOpenCase, and customerOnHold while a legal dispute stands on the card. */
export function confirmErasure(asked: Erasure | undefined, { by, now, open, flags }: Confirming): Result<Erasure, Refusal> {
  if (asked === undefined) return refused(because('noSuchErasure'));
  if (asked.state !== 'asked') return refused(because('erasureOver'));
  if (asked.askedBy === by) return refused(because('erasureNeedsSecond'));
  const problem = standsAgainst({ open, flags, now });
  return problem === undefined ? ok({ ...asked, state: 'confirmed', decidedBy: by, decidedAt: now }) : refused(problem);
}

/** What keeps a person from being erased now. */
export function standsAgainst({ open, flags, now }: Omit<Confirming, 'by'>): Refusal | undefined {
  if (open !== undefined) return because('customerHasOpenCase', { number: open });
  return flagsNow(flags, now).some(({ kind }) => kind === 'legalDispute') ? because('customerOnHold') : undefined;
}

/** Carried out: from here on nothing brings them back. */
export const carriedOut = (confirmed: Erasure, customers: Erasure['customers'], now: Instant): Erasure => ({
  ...confirmed,
  state: 'done',
  doneAt: now,
  customers,
});

/** It is not to be. Refuses noSuchErasure and erasureOver. */
export function dropErasure(asked: Erasure | undefined, { by, now }: Pick<Confirming, 'by' | 'now'>): Result<Erasure, Refusal> {
  if (asked === undefined) return refused(because('noSuchErasure'));
  return asked.state === 'asked' ? ok({ ...asked, state: 'dropped', decidedBy: by, decidedAt: now }) : refused(because('erasureOver'));
}

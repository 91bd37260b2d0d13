import { z } from 'zod';
import { complaintId, employeeId, escalationId, instant } from '../ids.ts';
import { refusal } from '../refusal/refusal.ts';
import { overwritten } from '../sync/feed.ts';
import { line } from '../text/fields.ts';
import type { Method } from './method.ts';
import { password } from './people.ts';

const count = z.number().int().min(0);

/**
 * Why a desk and its head office have nothing more to say to each other until somebody acts. forked: this disk is a copy, another one goes on
 * under its name; it joins anew. broken: its queue does not fit what head office has of it. revoked: an administrator of head office stopped it.
 * unknown: head office has no such desk, because a backup from before it joined was put back; it joins anew. tooOld: the program here is too old for head office;
 * tooNew: head office is too old for the program here.
 */
export const whyStopped = z.enum(['forked', 'broken', 'revoked', 'unknown', 'tooOld', 'tooNew']);
export type WhyStopped = z.infer<typeof whyStopped>;

/** Where this desk stands to head office, small enough to be told to every window at each change. */
export const syncState = z.discriminatedUnion('kind', [
  /** It never joined one. */
  z.strictObject({ kind: z.literal('alone') }),
  /** The first time, or after a long absence: `done` of `total` things are sent or fetched; `leftMs` once that can be told. */
  z.strictObject({
    kind: z.literal('joining'),
    step: z.enum(['sending', 'fetching']),
    done: count,
    total: count,
    leftMs: count.nullable(),
  }),
  /** Head office has all of this desk's and this desk all of head office's. */
  z.strictObject({ kind: z.literal('inStep'), at: instant }),
  /** They speak with each other, but are not through: so many changes of this desk wait to be sent, so many of head office's to be fetched. */
  z.strictObject({ kind: z.literal('behind'), waiting: count, toFetch: count }),
  /** Head office does not answer: work goes on here, `waiting` changes are sent when it does. */
  z.strictObject({ kind: z.literal('offline'), since: instant, retryAt: instant, waiting: count }),
  z.strictObject({ kind: z.literal('stopped'), why: whyStopped, waiting: count }),
]);
export type SyncState = z.infer<typeof syncState>;

/** The same with what the settings show of it. */
export const syncView = z.strictObject({
  state: syncState,
  /** Null while it stands alone. */
  headOffice: z
    .strictObject({
      address: z.string(),
      branchName: z.string(),
      /** This desk's number among those of its branch, and the part of its complaints' numbers that names it. */
      no: z.number().int(),
      deskCode: z.string(),
      joinedAt: instant,
      /** When head office last answered; null before the first time. */
      heardAt: instant.nullable(),
      /** Until then the rights last heard of count without head office; after it only new complaints are taken. */
      rightsUntil: instant.nullable(),
      /** What this computer's clock is ahead of head office's, milliseconds; behind it below 0, and 0 where nobody would notice. */
      clockAhead: z.number().int(),
    })
    .nullable(),
});
export type SyncView = z.infer<typeof syncView>;

/** Something head office did not do as it was done here; nobody's words are lost. */
export const told = z.strictObject({
  id: z.string(),
  /** When it was done, by head office's clock, and by whom. */
  at: instant,
  by: employeeId,
  /** What was done, an act of the audit; a newer head office may know acts that this desk has no words for. */
  act: z.string(),
  /** The complaint it is about, where it is about one. */
  complaint: complaintId.nullable(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  /** refused: it was not done. over: it was done, but what somebody else wrote later stands in `over`. parked: head office looks at it by hand. */
  what: z.enum(['refused', 'over', 'parked']),
  /** Why, where this desk knows the reason's code. */
  refusal: refusal.nullable(),
  /** The reason as a sentence in the language of whoever asks; empty where nothing was refused. */
  sentence: z.string(),
  over: z.array(overwritten),
  /** What was asked of the complaint, as it was sent: the kind and payload of its command. Null where it was none. */
  wanted: z.strictObject({ kind: z.string().max(60), payload: z.unknown() }).nullable(),
  doneAt: instant.nullable(),
});
export type Told = z.infer<typeof told>;

/** How far a hand-over has come, as this desk and head office know it. */
export const delivery = z.discriminatedUnion('reached', [
  /** This desk stands alone: whoever is asked sits down here. */
  z.strictObject({ reached: z.literal('alone') }),
  /** It waits here for the line. */
  z.strictObject({ reached: z.literal('nobody') }),
  /**
   * Head office has it. Of the desk that the person was last at: unknown while head office cannot be asked; none: never seen at one; not: it has not fetched
   * it yet and was last heard of at `seenAt`.
   */
  z.strictObject({ reached: z.literal('headOffice'), theirDesk: z.enum(['unknown', 'none', 'not']), seenAt: instant.nullable() }),
  /** It is on the desk that the person was last at, or they have taken it. */
  z.strictObject({ reached: z.literal('theirDesk') }),
]);
export type Delivery = z.infer<typeof delivery>;
/** Where in the program something belongs that head office has and this desk could not take in. */
export const notTakenArea = z.enum([
  'complaints',
  'customers',
  'people',
  'catalogue',
  'callbacks',
  'notices',
  'knowledge',
  'causes',
  'incentives',
]);
export type NotTakenArea = z.infer<typeof notTakenArea>;

/** Something head office has and this desk could not take in: the rest goes on, and this stands here as it was, or not at all. */
export const notTaken = z.strictObject({
  area: notTakenArea,
  /** The complaint, where it is one and an earlier state of it stands here. */
  complaint: complaintId.nullable(),
  number: z.string().nullable(),
});
export type NotTaken = z.infer<typeof notTaken>;

/** The desk and head office. A window hears `sync` with the state at every change of it. */
export const syncContract = {
  'sync.state': { input: z.strictObject({}), output: syncView, needs: 'signedIn' },
  /**
   * Joins head office at this address with the administrator's one-time code; everything this desk has goes along. Refuses addressUnsafe,
   * headOfficeSilent, headOfficeRefuses, joinCodeUnknown, joinCodeUsed, alreadyJoined (a stopped desk may join anew), deskTooOld, officeTooOld, wrongPassword.
   */
  'sync.join': {
    input: z.strictObject({ address: z.string().max(300), code: z.string().max(40), confirm: password }),
    output: syncView,
    needs: 'joinHeadOffice',
  },
  /** Tries at once instead of waiting for the next time. */
  'sync.now': { input: z.strictObject({}), output: syncView, needs: 'signedIn' },
  /** What head office did not do as it was done here, newest first: of the asking person; whoever sees the day sees the whole branch's. */
  'sync.told': {
    input: z.strictObject({ show: z.enum(['open', 'all']), before: line.optional(), rows: z.number().int().min(1).max(100) }),
    output: z.strictObject({ told: z.array(told), more: z.boolean(), /** Of all, not only of this page. */ open: count }),
    needs: 'signedIn',
  },
  /** The person has dealt with it; a second time changes nothing. Refuses noSuchEntry. */
  'sync.toldDone': { input: z.strictObject({ told: line }), output: z.null(), needs: 'signedIn' },
  /** What head office has and this desk could not take in, the latest first; empty on every desk whose program is as new as head office's. */
  'sync.notTaken': {
    input: z.strictObject({ rows: z.number().int().min(1).max(100) }),
    output: z.strictObject({ things: z.array(notTaken), more: z.boolean() }),
    needs: 'signedIn',
  },
  /** How far the hand-over has come that waits for an answer. Refuses noSuchEntry. */
  'sync.delivery': {
    input: z.strictObject({ complaint: complaintId, escalation: escalationId }),
    output: delivery,
    needs: 'readComplaint',
  },
} as const satisfies Readonly<Record<string, Method>>;

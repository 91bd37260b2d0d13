import { z } from 'zod';
import { instant } from '../ids.ts';
import { newestSpoken, oldestSpoken, row } from './event.ts';
import { rowNow, sentComplaint, sentLine } from './feed.ts';

// What travels between a desk and head office. Every request after `join` is signed by the desk's own key:
// `heard-desk: <desk id>`, `heard-at: <ms>`, `heard-nonce: <uuid>`, `heard-signature: <base64 Ed25519 of signedText>`.
// `heard-at` is head office's time, not the desk's: whoever is off by more than `signedFor` is answered `clock` with head office's time, reckons what
// it is off by, and signs anew. A nonce counts once. A body may be gzipped (`content-encoding: gzip`).

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const cursor = z.number().int().min(0);

// Neither side minds what the other says beyond what it knows: one of them is newer.
const version = z.number().int().min(oldestSpoken).max(newestSpoken);

/** At most so many events in one push, so many bytes of it unpacked, and so many lines in one pull. */
export const limits = { events: 1_000, bytes: 8 * 1024 * 1024, lines: 1_000 } as const;

/** The first words of every chain of events. */
export const chainStart = '0'.repeat(64);

/** How far a signature's moment may be from head office's, milliseconds. */
export const signedFor = 10 * 60_000;

/** What a desk signs: the request with nothing of it left out. `path` with its query; `bodyHash` is the SHA-256 in hexadecimal of the bytes as sent (none: of no bytes). */
export const signedText = (of: {
  readonly method: string;
  readonly path: string;
  readonly at: number;
  readonly nonce: string;
  readonly bodyHash: string;
}): string => ['heard/1', of.method, of.path, of.at, of.nonce, of.bodyHash].join('\n');

export const joinRequest = z.object({
  version: version,
  /** The administrator's one-time code. */
  code: z.string().max(40),
  /** What the desk calls itself for good: a UUID it made. */
  desk: z.uuid(),
  /** Its Ed25519 public key, SPKI in base64. */
  key: z.string().max(200),
  name: z.string().max(120),
  app: z.string().max(40),
  /** Where it stood alone before: its site's code and the part of its numbers that named it. */
  site: z.string().max(20),
  deskCode: z.string().max(20),
});

export const joinAnswer = z.object({
  /** Its number among all desks of the branch, never given again. */
  no: z.number().int().min(1),
  deskCode: z.string(),
  branch: z.string(),
  branchName: z.string(),
  timeZone: z.string(),
  /** What the branch's numbers begin with, and what its amounts are in (ISO 4217). */
  site: z.string(),
  currency: z.string(),
  epoch: z.number().int().min(1),
  /** Head office's own public key: grants are signed with it. SPKI in base64. */
  key: z.string(),
});

/** What a desk knows of itself at every connection: head office notices by it that it went back in time, and raises its epoch. */
export const helloRequest = z.object({
  version: version,
  app: z.string().max(40),
  epoch: z.number().int().min(1),
  /** The last of its events that head office acknowledged, and the last line of the feed it has. */
  acked: cursor,
  cursor,
  /** It forgets whoever is erased as soon as it is told. */
  erases: z.literal(true).optional(),
});

/** Where both stand: asked at every connection, so that a head office that went back in time is healed by its desks. */
export const helloAnswer = z.object({
  epoch: z.number().int().min(1),
  head: cursor,
  /** The last of this desk's events that head office has, and the hash of its chain there. */
  lastS: cursor,
  tail: hash,
  /** Up to here a backup has it too: what lies before may be forgotten by the desk. */
  durable: cursor,
  now: instant,
  /** Signed by head office: what people of this branch may do until it ends (`grant.ts`). */
  grant: z.object({ text: z.string(), signature: z.string() }).nullable(),
  /** Whoever is erased in this branch, as rows of `erasure`; only for a desk that asked for it. */
  erasures: z.array(row).optional(),
});

export const pushRequest = z.object({
  version: version,
  epoch: z.number().int().min(1),
  clock: z.object({ at: instant, running: z.number().int().min(0), boot: z.string().max(60) }),
  /** The hash of the chain after the last event here: each links the hash before it with its own text. */
  tail: hash,
  /** The events' own texts, oldest first. */
  events: z.array(z.string().max(2 * 1024 * 1024)).max(limits.events),
});

export const pushAnswer = z.object({ acked: cursor, head: cursor });

const queried = z.coerce.number().int().min(0);

/** Which lines a desk wants: those after `cursor`. `at` names the line it has there, `<desk>.<s>`, so that another history is noticed. */
export const pullQuery = z.object({
  cursor: queried,
  epoch: queried,
  at: z
    .string()
    .regex(/^\d{1,10}\.\d{1,16}$/u)
    .optional(),
  /** Who sits at the desk now. */
  who: z.uuid().optional(),
  limit: queried.min(1).max(limits.lines).optional(),
});

export const pullAnswer = z.object({ epoch: z.number().int().min(1), head: cursor, lines: z.array(sentLine) });

/** The first page without `page`, each further one with the `next` of the page before. */
export const snapshotQuery = z.object({ epoch: queried, page: z.string().max(600).optional() });

/** A page of everything a desk holds, for its first time or after too long an absence; then it pulls from `seq` on. */
export const snapshotAnswer = z.object({
  seq: cursor,
  /** The name of the line at `seq`, `<desk>.<s>`; empty before the first one. */
  at: z.string(),
  /** The last of the desk's own events that is in what this page holds; in the first page, the last of them up to `seq`. */
  own: cursor,
  /** Things in all, for a bar that tells the truth. */
  total: z.number().int().min(0),
  next: z.string().nullable(),
  complaints: z.array(sentComplaint.extend({ seq: cursor })),
  rows: z.array(rowNow.extend({ seq: cursor })),
});

/** Of the desk's own events those behind `after` up to `until`: a snapshot has what became of them in it, but says of none that it was refused. */
export const ownQuery = z.object({ epoch: queried, after: queried, until: queried });

/** Those that did not come out as the desk did them, in their order; the ones between them did. `to`: so far this answer goes, and the next begins there. */
export const ownAnswer = z.object({ to: cursor, lines: z.array(sentLine) });

/** What `live` tells at once and after every change, as an event `head` of the stream: the feed grew, so pull. */
export const liveHead = z.object({ epoch: z.number().int().min(1), head: cursor });

/** A desk holds what is not ended and what ended within this time, milliseconds: 24 months. What ended before is asked for when somebody needs it. */
export const heldFor = 730 * 24 * 60 * 60_000;

/** At most so many complaints by their ids, and so many customers, in one question. */
export const mostAsked = { ids: 50, customers: 20 } as const;

/** A UUID and the comma behind it. */
const listed = 37;
const areIds = (text: string): boolean => text.split(',').every((one) => z.uuid().safeParse(one).success);
const ids = (most: number) =>
  z
    .string()
    .max(most * listed - 1)
    .refine(areIds);

/**
 * Complaints that the desk does not hold. By `ids`: what the desk itself lacks to understand its feed. What a person looks for, `by` whom: a number or code, or
 * what ended too long ago of these customers, the latest first; `before` is the `next` of the page before. Lists are separated by commas.
 */
export const complaintQuery = z.object({
  ids: ids(mostAsked.ids).optional(),
  by: z.uuid().optional(),
  number: z.string().max(60).optional(),
  customer: ids(mostAsked.customers).optional(),
  before: z.string().max(200).optional(),
});

/** Has the desk that this person was last at heard of the last hand-over of this complaint? */
export const reachedQuery = z.object({ complaint: z.uuid(), person: z.uuid() });

export const reachedAnswer = z.object({
  /** Null where head office has never seen this person at a desk. `seenAt` is when their desk was last heard of. */
  desk: z.object({ has: z.boolean(), seenAt: instant.nullable() }).nullable(),
});

/** One complaint or several, each whole with its history, all as of one moment. */
export const complaintsAnswer = z.object({
  /** The last of the desk's own events that is in what this answer holds; a head office of the version before does not say. */
  own: cursor.default(0),
  complaints: z.array(sentComplaint.extend({ seq: cursor })),
  next: z.string().nullable(),
});

/**
 * Why head office takes nothing from this request. gap: send again from `expected`. forked: two disks with one name; the desk joins anew.
 * broken: the chain does not fit; the desk stops and says so. wentBack: head office is older than the desk; it pulls from the beginning.
 */
export const problem = z.discriminatedUnion('problem', [
  z.object({ problem: z.literal('gap'), expected: z.number().int().min(1) }),
  z.object({ problem: z.literal('forked'), at: z.number().int().min(1) }),
  /** Signed by a clock too far from head office's, which says this. */
  z.object({ problem: z.literal('clock'), now: instant }),
  z.object({
    problem: z.enum([
      'broken',
      'wentBack',
      'unknownDesk',
      'revoked',
      'badSignature',
      'badRequest',
      'notFound',
      /** Whoever asks through the desk may not see it. */
      'notAllowed',
      'tooLarge',
      'tooOld',
      /** The desk speaks a newer protocol than this head office understands. */
      'tooNew',
      'codeUnknown',
      'codeUsed',
      'busy',
    ]),
  }),
]);
export type Problem = z.infer<typeof problem>;

export type JoinRequest = z.infer<typeof joinRequest>;
export type JoinAnswer = z.infer<typeof joinAnswer>;
export type HelloRequest = z.infer<typeof helloRequest>;
export type HelloAnswer = z.infer<typeof helloAnswer>;
export type PushRequest = z.infer<typeof pushRequest>;
export type PushAnswer = z.infer<typeof pushAnswer>;
export type ComplaintQuery = z.infer<typeof complaintQuery>;
export type ComplaintsAnswer = z.infer<typeof complaintsAnswer>;
export type ReachedQuery = z.infer<typeof reachedQuery>;
export type ReachedAnswer = z.infer<typeof reachedAnswer>;
export type PullQuery = z.infer<typeof pullQuery>;
export type PullAnswer = z.infer<typeof pullAnswer>;
export type OwnQuery = z.infer<typeof ownQuery>;
export type OwnAnswer = z.infer<typeof ownAnswer>;
export type SnapshotAnswer = z.infer<typeof snapshotAnswer>;

/** Where each thing is asked for. */
export const paths = {
  join: '/v1/join',
  hello: '/v1/hello',
  push: '/v1/push',
  pull: '/v1/pull',
  live: '/v1/live',
  snapshot: '/v1/snapshot',
  own: '/v1/own',
  complaint: '/v1/complaint',
  blob: '/v1/blob',
  reached: '/v1/reached',
} as const;

import type { Role } from '../../shared/access.ts';
import type { Announcement } from '../../shared/contract/announcement.ts';
import type { SetUp } from '../../shared/contract/desk.ts';
import { type Person, person } from '../../shared/contract/people.ts';
import { instant } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import type { DeskContext } from '../../electron/services/desk-context.ts';
import { createRingBook } from '../../electron/services/ring-book.ts';
import { seedDesk } from '../../electron/services/seed.ts';
import { savePerson } from '../../electron/store/people.ts';
import type { Db } from '../../electron/store/schema.ts';

/** Monday, 2 March 2026, noon in Bangkok. */
export const noon = instant.parse(Date.UTC(2026, 2, 2, 5));

/** A set-up desk with one person at it: seeded as a new desk is, with a clock that stands until the test moves it. */
export interface SeededDesk extends DeskContext {
  readonly heard: Announcement[];
  readonly pass: (milliseconds: number) => void;
  /** The same desk with somebody else signed in. */
  readonly as: (who: Person) => SeededDesk;
}

export async function aSeededDesk(...roles: readonly Role[]): Promise<SeededDesk> {
  const { aRegister } = await import('./a-register.ts'); // only here: a process without vitest seats people too
  const { db } = await aRegister();
  const newId = countingIds();
  const who = aPerson({ id: newId(), roles: roles.length === 0 ? ['operator'] : [...roles] });
  await seedWith(db, newId, who);
  return seatAt(db, newId, who);
}

/** Makes an empty register a desk in Bangkok with one person. */
export async function seedWith(db: Db, newId: () => string, who: Person): Promise<void> {
  const languages: SetUp['site']['languages'] = ['en', 'ru', 'th'];
  const site = { code: 'BKK', name: 'Lotus Cups', timeZone: 'Asia/Bangkok', currency: 'THB', defaultLanguage: 'en', languages } as const;
  await db.transaction().execute(async (tx) => {
    await seedDesk(tx, { site: { ...site, languages }, deskCode: 'A' }, noon, newId);
    await savePerson(tx, who);
  });
}

/** Seats a person at an open register, with a clock that stands until it is moved. */
export function seatAt(db: Db, newId: () => string, who: Person): SeededDesk {
  let clock: number = noon;
  const heard: Announcement[] = [];
  const now = () => instant.parse(clock);
  const shut = { on: false, port: null, token: null };
  const rings = createRingBook({ now, newId, changed: () => undefined });
  const telephone = { rings, read: () => shut, switch: async () => shut };
  const desk: Omit<SeededDesk, 'as' | 'who'> = {
    db,
    now,
    newId,
    newCode: () => 'K7M2QX',
    announce: (announcement) => heard.push(announcement),
    heard,
    pass: (milliseconds) => {
      clock += milliseconds;
    },
    locked: false,
    drafts: noDrafts,
    files: noFiles,
    telephone,
    print: async (html) => Buffer.from(html).toString('base64'),
    keys: {
      hasPassword: async () => true,
      confirm: async () => ok(null),
      setPassword: async () => ok(null),
      keepInStep: async () => undefined,
    },
  };
  const seat = (seated: Person): SeededDesk => ({ ...desk, who: seated, as: seat });
  return seat(who);
}

/** Somebody who works at the desk. */
export const aPerson = (known: {
  readonly id: string;
  readonly name?: string;
  readonly roles?: Role[];
  readonly active?: boolean;
}): Person =>
  person.parse({
    name: 'Irina Orlova',
    roles: ['operator'],
    language: 'en',
    gender: 'f',
    department: null,
    position: '',
    extension: '',
    active: true,
    absentFrom: null,
    absentTo: null,
    deputy: null,
    ...known,
  });

/** Ids that look like the desk's own and come out the same every time. */
export function countingIds(start = 0): () => string {
  let count = start;
  return () => `01950000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}

const noDrafts: DeskContext['drafts'] = {
  rows: async () => [],
  read: async () => {
    throw new Error('no drafts in this test');
  },
  save: async () => ok(null),
  finish: async () => undefined,
  complaintOf: async () => undefined,
  discard: async () => ok(null),
  sent: async () => ok(null),
  forgetCaller: async () => undefined,
  erase: () => undefined,
};

const noFiles: DeskContext['files'] = {
  begin: async () => {
    throw new Error('no files here');
  },
  read: async () => undefined,
  remove: async () => undefined,
  keepOnly: async () => undefined,
  close: async () => undefined,
};

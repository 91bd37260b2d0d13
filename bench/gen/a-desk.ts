import { createRingBook } from '../../electron/services/ring-book.ts';
import type { DeskContext } from '../../electron/services/desk-context.ts';
import type { Db } from '../../electron/store/schema.ts';
import { type Person, person } from '../../shared/contract/people.ts';
import { instant } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import type { Roll } from './dice.ts';

/** Ids that look like the desk's own and come out the same for the same start; `group` keeps kinds apart. */
export function countingIds(group: number): () => string {
  let count = 0;
  const prefix = `0195${group.toString(16).padStart(4, '0')}-0000-7000-8000-`;
  return () => {
    count += 1;
    return prefix + count.toString(16).padStart(12, '0');
  };
}

/** Friday, 20 November 2026, 14:00 in Bangkok. */
export const deskNow = Date.UTC(2026, 10, 20, 7);

/** The operator whom everything in the generated register belongs to. */
export const operator: Person = person.parse({
  id: '01950fff-0000-7000-8000-000000000001',
  name: 'Bench Operator',
  roles: ['operator', 'supervisor'],
  language: 'en',
  gender: 'f',
  department: null,
  position: '',
  extension: '',
  active: true,
  absentFrom: null,
  absentTo: null,
  deputy: null,
});

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A desk as the services know it, with a clock that moves a second at each look and ids that repeat from run to run. */
export function aDesk(db: Db, roll: Roll): DeskContext {
  let clock = deskNow;
  const now = (): ReturnType<DeskContext['now']> => instant.parse((clock += 1000));
  const newId = countingIds(1);
  return {
    db,
    who: operator,
    now,
    newId,
    newCode: () => Array.from({ length: 6 }, () => letters[roll(letters.length)] ?? 'A').join(''),
    announce: () => undefined,
    locked: false,
    drafts: {
      rows: async () => [],
      read: async () => Promise.reject(new Error('no drafts here')),
      save: async () => ok(null),
      finish: async () => undefined,
      complaintOf: async () => undefined,
      discard: async () => ok(null),
      sent: async () => ok(null),
      forgetCaller: async () => undefined,
      erase: () => undefined,
    },
    files: noFiles,
    keys: {
      hasPassword: async () => true,
      confirm: async () => ok(null),
      setPassword: async () => ok(null),
      keepInStep: async () => undefined,
    },
    telephone: silentTelephone(now, newId),
    print: async () => undefined,
  };
}

const noFiles: DeskContext['files'] = {
  begin: async () => {
    throw new Error('no files here');
  },
  read: async () => undefined,
  remove: async () => undefined,
  keepOnly: async () => undefined,
  close: async () => undefined,
};

const shut = { on: false, port: null, token: null };

/** A telephone that never rings. */
export const silentTelephone = (now: DeskContext['now'], newId: () => string): DeskContext['telephone'] => ({
  rings: createRingBook({ now, newId, changed: () => undefined }),
  read: () => shut,
  switch: async () => shut,
});

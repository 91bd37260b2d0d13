import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import {
  appendAudit,
  type AuditAct,
  type AuditQuestion,
  knownVerdict,
  readAudit,
  verifyAudit,
  verifyNewAudit,
} from '../../../electron/store/audit.ts';
import type { Db } from '../../../electron/store/schema.ts';
import { aRegister } from '../../helpers/a-register.ts';

it('writes acts one after another and finds the chain whole', async () => {
  const db = await aChain(3);
  expect(await verifyAudit(db)).toEqual({ intact: true, brokenAt: null, rows: 3 });
});

it('finds an empty chain whole', async () => {
  expect(await verifyAudit(await aChain(0))).toEqual({ intact: true, brokenAt: null, rows: 0 });
});

it('checks a chain longer than one page', async () => {
  expect(await verifyAudit(await aChain(2100))).toEqual({ intact: true, brokenAt: null, rows: 2100 });
});

it.each([
  ['an actor replaced', sql`update audit set actor = 'someone' where seq = 4`, 4],
  ['an unknown actor put in', sql`update audit set actor = null where seq = 4`, 4],
  ['a time moved', sql`update audit set at = at + 1 where seq = 4`, 4],
  ['an act renamed', sql`update audit set act = 'read' where seq = 4`, 4],
  ['a field name added', sql`update audit set fields = '["title","state"]' where seq = 4`, 4],
  ['a row taken out', sql`delete from audit where seq = 4`, 5],
  ['two rows swapped', sql`update audit set seq = case seq when 4 then -5 when 5 then -4 else seq end`, -5],
  ['the first row taken out', sql`delete from audit where seq = 1`, 2],
])('finds %s', async (_what, tamper: RawBuilder<unknown>, brokenAt) => {
  const db = await aChain(9);
  // Only someone who has opened the file with the key and thrown the triggers away gets this far.
  await sql`drop trigger audit_unchanged`.execute(db);
  await sql`drop trigger audit_stays`.execute(db);
  await tamper.execute(db);
  await sql`update audit set seq = -seq where seq < 0`.execute(db);
  expect(await verifyAudit(db)).toMatchObject({ intact: false, brokenAt: brokenAt < 0 ? 4 : brokenAt });
});

it('finds a row rewritten with a fresh hash, at the row after it, even when that one is linked to it', async () => {
  const db = await aChain(5);
  const other = await aChain(5, 'someone');
  const forged = await other.selectFrom('audit').selectAll().where('seq', '=', 1).executeTakeFirstOrThrow();
  await sql`drop trigger audit_unchanged`.execute(db);
  await db.updateTable('audit').set(forged).where('seq', '=', 1).execute();
  expect(await verifyAudit(db)).toMatchObject({ intact: false, brokenAt: 2 });
  await db.updateTable('audit').set({ prev: forged.hash }).where('seq', '=', 2).execute();
  expect(await verifyAudit(db)).toMatchObject({ intact: false, brokenAt: 2 });
});

it('walks only what is new once it has found the chain whole', async () => {
  const db = await aChain(5);
  expect(await verifyNewAudit(db)).toEqual({ intact: true, brokenAt: null, rows: 5 });
  await sql`drop trigger audit_unchanged`.execute(db);
  await db.updateTable('audit').set({ actor: 'eve' }).where('seq', '=', 2).execute();
  // Row 2 was found whole in this process and is not read again; the whole walk finds it.
  expect(await verifyNewAudit(db)).toMatchObject({ intact: true, rows: 5 });
  expect(await verifyAudit(db)).toMatchObject({ intact: false, brokenAt: 2 });
  expect(await knownVerdict(db)).toMatchObject({ intact: true });
  // The last good row itself is looked at: where it differs, everything is walked anew.
  await db.updateTable('audit').set({ hash: 'forged' }).where('seq', '=', 5).execute();
  expect(await verifyNewAudit(db)).toMatchObject({ intact: false, brokenAt: 2 });
  expect(await knownVerdict(db)).toMatchObject({ intact: false, brokenAt: 2 });
});

it('finds a break behind the last good row', async () => {
  const db = await aChain(3);
  expect(await verifyNewAudit(db)).toMatchObject({ intact: true });
  await db.transaction().execute((tx) => appendAudit(tx, anAct(3)));
  await sql`drop trigger audit_unchanged`.execute(db);
  await db.updateTable('audit').set({ actor: 'eve' }).where('seq', '=', 4).execute();
  expect(await verifyNewAudit(db)).toMatchObject({ intact: false, brokenAt: 4 });
});

it('reads the newest acts first, a page at a time', async () => {
  const db = await aChain(7);
  const first = await readAudit(db, { limit: 3 });
  expect(first.map(({ seq }) => seq)).toEqual([7, 6, 5]);
  expect((await readAudit(db, { limit: 10, before: 5 })).map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
  expect(first[0]).toEqual({ seq: 7, ...anAct(6) });
});

it('finds the acts of one person, of one kind and of a time, newest first', async () => {
  const db = await aChain(6);
  await db.transaction().execute(async (tx) => {
    await appendAudit(tx, { ...anAct(6, 'boris'), act: 'category.save' });
    await appendAudit(tx, anAct(7, 'boris'));
  });
  const seqs = async (asked: AuditQuestion) => (await readAudit(db, { ...asked, limit: 3 })).map(({ seq }) => seq);
  expect(await seqs({ actor: 'boris' })).toEqual([8, 7]);
  expect(await seqs({ act: 'category.save' })).toEqual([7]);
  expect(await seqs({ from: 1002, to: 1004 })).toEqual([4, 3]);
  expect(await seqs({ act: 'complaint.register', before: 4 })).toEqual([3, 2, 1]);
  expect(await seqs({ actor: 'nobody' })).toEqual([]);
});

it('finds a rare act at the other end of a long log', async () => {
  const db = await aChain(0);
  await db.transaction().execute(async (tx) => {
    await appendAudit(tx, anAct(0, 'boris'));
    for (let place = 1; place < 5200; place++) await appendAudit(tx, anAct(place));
  });
  expect((await readAudit(db, { actor: 'boris', limit: 100 })).map(({ seq }) => seq)).toEqual([1]);
});

it('looks no further than the log is long, however far behind its end it is asked', async () => {
  const db = await aChain(3);
  expect(await readAudit(db, { actor: 'nobody', before: Number.MAX_SAFE_INTEGER, limit: 10 })).toEqual([]);
  expect((await readAudit(db, { before: Number.MAX_SAFE_INTEGER, limit: 2 })).map(({ seq }) => seq)).toEqual([3, 2]);
});

it('is undone with the change it stands for', async () => {
  const db = await aChain(2);
  const undone = db.transaction().execute(async (tx) => {
    await appendAudit(tx, anAct(2));
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await verifyAudit(db)).toMatchObject({ intact: true, rows: 2 });
});

const anAct = (place: number, actor = 'anna'): AuditAct => ({
  at: 1000 + place,
  actor,
  act: 'complaint.register',
  object: 'complaint',
  objectId: `c${place}`,
  fields: ['title'],
});

const aChain = async (length: number, actor = 'anna'): Promise<Db> => {
  const { db } = await aRegister();
  await db.transaction().execute(async (tx) => {
    for (let place = 0; place < length; place++) await appendAudit(tx, anAct(place, actor));
  });
  return db;
};

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { whileAbsorbing } from '../../../../electron/store/absorbing.ts';
import { appendOutbox, outboxAfter } from '../../../../electron/store/outbox.ts';
import type { Db } from '../../../../electron/store/schema.ts';
import { readSyncState } from '../../../../electron/store/sync-state.ts';
import { deskEvent } from '../../../../shared/sync/event.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const fill = async (old: Db): Promise<void> => {
  await sql`insert into outbox (seq, at, by, kind, object, body) values
    (1, 5, 'p', 'category.save', 'c', '{"name":"Чайник"}'), (2, 6, 'p', 'person.save', 'q', 'null')`.execute(old);
  await sql`insert into customer (id, kind, name, name_key, created_at, created_by) values ('a', 'person', 'Anna', 'anna', 5, 'p')`.execute(
    old,
  );
  await sql`insert into script values ('h', 'i', '1', '{}', 5)`.execute(old);
  await sql`insert into audit values (1, 5, 'p', 'category.save', 'category', 'c', '[]', '', 'x')`.execute(old);
};

const remove = (table: string) => sql`delete from ${sql.table(table)}`;
const guards = (db: Db) => sql<{ name: string }>`select name from sqlite_schema where type = 'trigger' order by name`.execute(db);

describe('a desk that was there before head office', () => {
  it('keeps what it had queued, each as an event, and counts on', async () => {
    const db = await aRegisterBefore('0015-sync', fill);
    const texts = await outboxAfter(db, { after: 0, count: 10, bytes: 1e6 });
    expect(texts.map(({ text }) => deskEvent.parse(JSON.parse(text)))).toMatchObject([
      { s: 1, at: 5, by: 'p', act: 'category.save', object: 'c', body: { name: 'Чайник' }, rows: [], seen: 0, running: 0 },
      { s: 2, at: 6, act: 'person.save', object: 'q', body: null },
    ]);
    const next = db.transaction().execute((tx) => appendOutbox(tx, { at: 7, by: 'p', kind: 'x', object: 'x', body: null }));
    expect(await next).toBe(3);
    expect(await readSyncState(db)).toMatchObject({ phase: 'alone', cursor: 0, confirmed: 0 });
  });

  it('is guarded as before, whoever writes; only head office’s word passes, and not by the audit', async () => {
    const db = await aRegisterBefore('0015-sync', fill);
    for (const table of ['customer', 'audit']) await expect(remove(table).execute(db)).rejects.toThrow('nothing is deleted');
    await expect(sql`update script set body = 'x'`.execute(db)).rejects.toThrow('nothing is rewritten');
    await whileAbsorbing(db, async (tx) => {
      await remove('customer').execute(tx);
      await sql`update script set body = 'x'`.execute(tx);
    });
    await expect(whileAbsorbing(db, (tx) => remove('audit').execute(tx))).rejects.toThrow('nothing is deleted');
    await expect(sql`update script set body = 'y'`.execute(db)).rejects.toThrow('nothing is rewritten');
  });

  it('has every guard it had', async () => {
    const before: string[] = [];
    const db = await aRegisterBefore('0015-sync', async (old) => {
      before.push(...(await guards(old)).rows.map(({ name }) => name));
    });
    expect(before.length).toBeGreaterThan(30);
    expect((await guards(db)).rows.map(({ name }) => name)).toEqual(before);
  });
});

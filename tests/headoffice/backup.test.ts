import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backUpDaily } from '../../headoffice/backup/backups-in.ts';
import { listBackups } from '../../headoffice/backup/list-backups.ts';
import { makeBackup } from '../../headoffice/backup/make-backup.ts';
import { restoreBackup } from '../../headoffice/backup/restore-backup.ts';
import { migrate } from '../../headoffice/store/migrate.ts';
import { migrations } from '../../headoffice/store/migrations.ts';
import { openStore, type Store } from '../../headoffice/store/open-store.ts';
import type { Db, Tables } from '../../headoffice/store/schema.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, aRemoteDesk, tailOf } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
let empty: string;
let withBranch: string;
const folder = mkdtempSync(join(tmpdir(), 'heard-backup-'));
const open: { stop: () => Promise<void> }[] = [];
beforeAll(async () => {
  postgres = await aPostgres();
  empty = await postgres.fresh();
  await (await openStore(empty)).close();
  const office = await aHeadOffice(postgres);
  await office.stop();
  withBranch = office.url;
}, 60_000);
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function anOffice(): Promise<AHeadOffice> {
  const office = await aHeadOffice(postgres, { url: await postgres.fresh(withBranch) });
  open.push(office);
  return office;
}

async function anEmptyOne(): Promise<Store & { readonly url: string }> {
  const url = await postgres.fresh(empty);
  const store = await openStore(url);
  open.push({ stop: store.close });
  return { ...store, url };
}

let moment = Date.UTC(2026, 10, 22);
/** Names carry seconds: each its own. */
const back = (db: Db) => makeBackup(db, folder, (moment += 1_000));
const restore = (db: Db, path: string) => restoreBackup(db, { path, now: Date.now(), newId });
const texts = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => anEventText(from + at));
const linesOf = (path: string): string[] => gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');

/** Everything of every table that a backup holds. */
async function everything(db: Db): Promise<Record<string, unknown>> {
  const { rows } = await sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db);
  const all: Record<string, unknown> = {};
  for (const { name } of rows.toSorted((one, other) => one.name.localeCompare(other.name))) {
    if (['migration', 'nonce', 'admin_act', 'stream'].includes(name)) continue;
    const found = await sql<{ row: string }>`select row_to_json(kept)::text as row from ${sql.table(name)} kept`.execute(db);
    all[name] = found.rows.map(({ row }) => row).toSorted();
  }
  return all;
}

describe('a backup', () => {
  it('holds everything, for its owner alone, under a name that says when', async () => {
    const office = await anOffice();
    const desk = await aRemoteDesk(office);
    await desk.push([...texts(1, 3), anEventText(4, { object: 'ключ "в кавычках" \n и ไทย \\u0000' })]);
    const file = await back(office.db);
    expect(file.name).toMatch(/^heard-headoffice-20261122T\d{6}Z\.ndjson\.gz$/u);
    expect(statSync(join(folder, file.name)).mode & 0o777).toBe(0o600);
    expect(await listBackups(folder)).toContainEqual(file);
    const store = await anEmptyOne();
    const before = await everything(office.db);
    const rows = await restore(store.db, join(folder, file.name));
    expect(rows).toBeGreaterThan(6);
    // What the backup tells desks about itself came after it.
    const undone = JSON.stringify(before).replaceAll(/\\"durable\\":\d+/gu, '');
    expect(JSON.stringify(await everything(store.db)).replaceAll(/\\"durable\\":\d+/gu, '')).toBe(undone);
  });

  it('lets nobody in: no session, no link, no used signature is in it', async () => {
    const { db } = await anOffice();
    const at = Date.now();
    await db
      .insertInto('admin_link')
      .values({ hash: 'the-link', made_by: 'start', made_at: at, until: at + 1_000 })
      .execute();
    await db
      .insertInto('admin_session')
      .values({ hash: 'the-session', administrator: newId(), form: 'the-form', made_at: at, seen_at: at })
      .execute();
    const { name } = await back(db);
    const text = linesOf(join(folder, name)).join('\n');
    for (const secret of ['the-link', 'the-session', 'the-form']) expect(text).not.toContain(secret);
  });

  it('vouches for itself: its last line is the SHA-256 of what stands before', async () => {
    const { db } = await anOffice();
    const { name } = await back(db);
    const lines = linesOf(join(folder, name));
    const hash = createHash('sha256')
      .update(`${lines.slice(0, -1).join('\n')}\n`)
      .digest('hex');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ sha256: hash });
  });

  it('tells a desk that it may forget what is in it, and nothing that came while it was made', async () => {
    const office = await anOffice();
    const desk = await aRemoteDesk(office);
    await desk.push(texts(1, 3));
    expect(await desk.hello()).toMatchObject({ body: { durable: 0 } });
    const made = new AbortController();
    const pushing = (async () => {
      for (let s = 4; !made.signal.aborted || s < 12; s += 1) await desk.push([anEventText(s)]);
    })();
    const { name } = await back(office.db);
    made.abort();
    await pushing;
    const lines = linesOf(join(folder, name));
    const at = lines.indexOf('{"table":"event"}');
    const inIt = lines.slice(
      at + 1,
      lines.findIndex((line, index) => index > at && line.startsWith('{"table":')),
    ).length;
    expect(inIt).toBeGreaterThanOrEqual(3);
    expect(await desk.hello()).toMatchObject({ body: { durable: inIt } });
    expect(desk.sent.length).toBeGreaterThan(inIt);
  });
});

const keyOf = (of: Db) => of.selectFrom('office').select('public_key').executeTakeFirstOrThrow();

describe('the drill: head office goes back to a backup', () => {
  it('loses nothing that a desk still has', async () => {
    const office = await anOffice();
    const desk = await aRemoteDesk(office);
    const all = texts(1, 9);
    await desk.push(all.slice(0, 5));
    const { name } = await back(office.db);
    await desk.push(all.slice(5, 8));
    const before = await desk.pull(0);

    // The disk of head office is gone; another one opens under its address.
    await open.pop()?.stop();
    const store = await anEmptyOne();
    await restore(store.db, join(folder, name));
    const again = await aHeadOffice(postgres, { url: store.url, port: Number(new URL(office.address).port) });
    open.push(again);
    expect(again.address).toBe(office.address);

    expect(await desk.pull(8)).toMatchObject({ body: { problem: 'wentBack' } });
    const hello = await desk.hello();
    expect(hello).toMatchObject({ status: 200, body: { lastS: 5, head: 5, tail: tailOf(all.slice(0, 5)) } });
    const epoch = 'epoch' in hello.body ? hello.body.epoch : 0;
    expect(epoch).toBeGreaterThan(desk.joined.epoch);
    expect(await desk.push(all.slice(5), { epoch, tail: tailOf(all) })).toEqual({ status: 200, body: { acked: 9, head: 9 } });

    const pulled = await desk.ask<{ lines: { s: number; act: string; at: number }[] }>(`/v1/pull?cursor=0&epoch=${epoch}`);
    const [old, now] = [before.body, pulled.body].map((body) => ('lines' in body ? body.lines : []));
    expect(now?.map(({ s }) => s)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(now?.slice(0, 5)).toEqual(old?.slice(0, 5));
  });

  it('is another history each time, also from the same backup', async () => {
    const office = await anOffice();
    const { name } = await back(office.db);
    const epochs = [];
    for (const later of [0, 60_000]) {
      const { db } = await anEmptyOne();
      await restoreBackup(db, { path: join(folder, name), now: Date.now() + later, newId });
      epochs.push((await db.selectFrom('stream').select('epoch').executeTakeFirstOrThrow()).epoch);
    }
    expect(new Set([1, ...epochs]).size).toBe(3);
  });

  it('keeps its own key, so that desks go on believing what it signs', async () => {
    const office = await anOffice();
    const { name } = await back(office.db);
    const { db } = await anEmptyOne();
    await restore(db, join(folder, name));
    expect(await keyOf(db)).toEqual(await keyOf(office.db));
  });

  it('brings a backup of an older Heard up to date', async () => {
    const url = await postgres.fresh();
    const old = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) });
    await migrate(old, migrations.slice(0, 1), 0);
    await sql`insert into branch values (1, 'OLD', 'From before', 'Asia/Bangkok', 'THB', 0)`.execute(old);
    await sql`insert into stream values (1, 0, 1, null)`.execute(old);
    const { name } = await back(old);
    await old.destroy();
    const { db } = await anEmptyOne();
    await restore(db, join(folder, name));
    expect(await db.selectFrom('branch').select('name').execute()).toEqual([{ name: 'From before' }]);
    expect(await db.selectFrom('administrator').select('id').execute()).toEqual([]);
    expect((await db.selectFrom('migration').select('version').execute()).length).toBe(migrations.length + 1);
  });
});

const damaged = async (damage: (path: string) => void): Promise<{ readonly db: Db; readonly path: string }> => {
  const office = await anOffice();
  const desk = await aRemoteDesk(office);
  await desk.push(texts(1, 3));
  const { name } = await back(office.db);
  damage(join(folder, name));
  return { db: (await anEmptyOne()).db, path: join(folder, name) };
};
const rewritten = (change: (lines: string[]) => string[]) => (path: string) =>
  writeFileSync(path, gzipSync(`${change(linesOf(path)).join('\n')}\n`));

describe('backups that head office makes by itself', () => {
  it('are one a day, of which fourteen stay; a full disk is told and tried again', async () => {
    const own = mkdtempSync(join(tmpdir(), 'heard-daily-'));
    let now = Date.UTC(2026, 10, 1);
    let isFull = false;
    const told: unknown[] = [];
    const make = async () => {
      if (isFull) throw new Error('ENOSPC');
      const name = `heard-headoffice-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/gu, '')}.ndjson.gz`;
      writeFileSync(join(own, name), '');
      return { name, size: 0, at: now };
    };
    const end = backUpDaily({ list: () => listBackups(own), make }, own, {
      now: () => now,
      onTrouble: (error) => told.push(error),
      every: 5,
    });
    const latest = async (): Promise<number> => (await listBackups(own))[0]?.at ?? 0;
    try {
      for (let day = 0; day < 16; day += 1) {
        await expect.poll(latest).toBe(now);
        now += 86_400_000;
      }
      await expect.poll(latest).toBe(now);
      await expect.poll(async () => (await listBackups(own)).length).toBe(14);
      isFull = true;
      now += 86_400_000;
      await expect.poll(() => told.length).toBeGreaterThan(0);
      isFull = false;
      await expect.poll(latest).toBe(now);
    } finally {
      await end();
      rmSync(own, { recursive: true, force: true });
    }
  });
});

describe('what is no backup', () => {
  it.each([
    ['cut off', (path: string) => truncateSync(path, statSync(path).size - 40), 'no whole backup'],
    ['without its last line', rewritten((lines) => lines.slice(0, -1)), 'no whole backup'],
    ['another file', (path: string) => writeFileSync(path, 'hello'), 'no whole backup'],
    ['an empty file', (path: string) => writeFileSync(path, ''), 'no whole backup'],
    [
      'with a row changed',
      rewritten((lines) => lines.map((line) => line.replace('Branch MSK', 'Branch MSX'))),
      'was changed after it was made',
    ],
    ['with a row missing', rewritten((lines) => lines.filter((line) => !line.includes('"seq":2'))), 'was changed after it was made'],
    [
      'of a newer Heard',
      rewritten((lines) => lines.map((line) => line.replace(/"migration":\d+/u, '"migration":999'))),
      'of a newer Heard',
    ],
  ])('is refused whole: %s', async (_what, damage, sentence) => {
    const { db, path } = await damaged(damage);
    await expect(restore(db, path)).rejects.toThrow(sentence);
    expect(await db.selectFrom('branch').select('branch').execute()).toEqual([]);
    expect(await db.selectFrom('office').select('one').execute()).toHaveLength(1);
  });

  it('is refused where head office has something already', async () => {
    const office = await anOffice();
    const { name } = await back(office.db);
    await expect(restore(office.db, join(folder, name))).rejects.toThrow('restored into an empty one');
  });
});

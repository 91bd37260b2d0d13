import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../headoffice/data-folder.ts';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../../headoffice/embedded-postgres.ts';
import { accountFor } from '../../headoffice/postgres/account.ts';
import { asAccount } from '../../headoffice/postgres/make-cluster.ts';
import { isAlive } from '../../headoffice/postgres/postmaster-file.ts';
import { findPrograms, linkLibraries } from '../../headoffice/postgres/programs.ts';

const folders: string[] = [];
const running: EmbeddedPostgres[] = [];

function newFolder(): string {
  const opened = openDataFolder(mkdtempSync(join(tmpdir(), 'heard-ho-')), {});
  if ('wrong' in opened) throw new Error(opened.wrong);
  folders.push(opened.folder);
  return opened.folder;
}

interface Opened extends EmbeddedPostgres {
  readonly said: readonly string[];
  readonly lost: readonly string[];
}

async function open(folder: string): Promise<Opened> {
  const said: string[] = [];
  const lost: string[] = [];
  const one = await openEmbeddedPostgres({ folder, say: (line) => said.push(line), onLost: (why) => lost.push(why) });
  running.push(one);
  return { ...one, said, lost };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A connection is refused while it starts again. */
async function askUntilAnswered(url: string, sql: string): Promise<Record<string, unknown>[]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask(url, sql);
    } catch (problem) {
      if (attempt > 200) throw problem;
      await pause(50);
    }
  }
}

const pidOf = (one: EmbeddedPostgres): number => one.pid() ?? 0;

// One that is made is copied for the tests that only need one: making it takes seconds.
const made = newFolder();
mkdirSync(join(made, 'postgres.unfinished', 'base'), { recursive: true });
writeFileSync(join(made, 'postgres.unfinished', 'PG_VERSION'), '18\n');
const first = await open(made);
await ask(first.url, 'create table kept (n int); insert into kept values (1)');
await first.stop();
running.splice(0);

function aMadeOne(): string {
  const folder = newFolder();
  expect(spawnSync('cp', ['-a', `${made}/.`, folder]).status).toBe(0);
  return folder;
}

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  for (const folder of folders.splice(1)) rmSync(folder, { recursive: true, force: true });
}, 60_000);

afterAll(() => {
  rmSync(made, { recursive: true, force: true });
}, 60_000);

describe("head office's own PostgreSQL", () => {
  it('is made once, syncs to the disk, compares texts by itself and lets its owner do nothing but own', async () => {
    const one = await open(aMadeOne());
    expect(await ask(one.url, 'select n from kept')).toEqual([{ n: 1 }]);
    const [told] = await ask(
      one.url,
      `select current_setting('fsync') fsync, current_setting('data_checksums') sums, current_setting('server_version') version,
        (select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user) super,
        (select datlocprovider::text from pg_database where datname = current_database()) provider`,
    );
    expect(told).toMatchObject({ fsync: 'on', sums: 'on', super: false, provider: 'b' });
    expect(String(told?.['version'])).toMatch(/^18\./u);
    await expect(ask(one.url, "copy kept from program 'id'")).rejects.toThrow(/permission denied/u);
  });

  it.skipIf(process.platform === 'win32')('keeps its passwords and its door to itself', async () => {
    const folder = aMadeOne();
    const one = await open(folder);
    expect(statSync(join(folder, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'postgres-socket')).mode & 0o777).toBe(0o700);
    await expect(ask(one.url.replace(/:[^:@]+@/u, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/u);
  });

  it.skipIf(process.getuid?.() !== 0)('runs as somebody who is not root', async () => {
    const one = await open(aMadeOne());
    expect(statSync(`/proc/${pidOf(one)}`).uid).not.toBe(0);
  });

  it('ends in order: the next start has nothing to repair', async () => {
    const folder = aMadeOne();
    const one = await open(folder);
    await one.stop();
    expect(isAlive(pidOf(one))).toBe(false);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
    await open(folder);
    expect(logOf(folder)).not.toContain('not properly shut down');
  });

  it('starts again when it was killed, with everything that was saved', async () => {
    const folder = aMadeOne();
    const one = await open(folder);
    await ask(one.url, 'insert into kept values (3)');
    const before = pidOf(one);
    process.kill(before, 'SIGKILL');
    expect(await askUntilAnswered(one.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 3 }]);
    expect(pidOf(one)).not.toBe(before);
    expect(one.said).toEqual(['PostgreSQL ended by itself and is started again.']);
    expect(one.lost).toEqual([]);
  });

  it('gives up on one that dies again and again, and says where to look', async () => {
    const one = await open(aMadeOne());
    for (let death = 0; death < 4; death += 1) {
      const pid = pidOf(one);
      process.kill(pid, 'SIGKILL');
      if (death < 3) await until(() => pidOf(one) !== pid && isAlive(pidOf(one)));
      if (death < 3) await askUntilAnswered(one.url, 'select 1');
    }
    await until(() => one.lost.length > 0);
    expect(one.lost).toEqual([expect.stringContaining('postgres/log')]);
  });

  it('is not kept from starting by the number of a process that is somebody else by now', async () => {
    const folder = aMadeOne();
    // The same account's: PostgreSQL takes anybody else's process for a stranger by itself.
    const stranger = spawn('sleep', ['300'], { stdio: 'ignore', cwd: '/', ...asAccount(accountFor(join(folder, 'postgres'))) });
    try {
      const lines = [String(stranger.pid), join(folder, 'postgres'), '1700000000', '5432', '', '', '', 'ready   '];
      writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
      const one = await open(folder);
      expect(await ask(one.url, 'select n from kept')).toEqual([{ n: 1 }]);
      expect(isAlive(stranger.pid ?? 0)).toBe(true);
    } finally {
      const gone = once(stranger, 'exit');
      stranger.kill('SIGKILL');
      await gone;
    }
  });

  it('began anew where making it was cut off', () => {
    expect(existsSync(join(made, 'postgres.unfinished'))).toBe(false);
    expect(existsSync(join(made, 'postgres', 'PG_VERSION'))).toBe(true);
  });

  it('refuses data of another PostgreSQL in one sentence, and leaves it alone', async () => {
    const folder = aMadeOne();
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await expect(open(folder)).rejects.toThrow(/is PostgreSQL 17's, and this Heard brings 18/u);
    expect(readFileSync(join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('says what to do when the password of its data is gone', async () => {
    const folder = aMadeOne();
    rmSync(join(folder, 'postgres-passwords.json'));
    await expect(open(folder)).rejects.toThrow(/is gone or damaged/u);
  });

  it.skipIf(process.getuid?.() !== 0)('says which folder its account may not enter', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'heard-closed-'));
    folders.push(closed);
    await expect(open(join(closed, 'data'))).rejects.toThrow(`may not enter ${closed}`);
  });

  it.skipIf(process.platform === 'win32')('meets it elsewhere where the folder is too deep for a socket', async () => {
    const deep = join(newFolder(), 'd'.repeat(60), 'e'.repeat(60));
    mkdirSync(deep, { recursive: true });
    expect(spawnSync('cp', ['-a', `${made}/.`, deep]).status).toBe(0);
    const one = await open(deep);
    expect(await ask(one.url, 'select n from kept')).toEqual([{ n: 1 }]);
  });
});

describe("PostgreSQL's programs", () => {
  it.skipIf(process.platform === 'win32')("get the links that npm's install scripts would have made", () => {
    const { postgres } = findPrograms(made, undefined);
    const home = newFolder();
    expect(spawnSync('cp', ['-a', `${dirname(dirname(dirname(postgres)))}/.`, home]).status).toBe(0);
    const lib = join(home, 'native', 'lib');
    expect(spawnSync('find', [lib, '-type', 'l', '-delete']).status).toBe(0);
    expect(existsSync(join(lib, 'libpq.so.5')) || existsSync(join(lib, 'libpq.5.dylib'))).toBe(false);
    expect(linkLibraries(home)).toBe(true);
    expect(linkLibraries(home)).toBe(true);
    expect(spawnSync(join(home, 'native', 'bin', 'initdb'), ['--version'], { encoding: 'utf8' }).stdout).toContain('18.');
  });

  it.skipIf(process.getuid?.() !== 0)('are copied to the data folder, links and all, where their account may not enter theirs', () => {
    const { postgres } = findPrograms(made, undefined);
    const home = mkdtempSync(join(tmpdir(), 'heard-closed-'));
    folders.push(home);
    expect(spawnSync('cp', ['-a', `${dirname(dirname(dirname(postgres)))}/.`, home]).status).toBe(0);
    expect(spawnSync('find', [home, '-type', 'l', '-delete']).status).toBe(0);
    chmodSync(home, 0o700);
    const folder = newFolder();
    const account = { name: 'nobody', uid: 65_534, gid: 65_534 };
    const { initdb } = findPrograms(folder, account, home);
    expect(initdb.startsWith(folder)).toBe(true);
    const as = { uid: account.uid, gid: account.gid, cwd: '/', encoding: 'utf8' } as const;
    expect(spawnSync(initdb, ['--version'], as).stdout).toContain('18.');
    expect(findPrograms(folder, account, home).initdb).toBe(initdb);
  });
});

const logOf = (folder: string): string =>
  spawnSync('sh', ['-c', `cat '${folder}'/postgres/log/*`], { encoding: 'utf8' })
    .stdout.split('starting PostgreSQL')
    .at(-1) ?? '';

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn > 400) throw new Error('waited for nothing');
    await pause(50);
  }
}

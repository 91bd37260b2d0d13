import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { accountFor } from '../../headoffice/postgres/account.ts';
import { asAccount, surroundings } from '../../headoffice/postgres/make-cluster.ts';
import { findPrograms } from '../../headoffice/postgres/programs.ts';

/** Debian's PostgreSQL, where there is one, and the one head office brings. */
const debian = '/usr/lib/postgresql/15/bin';
export const engines = existsSync(join(debian, 'postgres')) ? (['debian', 'embedded'] as const) : (['embedded'] as const);
export type Engine = 'debian' | 'embedded';

export interface APostgres {
  /** The address of a new, empty database, or of a copy of one. */
  readonly fresh: (copyOf?: string) => Promise<string>;
  /** The process that started it. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** A PostgreSQL of its own in a temporary folder, met through a socket there; it ends with the test's process, however that ends. */
export async function aPostgres(
  engine: Engine = engines[0],
  settings: readonly string[] = ['fsync=off', 'synchronous_commit=off'],
): Promise<APostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-pg-'));
  chmodSync(folder, 0o755);
  const account = accountFor(join(folder, 'data'));
  const programs = engine === 'debian' ? { postgres: `${debian}/postgres`, initdb: `${debian}/initdb` } : findPrograms(folder, account);
  const home = mkdtempSync(join(folder, 'home-'));
  if (account !== undefined) chownSync(home, account.uid, account.gid);
  const as = { ...asAccount(account), cwd: home, env: surroundings() };
  const data = join(home, 'data');
  cpSync(emptyData(engine, programs.initdb, as), data, { recursive: true });
  chmodSync(data, 0o700);
  if (account !== undefined) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, data]);
  const words = [
    '-D',
    data,
    ...['listen_addresses=', `unix_socket_directories=${home}`, 'max_connections=200', ...settings].flatMap((one) => ['-c', one]),
  ];
  // The shell waits for its input to end, which it does with this process even where that is killed.
  const shell = spawn('/bin/sh', ['-c', '"$0" "$@" </dev/null & cat >/dev/null; kill -INT $!; wait $!', programs.postgres, ...words], {
    ...as,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  shell.stderr.on('data', (piece: Buffer) => said.push(piece.toString('utf8')));
  const at = (name: string): string => `postgres://tester@/${name}?host=${encodeURIComponent(home)}`;
  await until(
    async () => ask(at('postgres'), 'select 1'),
    () => said.join(''),
  );
  let given = 0;
  return {
    pid: shell.pid ?? 0,
    fresh: async (copyOf) => {
      given += 1;
      const name = `heard_${given}`;
      const template = copyOf === undefined ? '' : ` template ${new URL(copyOf.replace('@/', '@x/')).pathname.slice(1)}`;
      await ask(at('postgres'), `create database ${name}${template}`);
      return at(name);
    },
    stop: async () => {
      shell.stdin.end();
      if (shell.exitCode === null) await once(shell, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface As {
  readonly uid?: number;
  readonly gid?: number;
  readonly env: NodeJS.ProcessEnv;
}

/** Data that nothing was done with yet: made once for all tests of this computer, because making it takes longer than most of them. */
function emptyData(engine: Engine, initdb: string, as: As): string {
  const kept = join(tmpdir(), `heard-pg-empty-${engine}-${as.uid ?? userInfo().uid}`);
  if (existsSync(kept)) return kept;
  const home = mkdtempSync(join(tmpdir(), 'heard-pg-new-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(home, as.uid, as.gid);
  const words = ['-D', join(home, 'data'), '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(initdb, words, { ...as, cwd: home, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  try {
    renameSync(join(home, 'data'), kept);
  } catch (error) {
    // Another test was quicker; both made the same.
    if (!existsSync(kept)) throw error;
  }
  rmSync(home, { recursive: true, force: true });
  return kept;
}

async function ask(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function until(tryIt: () => Promise<void>, said: () => string, deadline = Date.now() + 20_000): Promise<void> {
  for (;;) {
    try {
      return await tryIt();
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL does not start: ${said()}`, { cause: error });
      await pause(50);
    }
  }
}

import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';
import type { Programs } from './programs.ts';

/** The two who may enter: PostgreSQL's own superuser, whom nothing here signs in as, and the owner of the one database. */
const passwords = z.strictObject({ superuser: z.string(), heard: z.string() });
type Passwords = z.infer<typeof passwords>;

export interface Place {
  /** Head office's data folder. */
  readonly folder: string;
  readonly programs: Programs;
  readonly account: Account | undefined;
}

/** Where the data lies, and the password of the database's owner. */
export interface Cluster {
  readonly data: string;
  readonly password: string;
}

export const dataOf = (folder: string): string => join(folder, 'postgres');

/**
 * The PostgreSQL data of this folder, made where there is none yet. It is made under another name and gets its own once it is whole, so that a start that
 * was killed half way leaves nothing to trip over. Throws a sentence when another PostgreSQL made it.
 */
export async function makeCluster(place: Place): Promise<Cluster> {
  const data = dataOf(place.folder);
  const kept = join(place.folder, 'postgres-passwords.json');
  if (existsSync(data)) {
    const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    if (made !== place.programs.major)
      throw new Error(
        `The data in ${data} is PostgreSQL ${made}'s, and this Heard brings ${place.programs.major}. Make a backup with the Heard that made it and restore that here.`,
      );
    return { data, password: readPasswords(kept).heard };
  }
  const given = { superuser: newPassword(), heard: newPassword() };
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  give(unfinished, place.account);
  await initialise(place, unfinished, given);
  writeFileSync(kept, JSON.stringify(given), { mode: 0o600, flush: true });
  renameSync(unfinished, data);
  return { data, password: given.heard };
}

/** What a child of head office's needs to know of its surroundings: no secrets, one language, one time zone. */
export const surroundings = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  LC_ALL: 'C',
  TZ: 'UTC',
});

export const asAccount = (account: Account | undefined) => (account === undefined ? {} : { uid: account.uid, gid: account.gid });

export function give(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

async function initialise(place: Place, data: string, given: Passwords): Promise<void> {
  const { programs, account } = place;
  const file = join(place.folder, 'postgres-first-password');
  rmSync(file, { force: true });
  writeFileSync(file, `${given.superuser}\n`, { mode: 0o600 });
  give(file, account);
  try {
    await run(programs.initdb, initdbWords(data, file), { account });
  } finally {
    rmSync(file, { force: true });
  }
  // Head office owns its database and nothing beside it: no file, no program, no other role is within its reach.
  const sql = `CREATE ROLE heard LOGIN PASSWORD '${given.heard}';\n\nCREATE DATABASE heard OWNER heard;\n\n`;
  await run(programs.postgres, ['--single', '-j', '-D', data, 'postgres'], { account, input: sql });
}

const initdbWords = (data: string, passwordFile: string): readonly string[] => [
  `--pgdata=${data}`,
  '--username=postgres',
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  // The order of texts comes with PostgreSQL, not with the system: an update of the system cannot break an index.
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

function run(
  program: string,
  words: readonly string[],
  with_: { readonly account: Account | undefined; readonly input?: string },
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, [...words], {
      ...asAccount(with_.account),
      cwd: '/',
      env: surroundings(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.resume();
    child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString('utf8')).slice(-2_000)));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`PostgreSQL's data cannot be made: ${said.trim()}`))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(with_.input ?? '');
  });
}

function readPasswords(path: string): Passwords {
  try {
    return passwords.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(
      `${path} is gone or damaged: it holds the password of the database beside it. Put it back from a copy of the folder, or restore a backup.`,
    );
  }
}

/** 192 bits in signs that need no quoting anywhere. */
const newPassword = (): string => randomBytes(24).toString('base64url');

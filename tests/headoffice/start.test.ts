import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../headoffice/postgres/postmaster-file.ts';
import { aBrowser, anAdministrator, goodPassword } from '../helpers/a-browser.ts';
import { aCertificate, hasOpenssl } from '../helpers/a-certificate.ts';
import { aPostgres } from '../helpers/a-postgres.ts';
import { type StartedHeadOffice, startHeadOffice } from '../helpers/start-head-office.ts';

const folders: string[] = [];
const running: StartedHeadOffice[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-start-'));
  folders.push(folder);
  return folder;
};
const start = (words: readonly string[], environment: Readonly<Record<string, string>> = {}): StartedHeadOffice => {
  const one = startHeadOffice(words, environment);
  running.push(one);
  return one;
};

/** A head office with the administrator Anong and the branch BKK, ended in order; copied for each test. */
const made = newFolder();
beforeAll(async () => {
  const one = start(['--data', made]);
  await one.address;
  const browser = await anAdministrator(await one.link());
  const added = await browser.send('/admin/branches', { site: 'BKK', name: 'Bangkok', timeZone: 'Asia/Bangkok', currency: 'THB' });
  if (added.status !== 303 || (await one.stop()) !== 0) throw new Error(`not made: ${one.printed()}`);
}, 120_000);
afterEach(async () => {
  for (const one of running.splice(0)) if (one.process.exitCode === null && one.process.signalCode === null) await one.stop();
  for (const folder of folders.splice(1)) rmSync(folder, { recursive: true, force: true });
}, 60_000);
afterAll(() => rmSync(made, { recursive: true, force: true }), 60_000);

function aMadeOne(): string {
  const folder = newFolder();
  expect(spawnSync('cp', ['-a', `${made}/.`, folder]).status).toBe(0);
  return folder;
}

const postgresOf = (folder: string): number => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);

async function branchesAt(address: string): Promise<string> {
  const browser = aBrowser(address);
  await browser.get('/admin/sign-in');
  const signed = await browser.send('/admin/sign-in', { name: 'Anong', password: goodPassword });
  expect(signed.goesTo).toBe('/admin/branches');
  return (await browser.get('/admin/branches')).text;
}

describe('head office', () => {
  it('asks an administrator in while there is none, and then no more', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    expect(await one.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(await branchesAt(await one.address)).toContain('Bangkok');
    expect(one.printed()).not.toContain('link=');
    await one.stop();
    const again = start(['--data', folder, '--new-administrator']);
    await anAdministrator(await again.link(), 'Boon');
  });

  it('ends in order when it is told to: code 0, its PostgreSQL gone, nothing to repair', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    await one.address;
    const postgres = postgresOf(folder);
    expect(await one.stop()).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('ends in order at Ctrl+C, which a terminal sends to everything it started', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    await one.address;
    process.kill(-(one.process.pid ?? 0), 'SIGINT');
    expect(await one.exitCode).toBe(0);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('says in one sentence that it is open on this folder already, and where', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    const address = await one.address;
    const second = start(['--data', folder]);
    expect(await second.exitCode).toBe(1);
    expect(second.printed()).toBe(`Head office is open on this folder already at ${address}.\n`);
    expect((await fetch(`${address}/health`)).status).toBe(200);
  });

  it('takes over after it was killed, with everything that was saved', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    const browser = aBrowser(await one.address);
    await browser.get('/admin/sign-in');
    await browser.send('/admin/sign-in', { name: 'Anong', password: goodPassword });
    await browser.get('/admin/branches');
    await browser.send('/admin/branches', { site: 'CNX', name: 'Chiang Mai', timeZone: 'Asia/Bangkok', currency: 'THB' });
    one.process.kill('SIGKILL');
    await one.exitCode;
    const left = postgresOf(folder);
    expect(isAlive(left)).toBe(true);
    const next = start(['--data', folder]);
    expect(await branchesAt(await next.address)).toContain('Chiang Mai');
    expect(isAlive(left)).toBe(false);
  });

  it('is opened by one of several who start at once after it was killed', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    await one.address;
    one.process.kill('SIGKILL');
    await one.exitCode;
    const several = Array.from({ length: 4 }, () => start(['--data', folder]));
    const ends = await Promise.all(
      several.map((each) => Promise.race([each.address.then(() => 'open').catch(() => 'not'), each.exitCode])),
    );
    expect(ends.filter((end) => end === 'open')).toHaveLength(1);
    expect(several.filter((each) => each.printed().includes('open on this folder already'))).toHaveLength(3);
  }, 90_000);

  it('goes on when its PostgreSQL is killed', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    const address = await one.address;
    const before = postgresOf(folder);
    process.kill(before, 'SIGKILL');
    const said = (): string =>
      `${one.printed()}${spawnSync('sh', ['-c', `tail -n 20 '${folder}'/postgres/log/*`], { encoding: 'utf8' }).stdout}`;
    await until(async () => postgresOf(folder) !== before, said);
    await until(async () => (await fetch(`${address}/ready`)).status === 200, said);
    expect(await branchesAt(address)).toContain('Bangkok');
    expect(one.printed()).toContain('PostgreSQL ended by itself and is started again.');
    expect(await one.stop()).toBe(0);
  }, 200_000);

  it('ends its PostgreSQL also when it is told to end while it opens', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    await until(async () => isAlive(postgresOf(folder)), one.printed);
    const postgres = postgresOf(folder);
    await one.stop();
    await until(async () => !isAlive(postgres), one.printed);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 200_000);

  it('writes down what it does without a word of anybody', async () => {
    const folder = aMadeOne();
    const one = start(['--data', folder]);
    await branchesAt(await one.address);
    await one.stop();
    const all = [
      ...readdirSync(join(folder, 'log')).map((name) => join('log', name)),
      ...readdirSync(join(folder, 'postgres/log')).map((name) => join('postgres/log', name)),
    ]
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    expect(all).toContain('ready to accept connections');
    for (const word of ['Anong', 'Bangkok', goodPassword]) expect(all).not.toContain(word);
  });
});

describe('a wrong start', () => {
  it.each([
    [['--port', 'x'], '--port takes a number from 0 to 65535, not x.'],
    [['--prot', '1'], "Unknown option '--prot'; --help names what there is."],
    [['--tls-cert', 'x.pem'], '--tls-cert and --tls-key belong together: give both.'],
    [['--tls-cert', '/nowhere/x.pem', '--tls-key', '/nowhere/y.pem'], 'The certificate /nowhere/x.pem cannot be read.'],
    [['--host', '0.0.0.0'], 'Head office does not listen on 0.0.0.0 without TLS'],
  ])('is said in one sentence: %j', async (words, sentence) => {
    const one = start(words);
    expect(await one.exitCode).toBe(2);
    expect(one.printed()).toContain(sentence);
    expect(one.printed().trim()).not.toContain('\n');
  });

  it('does not print the password of a database that cannot be reached', async () => {
    const one = start(['--data', newFolder()], { DATABASE_URL: 'postgres://heard:secret-word@127.0.0.1:1/heard' });
    expect(await one.exitCode).toBe(1);
    expect(one.printed()).toBe('The database of DATABASE_URL cannot be opened (ECONNREFUSED).\n');
  });

  it('on a taken port leaves no PostgreSQL behind', async () => {
    const folder = aMadeOne();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const place = taken.address();
    const one = start(['--data', folder, '--port', String(typeof place === 'object' ? place?.port : 0)]);
    expect(await one.exitCode).toBe(1);
    expect(one.printed()).toBe('The port is taken by another program; choose another one with --port.\n');
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
    taken.close();
  });

  it('on a folder that is a file is said so', async () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, '');
    const one = start(['--data', path]);
    expect(await one.exitCode).toBe(1);
    expect(one.printed()).toContain(`The data folder ${path} cannot be made`);
  });
});

describe('TLS', () => {
  it.skipIf(!hasOpenssl)('serves desks and administrators by https, with cookies for it alone', async () => {
    const folder = aMadeOne();
    const { cert, key } = aCertificate(folder, 'good');
    const one = start(['--data', folder, '--host', '0.0.0.0', '--tls-cert', cert, '--tls-key', key]);
    const address = await one.address;
    expect(address).toMatch(/^https:/u);
    const shown = await new Promise<{ status: number; cookies: string }>((done, fail) => {
      const asked = request(`https://127.0.0.1:${new URL(address).port}/admin/sign-in`, { ca: readFileSync(cert) }, (reply) => {
        reply.resume();
        done({ status: reply.statusCode ?? 0, cookies: String(reply.headers['set-cookie']) });
      });
      asked.once('error', fail);
      asked.end();
    });
    expect(shown.status).toBe(200);
    expect(shown.cookies).toContain('__Host-');
    expect(shown.cookies).toContain('Secure');
  });
});

describe('a PostgreSQL that runs elsewhere', () => {
  it('serves several head offices at once; the link of either lets the first administrator in', async () => {
    const postgres = await aPostgres();
    try {
      const url = await postgres.fresh();
      const [one, other] = [start(['--data', newFolder()], { DATABASE_URL: url }), start(['--data', newFolder()], { DATABASE_URL: url })];
      await Promise.all([one.address, other.address]);
      const [link, second] = await Promise.all([one.link(), other.link()]);
      const browser = await anAdministrator(link);
      await browser.send('/admin/branches', { site: 'BKK', name: 'Bangkok', timeZone: 'Asia/Bangkok', currency: 'THB' });
      expect(await branchesAt(await other.address)).toContain('Bangkok');
      expect((await fetch(second)).status).toBe(410);
      await Promise.all([one.stop(), other.stop()]);
    } finally {
      await postgres.stop();
    }
  }, 60_000);
});

describe('npm run headoffice', () => {
  it('sets itself up on the Node of the project and names what there is', async () => {
    const started = spawn('node', [join(import.meta.dirname, '../../build/headoffice.mjs'), '--help'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    started.stdout.on('data', (piece: Buffer) => (text += piece.toString('utf8')));
    const [code] = (await once(started, 'close')) as [number];
    expect(code).toBe(0);
    expect(text).toContain('npm run headoffice -- [options]');
  });
});

describe('a backup on the command line', () => {
  it('moves a head office to another folder, whole', async () => {
    const folder = aMadeOne();
    const backup = start(['--data', folder, '--backup']);
    expect(await backup.exitCode).toBe(0);
    const file = /^The backup is made: (.+)$/mu.exec(backup.printed())?.[1] ?? '';
    const next = newFolder();
    const restore = start(['--data', next, '--restore', file]);
    expect(await restore.exitCode).toBe(0);
    expect(restore.printed()).toMatch(/^The backup is restored: \d+ rows\./u);
    const one = start(['--data', next]);
    expect(await branchesAt(await one.address)).toContain('Bangkok');
    await one.stop();
    const again = start(['--data', next, '--restore', file]);
    expect(await again.exitCode).toBe(1);
    expect(again.printed()).toContain('a backup is restored into an empty one');
    const nowhere = start(['--data', next, '--restore', '/nowhere/backup.gz']);
    expect(await nowhere.exitCode).toBe(1);
    expect(nowhere.printed()).toBe('There is no such file: /nowhere/backup.gz.\n');
  }, 90_000);
});

/** Repairing a folder that was copied a moment ago begins with writing all of it to the disk. */
async function until(isSo: () => Promise<boolean>, said: () => string): Promise<void> {
  const end = Date.now() + 150_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`waited for nothing: ${said()}`);
    await pause(50);
  }
}

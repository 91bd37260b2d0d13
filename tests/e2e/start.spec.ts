import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aSetUp, passwordOf } from '../helpers/a-set-up.ts';
import { startHeard, type StartedHeard } from '../helpers/start-heard.ts';

// Starting Heard as a person and as IT would, in the browser window's process, without a window.
let folder = '';
const running: StartedHeard[] = [];
const start = (...words: readonly string[]): StartedHeard => {
  const heard = startHeard(join(folder, 'data'), ...words);
  running.push(heard);
  return heard;
};

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-start-'));
});

test.afterEach(async () => {
  await Promise.all(running.splice(0).map((heard) => heard.stop()));
  rmSync(folder, { recursive: true, force: true });
});

test('prints one line, serves, and ends when told to', async () => {
  const heard = start();
  expect(await heard.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/u);
  expect(await heard.ask('desk.state')).toMatchObject({ ok: true, value: { kind: 'empty' } });
  expect(heard.printed().trim().split('\n')).toHaveLength(1);
  heard.process.kill('SIGINT');
  expect(await heard.exitCode).toBe(0);
  await expect.poll(() => processesNaming(join(folder, 'data'))).toEqual([]);
});

test('keeps its data folder to its own account', async () => {
  await start().address;
  expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0);
});

test('a second start on the same data says that Heard is open, and where', async () => {
  const first = start();
  const address = await first.address;
  const second = start();
  expect(await second.exitCode).toBe(0);
  expect(second.printed()).toContain('Heard is already open on this data');
  expect(second.printed()).toContain(address);
});

test('a second start brings a ringing phone to the running desk', async () => {
  const first = start('--setup', setUpFile());
  await first.address;
  expect(await start('heard://ring?from=+66812345678&name=Somchai').exitCode).toBe(0);
  await signIn(first, 'Irina');
  expect(await first.ask('call.rings')).toMatchObject({ ok: true, value: [{ number: '+66812345678', name: 'Somchai', state: 'ringing' }] });
  expect(await start('heard://end').exitCode).toBe(0);
  await expect.poll(() => first.ask('callback.list')).toMatchObject({ ok: true, value: [{ reason: 'missed', number: '+66812345678' }] });
});

test('a telephone posts to the door an administrator opened, from before anyone signs in', async () => {
  const heard = start('--setup', setUpFile());
  await signIn(heard, 'Ada');
  const opened = (await heard.ask('pop.switch', { on: true })) as { value: { port: number; token: string } };
  await heard.ask('session.signOut');
  const ring = (event: string) =>
    fetch(`http://127.0.0.1:${opened.value.port}/cti`, {
      method: 'POST',
      headers: { authorization: `Bearer ${opened.value.token}` },
      body: JSON.stringify({ event, from: '0812345678' }),
    });
  expect((await ring('ring')).status).toBe(204);
  expect(await heard.ask('call.rings')).toMatchObject({ ok: false, refusal: { code: 'signInFirst' } });
  expect((await ring('end')).status).toBe(204);
  await signIn(heard, 'Irina');
  await expect.poll(() => heard.ask('callback.list')).toMatchObject({ ok: true, value: [{ reason: 'missed', number: '0812345678' }] });
});

test('the sample desk prints how to come in, and goes with its data', async () => {
  const heard = startHeard(undefined, '--demo');
  running.push(heard);
  await heard.address;
  expect(heard.printed()).toMatch(/Sample sign-ins:\n( {2}\S.*\n){7}/u);
  const state = await heard.ask('desk.state');
  expect(state).toMatchObject({ ok: true, value: { kind: 'closed' } });
  await heard.stop();
  expect(await heard.exitCode).toBe(0);
});

test('sets a desk up from a file once, and refuses a second time with a sentence', async () => {
  const first = start('--setup', setUpFile(), '--exit');
  expect(await first.exitCode).toBe(0);
  expect(first.printed()).toMatch(/Recovery code, shown only this once[^:]*: \S+/u);
  const second = start('--setup', setUpFile());
  expect(await second.exitCode).toBe(1);
  expect(second.printed()).toContain('This desk is already set up; nothing was changed.');
});

test('names what is wrong in a set-up file, without its passwords', async () => {
  const heard = start(
    '--setup',
    setUpFile({ deskCode: 'too long', people: [{ name: '', roles: ['king'], password: 'very secret words' }] }),
  );
  expect(await heard.exitCode).toBe(1);
  expect(heard.printed()).toMatch(/is not right in: .*deskCode/u);
  expect(heard.printed()).not.toContain('very secret words');
  writeFileSync(join(folder, 'torn.json'), '{"site":');
  const torn = start('--setup', join(folder, 'torn.json'));
  expect(await torn.exitCode).toBe(1);
  expect(torn.printed()).toContain('is not JSON');
});

test('a wrong word on the command line is answered with a sentence and the usage', async () => {
  const heard = start('--prot', '1');
  expect(await heard.exitCode).toBe(2);
  expect(heard.printed()).toContain('--prot');
  expect(heard.printed()).toContain('--no-open');
});

test('a taken port is answered with a sentence', async () => {
  const port = new URL(await start().address).port;
  const other = startHeard(join(folder, 'other'), '--port', port);
  expect(await other.exitCode).toBe(1);
  expect(other.printed()).toContain(`Port ${port}`);
});

test('a folder that cannot be written is a named state, not a crash', async () => {
  await start('--setup', setUpFile(), '--exit').exitCode;
  const writable = makeReadOnly(join(folder, 'data'));
  const heard = start();
  await heard.address;
  expect(await heard.ask('desk.state')).toMatchObject({ ok: true, value: { kind: 'trouble', trouble: 'readOnlyFolder' } });
  await heard.stop();
  writable();
});

test('the desk ends when the process with its door is killed', async () => {
  const heard = start();
  await heard.address;
  expect(childrenOf(heard.process.pid ?? 0)).toHaveLength(1);
  const [desk] = childrenOf(heard.process.pid ?? 0);
  heard.process.kill('SIGKILL');
  await expect.poll(() => isAlive(desk ?? 0)).toBe(false);
});

test('the desk starts again when it is killed, with what was registered before', async () => {
  const heard = start('--setup', setUpFile());
  await heard.address;
  const [desk] = childrenOf(heard.process.pid ?? 0);
  process.kill(desk ?? 0, 'SIGKILL');
  await expect
    .poll(() => heard.ask('desk.state'))
    .toMatchObject({ ok: true, value: { kind: 'closed', people: [{ name: 'Ada' }, { name: 'Irina' }] } });
});

async function signIn(heard: StartedHeard, name: string): Promise<void> {
  const state = (await heard.ask('desk.state')) as { value: { people: { id: string; name: string }[] } };
  const person = state.value.people.find((one) => one.name === name)?.id;
  expect(await heard.ask('session.signIn', { person, password: passwordOf(name) })).toMatchObject({ ok: true });
}

function setUpFile(changes: object = {}): string {
  const path = join(folder, 'set-up.json');
  writeFileSync(path, JSON.stringify({ ...aSetUp({ Ada: ['admin'], Irina: ['operator'] }), ...changes }));
  return path;
}

/** Takes the right to write away until the returned function is called; root, who may write everywhere, needs a read-only mount. */
function makeReadOnly(path: string): () => void {
  if (process.getuid?.() !== 0) {
    chmodSync(path, 0o500);
    return () => chmodSync(path, 0o700);
  }
  execFileSync('mount', ['--bind', path, path]);
  execFileSync('mount', ['-o', 'remount,bind,ro', path]);
  return () => execFileSync('umount', [path]);
}

const lines = (command: string, ...words: readonly string[]): string[] => {
  try {
    return execFileSync(command, words, { encoding: 'utf8' }).trim().split('\n').filter(Boolean);
  } catch {
    return [];
  }
};
const childrenOf = (pid: number): number[] => lines('pgrep', '-P', String(pid)).map(Number);
const processesNaming = (text: string): string[] => lines('pgrep', '-f', text);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

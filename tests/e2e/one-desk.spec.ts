import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aSetUp, passwordOf } from '../helpers/a-set-up.ts';
import { chromiumPath } from '../helpers/chromium.ts';
import { projectRoot } from '../helpers/launch-standin.ts';
import { startHeard } from '../helpers/start-heard.ts';

// One desk at a time on one folder, whichever of the two windows it has; main.ts runs on the stand-in of tests/electron-standin.
const folder = mkdtempSync(join(tmpdir(), 'heard-one-desk-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts main.ts with these words and waits until it has ended by itself. */
function electronStart(data: string, ...words: readonly string[]): Promise<{ readonly code: number | null; readonly printed: string }> {
  const started = spawn(join(projectRoot, 'tests/electron-standin/electron'), [projectRoot, '--data', data, ...words], {
    env: { ...process.env, SHIM_NODE: process.execPath, SHIM_CHROMIUM: chromiumPath() },
  });
  let printed = '';
  const read = (piece: Buffer): void => void (printed += piece.toString('utf8'));
  started.stdout.on('data', read);
  started.stderr.on('data', read);
  return new Promise((done) => started.once('exit', (code) => done({ code, printed })));
}

test('Electron sets a desk up from a file, and the browser window opens it', async () => {
  const data = join(folder, 'both');
  const file = join(folder, 'set-up.json');
  writeFileSync(file, JSON.stringify(aSetUp({ Ada: ['admin'], Irina: ['operator'] })));
  expect(await electronStart(data, '--setup', file, '--exit')).toMatchObject({
    code: 0,
    printed: expect.stringContaining('Recovery code'),
  });
  expect(await electronStart(data, '--setup', file, '--exit')).toMatchObject({
    code: 1,
    printed: expect.stringContaining('already set up'),
  });

  const desk = startHeard(data);
  const state = await desk.ask('desk.state');
  const people = Reflect.get(Object(Reflect.get(Object(state), 'value')), 'people') as readonly { id: string; name: string }[];
  const person = people.find(({ name }) => name === 'Irina')?.id;
  expect(await desk.ask('session.signIn', { person, password: passwordOf('Irina') })).toMatchObject({ ok: true });

  // The desk is open in the browser window: a start of Electron brings its call there and ends, without a window of its own.
  expect(await electronStart(data, '--cti', 'ringing', '+66812345678')).toMatchObject({ code: 0 });
  await expect.poll(async () => JSON.stringify(await desk.ask('call.rings'))).toContain('+66812345678');
  expect(await electronStart(data)).toMatchObject({ code: 0, printed: expect.stringContaining('already open') });
  await desk.stop();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { launchStandin } from '../helpers/launch-standin.ts';

// The real main.ts and preload.ts on the stand-in of tests/electron-standin: what a run on Electron itself would add is in its README.
let folder = '';
let app: ElectronApplication;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heard-standin-'));
  app = await launchStandin(folder);
  page = await app.firstWindow();
  await page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0);
});

test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (method: string, input: unknown = {}): Promise<unknown> =>
  page.evaluate(([name, value]) => Reflect.get(Object(window), 'heard').call(name, value), [method, input] as const);

test('the page loads through its own scheme and the desk answers it', async () => {
  expect(await ask('desk.state')).toMatchObject({ ok: true, value: { kind: 'empty', secretStore: 'file' } });
  expect(await ask('no.such')).toMatchObject({ ok: false, refusal: { code: 'unknownRequest' } });
  expect(await ask('catalogue.read')).toMatchObject({ ok: false, refusal: { code: 'signInFirst' } });
});

test('the page is given one frozen object of two functions, and nothing of Node or Electron', async () => {
  expect(
    await page.evaluate(() => ({
      keys: Object.keys(Reflect.get(Object(window), 'heard')),
      isFrozen: Object.isFrozen(Reflect.get(Object(window), 'heard')),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    })),
  ).toEqual({ keys: ['call', 'listen'], isFrozen: true, others: [] });
});

test('the page can reach nothing and run no text', async () => {
  const tried = await page.evaluate(hostileScript);
  expect(tried).toMatchObject({ fetch: 'failed', evaluated: 'failed', markup: 'failed', ran: false });
  expect(tried).toMatchObject({ broken: expect.arrayContaining(['connect-src', 'require-trusted-types-for']) });
});

test('a second start brings a ringing phone to the running desk and ends', async () => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heardSoFar: heard });
    Reflect.get(Object(window), 'heard').listen((said: unknown) => heard.push(said));
  });
  const second = await launchStandin(folder, '--cti', 'ringing', '+66812345678').catch(() => undefined);
  await second?.close().catch(() => undefined);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(Reflect.get(Object(window), 'heardSoFar'))))
    // Nobody has signed in: a phone rings, but not whose.
    .toMatch(/"event":"rings","rings":\[\{[^\]]*"number":"".*"state":"ringing"/u);
});

test('closing the window ends the desk', async () => {
  const { pid } = app.process();
  await page.close();
  await expect.poll(() => isAlive(pid ?? 0)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What a script that got into the page would try. The debugger that runs it lets text be evaluated; a timer's turn is the page's own. */
const hostileScript = `new Promise((done) => setTimeout(async () => {
  const broken = new Set();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.add(effectiveDirective));
  const outcomeOf = async (work) => { try { await work(); return 'worked'; } catch { return 'failed'; } };
  const evaluated = await outcomeOf(() => eval('1'));
  const fetched = await outcomeOf(() => fetch('https://example.com/'));
  const markup = await outcomeOf(() => { document.createElement('p').innerHTML = '<b>x</b>'; });
  await outcomeOf(() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script); });
  await outcomeOf(() => { document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' })); });
  setTimeout(() => done({ evaluated, fetch: fetched, markup, ran: 'ran' in window, broken: [...broken] }), 200);
}))`;

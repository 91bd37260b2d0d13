import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type DebuggingLine, debuggingLine } from './debugging-line.ts';

/** The longest a browser may take from its start to the finished PDF, in milliseconds: on a computer that is busy it starts slowly. */
const patience = 90_000;

/**
 * Prints a page to PDF with an installed Chromium, Chrome or Edge that nobody sees. The page goes there and the PDF comes back over a
 * pipe: no word of a letter touches the disk. The browser is off the network, runs no script, and its profile is thrown away.
 */
export async function printWithBrowser(browser: string, html: string): Promise<Uint8Array> {
  const profile = await mkdtemp(join(tmpdir(), 'heard-print-'));
  const child = spawn(browser, words(profile), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((over) => {
    child.once('exit', () => over());
    child.once('error', () => over());
  });
  const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);
  const line = lineTo(child);
  try {
    return await printed(line, html);
  } finally {
    await Promise.race([
      line.ask('Browser.close').then(
        () => ended,
        () => undefined,
      ),
      ended,
      soon(),
    ]);
    clearTimeout(tooLong);
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** A browser told to close tidies its own temporary folders away; one that takes longer is ended. */
const soon = (): Promise<void> => new Promise((over) => void setTimeout(over, 3_000).unref());

const words = (profile: string): readonly string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  '--incognito',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Chromium's own sandbox cannot be set up by root; for anyone else it stays on.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function lineTo(child: ChildProcess): DebuggingLine {
  const [, , , out, back] = child.stdio;
  if (!(out instanceof Writable) || !(back instanceof Readable)) throw new Error('the browser was started without its pipes');
  return debuggingLine(out, back);
}

async function printed(line: DebuggingLine, html: string): Promise<Uint8Array> {
  const { targetId } = await line.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await line.ask('Target.attachToTarget', { targetId, flatten: true });
  const page = (method: string, parameters?: object) => line.ask(method, parameters, String(sessionId));
  await page('Network.enable');
  await page('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
  await page('Emulation.setScriptExecutionDisabled', { value: true });
  await page('Page.enable');
  const { frameTree } = await page('Page.getFrameTree');
  const frame: unknown = Reflect.get(Object(frameTree), 'frame');
  await page('Page.setDocumentContent', { frameId: Reflect.get(Object(frame), 'id'), html });
  await page('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 1)', awaitPromise: true });
  const { data } = await page('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true });
  return new Uint8Array(Buffer.from(String(data), 'base64'));
}

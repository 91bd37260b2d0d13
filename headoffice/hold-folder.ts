import { createHash } from 'node:crypto';
import { mkdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

interface Held {
  readonly release: () => void;
}

/** What a second start is told of the one that holds the folder: its address once it has one. */
interface Other {
  readonly address: string;
}

/** A guard this old was left by a program that was killed while it took the folder over; taking over lasts milliseconds. */
const guardLasts = 10_000;

/**
 * Holds the data folder for this head office alone, as long as the process lives: the operating system lets go when it dies. Gives the address
 * of the one that holds it already. Whoever holds it may take what it finds running on the folder for left behind.
 */
export async function holdFolder(folder: string, address: () => string): Promise<Held | Other> {
  const path = meetingPoint(folder);
  const guard = `${path}.taking-over`;
  for (;;) {
    const server = await listen(path, address);
    if (server !== undefined) return { release: () => void server.close() };
    const other = await ask(path);
    if (other !== undefined) return { address: other };
    if (!enter(guard)) {
      await pause(50);
      continue;
    }
    try {
      // Once more, now that nobody else takes over: only a meeting point that nobody answers at is thrown away.
      await pause(20);
      if (process.platform !== 'win32' && (await ask(path)) === undefined) unlinkSync(path);
    } catch {
      // It went by itself.
    } finally {
      rmdirSync(guard);
    }
  }
}

/** A named pipe on Windows, elsewhere a socket in the folder; where that is too long a path for one, beside other temporary things. */
function meetingPoint(folder: string): string {
  const name = `heard-headoffice-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const path = join(folder, 'head-office.socket');
  return Buffer.byteLength(path) < longestSocket ? path : join(tmpdir(), `${name}.socket`);
}

/** The shortest of what systems allow is 104 bytes with the closing zero. */
export const longestSocket = 104;

const listen = (path: string, address: () => string): Promise<Server | undefined> =>
  new Promise((done, fail) => {
    const server = createServer((line) => {
      line.on('error', () => line.destroy());
      line.end(`${address()}\n`);
    });
    server.once('error', (problem: NodeJS.ErrnoException) => (problem.code === 'EADDRINUSE' ? done(undefined) : fail(problem)));
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });

/** What the holder says its address is, empty while it has none; undefined when nobody answers. */
const ask = (path: string): Promise<string | undefined> =>
  new Promise((done) => {
    const line = createConnection(path);
    let heard = '';
    let isThere = false;
    line.setTimeout(2_000, () => line.destroy());
    line.setEncoding('utf8');
    line.on('connect', () => (isThere = true));
    line.on('data', (piece: string) => (heard += piece));
    line.on('error', () => undefined);
    line.on('close', () => done(isThere ? heard.trim() : undefined));
  });

function enter(guard: string): boolean {
  try {
    mkdirSync(guard);
    return true;
  } catch {
    if (isOld(guard)) leave(guard);
    return false;
  }
}

function isOld(guard: string): boolean {
  try {
    return Date.now() - statSync(guard).mtimeMs > guardLasts;
  } catch {
    return false;
  }
}

function leave(guard: string): void {
  try {
    rmdirSync(guard);
  } catch {
    // Its holder left it first.
  }
}

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, unlinkSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A second start says what it was told as one line of JSON; the answer is where the running desk is open. */
interface Running {
  /** Called with what a second start on the same data was told: a screen pop, or nothing. */
  readonly onSecondStart: (words: readonly string[]) => void;
  readonly address: () => string;
}

interface Held {
  readonly release: () => void;
}

const mostBytes = 4096;

/**
 * Holds the data folder for this start, or tells the one that holds it. Besides being polite, this keeps two programs from the same
 * data; should both hold it all the same, the register itself refuses the second (`dataInUse`).
 */
export async function holdAlone(folder: string, running: Running): Promise<Held | undefined> {
  try {
    const path = meetingPoint(folder);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const server = await listen(path, running);
      if (server !== undefined) return { release: () => void server.close() };
      if (await answers(path)) return undefined;
      // Left behind by a program that was killed.
      if (process.platform !== 'win32') unlinkSync(path);
    }
  } catch {
    // No place to meet at (a full disk, a folder of someone else's): the register's own lock still keeps two desks apart.
  }
  return { release: () => undefined };
}

/** Tells the running desk on this folder what this start was told; gives where it is open, undefined when none runs. */
export function tellRunning(folder: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    const line = createConnection(meetingPoint(folder));
    let heard = '';
    line.setTimeout(3000, () => line.destroy());
    line.setEncoding('utf8');
    line.on('connect', () => line.end(`${JSON.stringify(words)}\n`));
    line.on('data', (piece: string) => (heard += piece));
    line.on('error', () => done(undefined));
    line.on('close', () => done(heard === '' ? undefined : heard.trim()));
  });
}

/** A named pipe on Windows; elsewhere a socket in a folder only this person can enter. Not in the data folder: that may be read-only, or too long a path. */
function meetingPoint(folder: string): string {
  const name = `heard-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(privateFolder(), `${name}.socket`);
}

function privateFolder(): string {
  const { uid } = userInfo();
  const folder = process.env['XDG_RUNTIME_DIR'] ?? join(tmpdir(), `heard-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const held = lstatSync(folder);
  if (!held.isDirectory() || held.uid !== uid || (held.mode & 0o077) !== 0) throw new Error(`${folder} belongs to someone else`);
  return folder;
}

const listen = (path: string, running: Running): Promise<Server | undefined> =>
  new Promise((done, fail) => {
    const server = createServer((line) => {
      let heard = '';
      line.setTimeout(3000, () => line.destroy());
      line.setEncoding('utf8');
      line.on('error', () => line.destroy());
      line.on('data', (piece: string) => {
        heard += piece;
        if (heard.length > mostBytes) line.destroy();
        else if (heard.endsWith('\n')) {
          running.onSecondStart(wordsOf(heard));
          line.end(`${running.address()}\n`);
        }
      });
    });
    server.once('error', (problem: NodeJS.ErrnoException) => (problem.code === 'EADDRINUSE' ? done(undefined) : fail(problem)));
    server.listen(path, () => done(server));
  });

const answers = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const line = createConnection(path);
    line.once('connect', () => {
      line.destroy();
      done(true);
    });
    line.once('error', () => done(false));
  });

function wordsOf(text: string): readonly string[] {
  try {
    const said: unknown = JSON.parse(text);
    return Array.isArray(said) && said.every((word) => typeof word === 'string') ? said : [];
  } catch {
    return [];
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Heard in its browser window, started as `npm start` starts it, without opening a window. */
export interface StartedHeard {
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** The address of its one line; rejects with what it printed when it ended before. */
  readonly address: Promise<string>;
  readonly exitCode: Promise<number | null>;
  /** Asks as the window does. */
  readonly ask: (method: string, input?: unknown) => Promise<unknown>;
  /** Ends it in order. */
  readonly stop: () => Promise<void>;
}

const program = join(import.meta.dirname, '../../out/main/browser.js');

/** Starts the built program on a data folder; `words` go on its command line. */
export function startHeard(dataFolder: string | undefined, ...words: readonly string[]): StartedHeard {
  const data = dataFolder === undefined ? [] : ['--data', dataFolder];
  const started = spawn(process.execPath, [program, '--no-open', ...data, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const exitCode = new Promise<number | null>((done) => started.once('exit', done));
  const address = new Promise<string>((done, fail) => {
    const read = (piece: Buffer): void => {
      text += piece.toString('utf8');
      const found = /^Heard is open at (\S+)$/mu.exec(text)?.[1];
      if (found !== undefined) done(found);
    };
    started.stdout.on('data', read);
    started.stderr.on('data', read);
    started.once('exit', (code) => fail(new Error(`ended with ${code}: ${text}`)));
  });
  address.catch(() => undefined);
  return {
    process: started,
    printed: () => text,
    address,
    exitCode,
    ask: async (method, input = {}) => askThrough(await address, method, input),
    stop: async () => {
      started.kill('SIGTERM');
      await exitCode;
    },
  };
}

async function askThrough(address: string, method: string, input: unknown): Promise<unknown> {
  const { origin, hash } = new URL(address);
  const answer = await fetch(`${origin}/call/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.slice('#token='.length)}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return answer.json();
}

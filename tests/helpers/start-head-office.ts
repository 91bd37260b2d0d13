import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Head office in a process of its own, started as `npm run headoffice` starts it. */
export interface StartedHeadOffice {
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** The address it says it is open at; rejects with what it printed when it ended before. */
  readonly address: Promise<string>;
  /** Its link for an administrator, once it printed one. */
  readonly link: () => Promise<string>;
  readonly exitCode: Promise<number | null>;
  /** Ends it in order. */
  readonly stop: () => Promise<number | null>;
}

const program = join(import.meta.dirname, '../../headoffice/main.ts');

/** Starts head office on any free port unless `words` say another; `environment` comes on top of this process's own. */
export function startHeadOffice(words: readonly string[], environment: Readonly<Record<string, string>> = {}): StartedHeadOffice {
  const port = words.includes('--port') ? [] : ['--port', '0'];
  const started = spawn(process.execPath, [program, ...port, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a test can send what Ctrl+C sends.
    detached: true,
    env: {
      ...process.env,
      DATABASE_URL: '',
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/headoffice'),
      ...environment,
    },
  });
  let text = '';
  const read = (piece: Buffer): void => void (text += piece.toString('utf8'));
  started.stdout.on('data', read);
  started.stderr.on('data', read);
  const exitCode = new Promise<number | null>((done) => started.once('close', done));
  const found = (pattern: RegExp): Promise<string> =>
    new Promise((done, fail) => {
      const look = (): void => {
        const one = pattern.exec(text)?.[1];
        if (one !== undefined) done(one);
      };
      started.stdout.on('data', look);
      started.once('close', (code) => fail(new Error(`ended with ${code}: ${text}`)));
      look();
    });
  const address = found(/^Head office is open at (\S+)$/mu);
  address.catch(() => undefined);
  return {
    process: started,
    printed: () => text,
    address,
    exitCode,
    link: () => found(/(https?:\S+\/admin\/first\?link=\S+)/u),
    stop: async () => {
      started.kill('SIGTERM');
      return exitCode;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../headoffice/main.ts');

/** Head office in a process of its own, on a database that outlives it, through as many lives as it is killed. */
export class HeadOfficeAtWork {
  kills = 0;
  url = '';
  /** Where its own rules stumbled, as its log says it. */
  readonly stumbles: string[] = [];
  readonly #database: string;
  readonly #data: string;
  #process: ChildProcess | undefined;

  constructor(database: string, data: string) {
    this.#database = database;
    this.#data = data;
  }

  /** Resolves once it says where it is open; rejects with what it printed when it ended before. */
  async start(): Promise<void> {
    const life = spawn(process.execPath, [program, '--port', '0', '--data', this.#data], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: this.#database },
    });
    this.#process = life;
    let printed = '';
    this.url = await new Promise((open, failed) => {
      const read = (piece: Buffer): void => {
        const text = piece.toString('utf8');
        printed = printed.slice(-4_000) + text;
        this.stumbles.push(...text.split('\n').filter((line) => line.includes('stumbled')));
        const found = /Head office is open at (http\S+)/u.exec(printed)?.[1];
        if (found !== undefined) open(found);
      };
      life.stdout.on('data', read);
      life.stderr.on('data', read);
      life.once('exit', (status) => failed(new Error(`head office ended with ${status}: ${printed.slice(-2_000)}`)));
    });
  }

  async kill(): Promise<void> {
    await this.#stop('SIGKILL');
    this.kills += 1;
  }

  stop(): Promise<void> {
    return this.#stop('SIGTERM');
  }

  async #stop(signal: NodeJS.Signals): Promise<void> {
    const life = this.#process;
    if (life === undefined || life.exitCode !== null || life.signalCode !== null) return;
    const gone = once(life, 'exit');
    life.kill(signal);
    await gone;
  }
}

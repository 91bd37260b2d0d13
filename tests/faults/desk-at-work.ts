import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a desk said after its own door had answered: the only thing that the check at the end knows. */
export type Said =
  | { readonly said: 'registered'; readonly id: string; readonly number: string }
  | { readonly said: 'noted'; readonly id: string; readonly text: string }
  | { readonly said: 'retitled'; readonly id: string; readonly title: string }
  | { readonly said: 'promised'; readonly id: string; readonly promise: string }
  | { readonly said: 'handedOver'; readonly id: string; readonly escalation: string }
  | { readonly said: 'renamed'; readonly id: string; readonly words: string };

/** Where the desk says it stands to head office. */
export interface Stands {
  readonly kind: string;
  readonly waiting?: number;
  readonly why?: string;
}

interface DeskWords {
  readonly program: string;
  readonly folder: string;
  readonly name: string;
  readonly address: string;
  readonly code: string;
  /** How far its clock is off, milliseconds. */
  readonly clockOff: number;
}

/** A desk through its many lives: each ends by a kill, and what every life acknowledged is kept. */
export class DeskAtWork {
  readonly acknowledged: Said[] = [];
  readonly faults: string[] = [];
  readonly words: DeskWords;
  stands: Stands = { kind: 'unknown' };
  joined = false;
  kills = 0;
  #life = 0;
  #process: ChildProcess | undefined;
  #ready: Promise<void> = Promise.resolve();

  constructor(words: DeskWords) {
    this.words = words;
  }

  /** Starts the next life; resolves when the desk is ready to work, or has died before. */
  start(seed: number): Promise<void> {
    this.#life += 1;
    const { program, folder, name, address, code, clockOff } = this.words;
    const life = spawn(process.execPath, [program, folder, name, String(seed + this.#life), address, code, String(clockOff)], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#process = life;
    let complained = '';
    life.stderr.on('data', (piece: Buffer) => (complained += piece.toString('utf8')));
    life.stdin.on('error', () => undefined);
    this.#ready = new Promise((ready) => {
      createInterface({ input: life.stdout }).on('line', (line) => {
        if (this.#hear(line) === 'ready') ready();
      });
      life.once('exit', (status) => {
        if (status !== null && status !== 0) this.faults.push(`ended with ${status}: ${complained.slice(-2_000)}`);
        ready();
      });
    });
    return this.#ready;
  }

  /** Half a line, cut by a kill, was never said. */
  #hear(line: string): string | undefined {
    let heard: { readonly said: string; readonly problem?: string } & Stands;
    try {
      heard = JSON.parse(line);
    } catch {
      return undefined;
    }
    if (heard.said === 'joined') this.joined = true;
    else if (heard.said === 'state') this.stands = heard;
    else if (heard.said === 'fault') this.faults.push(String(heard.problem));
    else if (heard.said !== 'ready' && heard.said !== 'nothing') this.acknowledged.push(heard as unknown as Said);
    return heard.said;
  }

  /** Said once it is ready to hear. */
  tell(order: 'rest' | 'state' | 'now'): void {
    const life = this.#process;
    void this.#ready.then(() => life?.stdin?.write(`${order}\n`));
  }

  async kill(): Promise<void> {
    const life = this.#process;
    if (life === undefined || life.exitCode !== null || life.signalCode !== null) return;
    const gone = once(life, 'exit');
    life.kill('SIGKILL');
    await gone;
    this.kills += 1;
  }

  /** Closes it in order. */
  async end(): Promise<void> {
    const life = this.#process;
    if (life === undefined || life.exitCode !== null || life.signalCode !== null) return;
    const gone = once(life, 'exit');
    life.stdin?.write('end\n');
    await gone;
  }
}

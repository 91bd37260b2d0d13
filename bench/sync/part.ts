import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A part of a measurement in a process of its own, with its own heap. */
export interface Part {
  readonly process: ChildProcess;
  /** Asks it for something; rejects with its own words where that fails, and when it ends before it answers. */
  readonly ask: <Value>(method: string, input?: unknown) => Promise<Value>;
  /** What it printed, as far as this finds it; rejects when it ends before. */
  readonly said: (pattern: RegExp) => Promise<string>;
  /** Lets it go and waits until it is gone. */
  readonly end: () => Promise<void>;
}

interface Waiting {
  readonly done: (value: never) => void;
  readonly failed: (problem: Error) => void;
}

/** Words for the program and for Node, and what comes on top of this process's own surroundings. */
interface Starting {
  readonly words?: readonly string[];
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export function startPart(program: string, { words = [], node = [], environment = {} }: Starting = {}): Part {
  const child = fork(program, [...words], {
    execArgv: [...node],
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  child.on('message', ({ id, value, problem }: { readonly id: number; readonly value: never; readonly problem?: string }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (problem === undefined) asked?.done(value);
    else asked?.failed(new Error(problem));
  });
  child.once('exit', (status) => {
    for (const { failed } of waiting.values()) failed(new Error(`${program} ended with ${status}`));
  });
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return {
    process: child,
    said: (pattern) =>
      new Promise((found, failed) => {
        const look = (): void => {
          const one = pattern.exec(printed)?.[1];
          if (one !== undefined) found(one);
        };
        child.stdout?.on('data', look);
        child.once('exit', (status) => failed(new Error(`${program} ended with ${status}: ${printed}`)));
        look();
      }),
    ask: (method, input = null) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        child.send({ id: last, method, input });
      }),
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      child.kill('SIGTERM');
      await gone;
    },
  };
}

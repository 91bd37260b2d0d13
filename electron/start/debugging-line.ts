import type { Readable, Writable } from 'node:stream';

/** A browser's debugging line over two pipes: requests go out, answers come back by their number. No port is opened for it. */
export interface DebuggingLine {
  /** Asks the browser, or one page of it; what it refuses is thrown. */
  readonly ask: (method: string, parameters?: object, session?: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Resolves at the next event of this name. */
  readonly next: (event: string) => Promise<void>;
}

interface Waiting {
  readonly done: (value: Readonly<Record<string, unknown>>) => void;
  readonly fail: (problem: Error) => void;
}

/** Takes up the line; when the browser ends it, whoever waits hears so. */
export function debuggingLine(out: Writable, back: Readable): DebuggingLine {
  const waiting = new Map<number, Waiting>();
  const hearers = new Map<string, () => void>();
  let count = 0;
  let rest = '';

  function receive(text: string): void {
    const said: unknown = JSON.parse(text);
    const field = (name: string): unknown => Reflect.get(Object(said), name);
    const id = field('id');
    if (typeof id !== 'number') {
      const method = String(field('method'));
      hearers.get(method)?.();
      hearers.delete(method);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    const error = field('error');
    if (error === undefined) asked?.done(asRecord(field('result')));
    else asked?.fail(new Error(`the browser refused: ${String(Reflect.get(Object(error), 'message'))}`));
  }

  function end(): void {
    for (const { fail } of waiting.values()) fail(new Error('the browser ended'));
    waiting.clear();
  }

  back.setEncoding('utf8');
  back.on('data', (piece: string) => {
    const messages = (rest + piece).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(message);
  });
  back.on('close', end);
  back.on('error', end);
  out.on('error', end);
  return {
    ask: (method, parameters = {}, session) =>
      new Promise((done, fail) => {
        count += 1;
        waiting.set(count, { done, fail });
        const about = session === undefined ? {} : { sessionId: session };
        out.write(`${JSON.stringify({ id: count, method, params: parameters, ...about })}\0`);
      }),
    next: (event) => new Promise((come) => hearers.set(event, come)),
  };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

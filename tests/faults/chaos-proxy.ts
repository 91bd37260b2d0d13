import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Roll } from '../../bench/gen/dice.ts';

/** What the line does to one request, each with how often of a hundred. */
export const mischief = {
  dropRequest: 5,
  truncateRequest: 3,
  sendTwice: 10,
  replayOld: 6,
  dropReply: 7,
  truncateReply: 3,
  delay: 15,
} as const;
export type Mischief = keyof typeof mischief;

export interface ChaosProxy {
  readonly url: string;
  /** How often each kind of mischief was really done. */
  readonly done: Record<Mischief, number>;
  /** A calm line passes everything on. */
  calm: boolean;
  /** A cut line passes nothing on. */
  cut: boolean;
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A line between desks and head office that loses, cuts short, repeats, holds up and digs out old requests, as the dice say. */
export async function startChaosProxy(target: () => string, roll: Roll): Promise<ChaosProxy> {
  const old: Asked[] = [];
  const done: Record<Mischief, number> = {
    dropRequest: 0,
    truncateRequest: 0,
    sendTwice: 0,
    replayOld: 0,
    dropReply: 0,
    truncateReply: 0,
    delay: 0,
  };
  const happens = (what: Mischief): boolean => {
    if (proxy.calm || roll(100) >= mischief[what]) return false;
    done[what] += 1;
    return true;
  };
  const pass = (asked: Asked): Promise<Answered> => forward(target(), asked);

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const asked = await wholeRequest(incoming);
    if (proxy.cut || happens('dropRequest')) return void incoming.socket.destroy();
    if (asked.path.startsWith('/v1/live')) return stream(target(), asked, outgoing);
    if (happens('delay')) await pause(roll(400));
    const past = old[roll(Math.max(1, old.length))];
    if (past !== undefined && happens('replayOld')) await pass(past).catch(() => undefined);
    if (asked.method === 'POST') remember(old, asked);
    if (asked.body.length > 1 && happens('truncateRequest')) {
      await pass({ ...asked, body: asked.body.subarray(0, roll(asked.body.length)) }).catch(() => undefined);
      return void incoming.socket.destroy();
    }
    const twice = happens('sendTwice');
    const [first] = await Promise.all([pass(asked), ...(twice ? [pass(asked).catch(() => undefined)] : [])]);
    if (happens('dropReply')) return void incoming.socket.destroy();
    outgoing.writeHead(first.status, withoutHops(first.headers));
    if (!happens('truncateReply')) return void outgoing.end(first.body);
    outgoing.write(first.body.subarray(0, Math.floor(first.body.length / 2)));
    incoming.socket.destroy();
  }

  const server = createServer((incoming, outgoing) => {
    carry(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  const proxy: ChaosProxy = {
    url: `http://127.0.0.1:${port}`,
    done,
    calm: false,
    cut: false,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

const kept = 50;

function remember(old: Asked[], asked: Asked): void {
  old.push(asked);
  if (old.length > kept) old.shift();
}

async function wholeRequest(incoming: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return { method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: incoming.headers, body: Buffer.concat(parts) };
}

/** What one hop says of itself is not passed on. */
function withoutHops(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const { connection: _c, 'transfer-encoding': _t, 'keep-alive': _k, ...rest } = headers;
  return rest;
}

function forward(target: string, { method, path, headers, body }: Asked): Promise<Answered> {
  return new Promise((answered, failed) => {
    const onwards = request(
      new URL(path, target),
      { method, headers: { ...withoutHops(headers), 'content-length': String(body.length) }, timeout: 15_000 },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.once('error', failed);
        reply.once('end', () => answered({ status: reply.statusCode ?? 502, headers: reply.headers, body: Buffer.concat(parts) }));
      },
    );
    onwards.once('timeout', () => onwards.destroy(new Error('head office took too long')));
    onwards.once('error', failed);
    onwards.end(body);
  });
}

/** What head office tells as it happens is passed on as it comes, until either side hangs up. */
function stream(target: string, { method, path, headers }: Asked, outgoing: ServerResponse): void {
  const onwards = request(new URL(path, target), { method, headers: withoutHops(headers) }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, withoutHops(reply.headers));
    reply.pipe(outgoing);
    reply.once('error', () => outgoing.destroy());
  });
  onwards.once('error', () => outgoing.destroy());
  outgoing.once('close', () => onwards.destroy());
  onwards.end();
}

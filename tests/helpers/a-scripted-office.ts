import { createHash, createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { link } from '../../shared/sync/chain.ts';
import type { DeskEvent } from '../../shared/sync/event.ts';
import type { FeedLine } from '../../shared/sync/feed.ts';
import { instant } from '../../shared/ids.ts';
import { chainStart, paths, type Problem, pushRequest, type SnapshotAnswer, signedText } from '../../shared/sync/protocol.ts';

/** What goes wrong with the next request: the line, somebody on it, or head office itself. */
export type Mishap =
  | { readonly did: 'lostRequest' | 'lostReply' | 'hang' | 'truncate' | 'stranger' | 'nonsense' | 'twice' }
  | { readonly did: 'busy'; readonly retryAfter: string }
  | { readonly did: 'problem'; readonly problem: Problem };

export interface Received {
  readonly path: string;
  readonly events: number;
}

/** A head office that does as it is told: right answers, and before them whatever mishaps a test puts in its way. */
export interface AScriptedOffice {
  readonly address: string;
  /** Goes wrong with the next requests to this path, in this order. */
  readonly mishaps: { readonly path: string; readonly mishap: Mishap }[];
  readonly received: Received[];
  /** The texts it took in, in their order. */
  readonly taken: string[];
  readonly lines: FeedLine[];
  /** The pages of a snapshot; what lies in them is of no matter here. */
  readonly pages: SnapshotAnswer[];
  epoch: number;
  /** Up to which of the desk's own events a snapshot leaves open what became of them; it tells of one at a time. */
  ownUntil: number;
  /** Up to which of them a backup has it too. */
  durable: number;
  /** Adds a line of another desk to the feed. */
  readonly add: (seq?: number) => void;
  /** Tells the live lines. */
  readonly tell: () => void;
  liveLines: number;
  now: () => number;
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

/** Listens on a port of this computer until the test is over; `key` is what its one desk signs with (SPKI, base64). */
export async function aScriptedOffice(key: string): Promise<AScriptedOffice> {
  const live = new Set<ServerResponse>();
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const office: AScriptedOffice = {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    mishaps: [],
    received: [],
    taken: [],
    lines: [],
    pages: [],
    epoch: 1,
    ownUntil: 0,
    durable: 0,
    liveLines: 0,
    now: Date.now,
    add: (seq = office.lines.length + 1) => void office.lines.push(aLine({ seq, desk: 9, s: seq })),
    tell: () => {
      for (const one of live) one.write(`event: head\ndata: ${JSON.stringify({ epoch: office.epoch, head: office.lines.length })}\n\n`);
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const url = new URL(request.url ?? '', office.address);
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString();
    office.received.push({
      path: url.pathname,
      events: url.pathname === paths.push ? pushRequest.parse(JSON.parse(text)).events.length : 0,
    });
    if (!isSigned(request, bytes)) return say(response, 401, { problem: 'badSignature' });
    const place = office.mishaps.findIndex(({ path }) => path === url.pathname);
    const mishap = place === -1 ? undefined : office.mishaps.splice(place, 1)[0]?.mishap;
    if (mishap?.did === 'lostRequest') return void response.destroy();
    if (mishap?.did === 'problem') return say(response, 409, mishap.problem);
    if (mishap?.did === 'busy') {
      response.setHeader('retry-after', mishap.retryAfter);
      return say(response, 503, { problem: 'busy' });
    }
    if (mishap?.did === 'stranger') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hotel sign-in</h1>');
    if (mishap?.did === 'nonsense') return say(response, 200, { epoch: 1, head: 1, acked: 1, lines: [{ seq: 1, effect: 'none' }] });
    if (url.pathname === paths.live) return lay(response);
    const answer = answerTo(url, text);
    if (mishap?.did === 'twice') answerTo(url, text);
    if (mishap?.did === 'hang') return;
    if (mishap?.did === 'lostReply') return void response.destroy();
    if (mishap?.did === 'truncate') {
      const whole = JSON.stringify(answer.body);
      response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': whole.length });
      response.write(whole.slice(0, whole.length / 2));
      return void setTimeout(() => response.destroy(), 10);
    }
    say(response, answer.status, answer.body);
  }

  function lay(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': here\n\n');
    live.add(response);
    office.liveLines = live.size;
    response.on('close', () => {
      live.delete(response);
      office.liveLines = live.size;
    });
  }

  const tailAt = (s: number): string => office.taken.slice(0, s).reduce((tail, text) => link(sha256, tail, text), chainStart);

  function answerTo(url: URL, text: string): { readonly status: number; readonly body: unknown } {
    const head = office.lines.length;
    const { epoch } = office;
    if (url.pathname === paths.hello) {
      const lastS = office.taken.length;
      return { status: 200, body: { epoch, head, lastS, tail: tailAt(lastS), durable: office.durable, now: office.now(), grant: null } };
    }
    if (url.pathname === paths.pull) {
      const cursor = Number(url.searchParams.get('cursor'));
      if (Number(url.searchParams.get('epoch')) !== epoch || cursor > head) return { status: 410, body: { problem: 'wentBack' } };
      const lines = office.lines.slice(cursor, cursor + Number(url.searchParams.get('limit')));
      return { status: 200, body: { epoch, head, lines } };
    }
    if (url.pathname === paths.snapshot) return { status: 200, body: office.pages[Number(url.searchParams.get('page') ?? '0')] };
    if (url.pathname === paths.own) return { status: 200, body: { to: Number(url.searchParams.get('after')) + 1, lines: [] } };
    if (url.pathname === paths.push) return takeIn(text);
    return { status: 404, body: { problem: 'notFound' } };
  }

  function takeIn(text: string): { readonly status: number; readonly body: unknown } {
    const { events, epoch, tail } = pushRequest.parse(JSON.parse(text));
    if (epoch !== office.epoch) return { status: 410, body: { problem: 'wentBack' } };
    const [first] = events.map((one) => (JSON.parse(one) as DeskEvent).s);
    const last = office.taken.length;
    if (first === undefined || first > last + 1) return { status: 409, body: { problem: 'gap', expected: last + 1 } };
    const known = events.slice(0, last - first + 1);
    if (known.some((one, at) => one !== office.taken[first - 1 + at])) return { status: 409, body: { problem: 'forked', at: first } };
    const fresh = events.slice(known.length);
    if (fresh.length > 0 && fresh.reduce((before, one) => link(sha256, before, one), tailAt(last)) !== tail)
      return { status: 409, body: { problem: 'broken' } };
    for (const one of fresh) {
      const { s, at, by, act, object } = JSON.parse(one) as DeskEvent;
      office.taken.push(one);
      office.lines.push({ ...aLine({ seq: office.lines.length + 1, desk: 1, s }), at, by, act, object });
    }
    return { status: 200, body: { acked: office.taken.length, head: office.lines.length } };
  }

  const seen = new Set<string>();
  function isSigned(request: IncomingMessage, bytes: Buffer): boolean {
    const of = (name: string): string => String(request.headers[name]);
    if (seen.has(of('heard-nonce'))) return false;
    seen.add(of('heard-nonce'));
    const text = signedText({
      method: request.method ?? '',
      path: request.url ?? '',
      at: Number(of('heard-at')),
      nonce: of('heard-nonce'),
      bodyHash: sha256(bytes),
    });
    const shown = createPublicKey({ key: Buffer.from(key, 'base64'), type: 'spki', format: 'der' });
    return verify(null, Buffer.from(text), shown, Buffer.from(of('heard-signature'), 'base64'));
  }

  return office;
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const aLine = ({ seq, desk, s }: { readonly seq: number; readonly desk: number; readonly s: number }): FeedLine => ({
  seq,
  desk,
  s,
  at: instant.parse(1_000 + seq),
  by: 'somebody',
  act: 'call.start',
  object: '',
  effect: { outcome: 'applied', refusal: null, complaints: [], rows: [], over: [] },
});

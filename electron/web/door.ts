import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeskBehindDoor, DoorAnswer } from '../services/door.ts';
import { doorRefusal } from '../services/door-refusal.ts';
import { parseJson, readBody } from './body.ts';
import { openListeningLine } from './listening-line.ts';
import { type PageFiles, withNonce } from './page-files.ts';
import { pagePolicy, plainHeaders } from './page-policy.ts';
import { isToken, newToken } from './token.ts';
import { isFromHere } from './trusted-caller.ts';

/** The largest request that is read at all; every request of the contract is far below it but pieces of an import. */
export const mostBytes = 256 * 1024;

export interface WebDoor {
  readonly port: number;
  /** Where a person opens the desk. The token stands behind the #, which no browser ever sends anywhere. */
  readonly address: string;
  /** An address that works once, for a minute, and leads to the real one: what stands on a command line can be read by others. */
  readonly onceAddress: () => string;
  readonly close: () => Promise<void>;
}

interface Doorway {
  readonly desk: DeskBehindDoor;
  readonly files: PageFiles;
  readonly token: string;
  readonly port: () => number;
  /** Paths that lead to the real address once, with the time until which they do. */
  readonly once: Map<string, number>;
}

const onceFor = 60_000;

/** Opens the loopback door: 127.0.0.1 only, one token per start. Port 0 takes any free one. */
export async function openWebDoor(desk: DeskBehindDoor, files: PageFiles, wanted: number): Promise<WebDoor> {
  const token = newToken();
  const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000, keepAliveTimeout: 30_000, maxHeaderSize: 16 * 1024 });
  const port = (): number => (server.address() as AddressInfo).port;
  const doorway: Doorway = { desk, files, token, port, once: new Map() };
  server.on('request', (request, response) => void receive(doorway, request, response));
  const line = openListeningLine(server, { desk, token, port });
  await listening(server, wanted);
  return {
    port: port(),
    address: `http://127.0.0.1:${port()}/#token=${token}`,
    onceAddress: () => {
      const path = `/open/${newToken()}`;
      doorway.once.set(path, performance.now() + onceFor);
      return `http://127.0.0.1:${port()}${path}`;
    },
    close: () =>
      new Promise((done) => {
        line.close();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((open, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      open();
    });
  });

async function receive(doorway: Doorway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (!isFromHere(request.headers, doorway.port())) {
      say(response, 403, doorRefusal('notFromThisWindow'));
      return;
    }
    const path = request.url ?? '/';
    if (path.startsWith('/call/')) await receiveCall(doorway, path.slice('/call/'.length), request, response);
    else givePage(doorway, path, request, response);
  } catch {
    // A connection that broke while we read it; nothing of it is worth an answer with details.
    if (response.headersSent) response.destroy();
    else say(response, 500, doorRefusal('brokeDown'));
  }
}

async function receiveCall(doorway: Doorway, method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    say(response, 405, doorRefusal('badInput'));
    return;
  }
  const offered = /^Bearer ([\w-]{1,100})$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!isToken(doorway.token, offered)) {
    say(response, 401, doorRefusal('notFromThisWindow'));
    return;
  }
  if (!/^application\/json(;|$)/iu.test(request.headers['content-type'] ?? '')) {
    say(response, 415, doorRefusal('badInput'));
    return;
  }
  const text = await readBody(request, mostBytes);
  if (text === undefined) {
    // What is left of the body is not read: the connection ends with this answer.
    response.setHeader('connection', 'close');
    say(response, 413, doorRefusal('tooLarge'));
    return;
  }
  const input = parseJson(text);
  say(response, 200, input === undefined ? doorRefusal('badInput') : await doorway.desk.call(method, input.value));
}

function givePage(doorway: Doorway, path: string, request: IncomingMessage, response: ServerResponse): void {
  const until = doorway.once.get(path);
  if (until !== undefined && request.method === 'GET') {
    doorway.once.delete(path);
    const inTime = performance.now() < until;
    response.writeHead(inTime ? 302 : 404, inTime ? { ...plainHeaders, location: `/#token=${doorway.token}` } : plainHeaders).end();
    return;
  }
  const file = doorway.files.get(path);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...plainHeaders, allow: 'GET, HEAD' }).end();
    return;
  }
  if (file === undefined) {
    response.writeHead(404, plainHeaders).end();
    return;
  }
  const nonce = randomBytes(16).toString('base64url');
  const body = withNonce(file, nonce);
  const policy = pagePolicy(nonce, `'self' ws://${request.headers.host ?? ''}`);
  response.writeHead(200, { ...plainHeaders, 'content-security-policy': policy, 'content-type': file.type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function say(response: ServerResponse, status: number, answer: DoorAnswer): void {
  response.writeHead(status, { ...plainHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

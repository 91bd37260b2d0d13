import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { type Pop, popFromBody } from '../services/pop.ts';
import { parseJson, readBody } from '../web/body.ts';
import { plainHeaders } from '../web/page-policy.ts';
import { isToken } from '../web/token.ts';
import { isFromHere } from '../web/trusted-caller.ts';

export interface CtiDoor {
  readonly port: number;
  readonly close: () => Promise<void>;
}

interface Behind {
  readonly token: string;
  readonly hear: (pop: Pop) => Result<null, Refusal>;
}

const mostBytes = 4096;

/**
 * The loopback door for telephones: `POST /cti` with `authorization: Bearer <token>` and `{ event, from, name, id }` as JSON. It
 * takes and never tells: every answer is a bare status. Falls back to any free port when the wanted one is taken.
 */
export async function openCtiDoor(behind: Behind, wanted: number): Promise<CtiDoor> {
  // Only a desk with a telephone pays for it: importing the HTTP server is a quarter of the desk's start.
  const { createServer } = await import('node:http');
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000, keepAliveTimeout: 1_000, maxHeaderSize: 8 * 1024 });
  const port = (): number => (server.address() as AddressInfo).port;
  const listenOn = (at: number): Promise<void> =>
    new Promise((open, fail) => {
      server.once('error', fail);
      server.listen(at, '127.0.0.1', () => {
        server.off('error', fail);
        open();
      });
    });
  server.on('request', (request, response) => {
    receive(behind, port(), request).then(
      (status) => end(response, status),
      () => end(response, 400),
    );
  });
  await listenOn(wanted).catch(() => listenOn(0));
  return {
    port: port(),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function receive({ token, hear }: Behind, port: number, request: IncomingMessage): Promise<number> {
  // No web page has business here: a browser always says where such a request comes from, a telephone never does.
  if (!isFromHere(request.headers, port) || request.headers.origin !== undefined) return 403;
  if (request.url !== '/cti') return 404;
  if (request.method !== 'POST') return 405;
  const offered = /^Bearer ([\w-]{1,100})$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!isToken(token, offered)) return 401;
  const text = await readBody(request, mostBytes);
  if (text === undefined) return 413;
  const pop = popFromBody(parseJson(text)?.value);
  if (pop === undefined) return 400;
  return hear(pop).ok ? 204 : 429;
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...plainHeaders, ...(status === 204 ? {} : { connection: 'close' }) }).end();
}

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest, preValidationAsyncHookHandler } from 'fastify';
import { limits } from '../shared/sync/protocol.ts';
import type { Authenticate, Desk } from './authenticate.ts';
import type { Rates } from './http-options.ts';
import { sendProblem } from './problem-answer.ts';
import { unpack } from './unpack.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The desk that signed the request; null before it was checked, and where nobody signs. */
    desk: Desk | null;
  }
}

/** The desk that signed this request; only routes behind `signed` ask. */
export function deskOf({ desk }: FastifyRequest): Desk {
  if (desk === null) throw new Error('a route that asks which desk it is stands before the door');
  return desk;
}

export interface DeskDoor {
  /** Lets a request in whose signature fits, and reads its body only then. */
  readonly signed: preValidationAsyncHookHandler;
  /** Reads the body of a request that nobody signs yet. */
  readonly unsigned: preValidationAsyncHookHandler;
}

const minute = 60_000;

/** Sets up how requests of desks come in and go out here: bodies as bytes until they are believed, large answers gzipped. */
export function deskDoor(
  app: FastifyInstance,
  { authenticate, rates }: { readonly authenticate: Authenticate; readonly rates: Rates },
): DeskDoor {
  app.decorateRequest('desk', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: limits.bytes },
    async (_request: FastifyRequest, body: Buffer) => body,
  );
  app.addHook('onSend', zipped);
  const ofAddress = app.createRateLimit({ max: rates.address, timeWindow: minute, keyGenerator: ({ ip }) => ip });
  app.addHook('onRequest', async (request, reply) => (isOver(await ofAddress(request)) ? tooOften(reply) : undefined));
  const ofDesk = app.createRateLimit({ max: rates.desk, timeWindow: minute, keyGenerator: (request) => deskOf(request).desk });
  const ofJoining = app.createRateLimit({ max: rates.joining, timeWindow: minute, keyGenerator: ({ ip }) => `join ${ip}` });
  return {
    signed: async (request, reply) => {
      const body = bytesOf(request);
      const { method, headers, raw } = request;
      const who = await authenticate({ method, path: raw.url ?? '', headers, body });
      if (!who.ok) return sendProblem(reply, who.refusal);
      request.desk = who.value;
      if (isOver(await ofDesk(request))) return tooOften(reply);
      return method === 'POST' ? understand(request, reply, body) : undefined;
    },
    unsigned: async (request, reply) => (isOver(await ofJoining(request)) ? tooOften(reply) : understand(request, reply, bytesOf(request))),
  };
}

const bytesOf = ({ body }: FastifyRequest): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

async function understand(request: FastifyRequest, reply: FastifyReply, bytes: Uint8Array): Promise<FastifyReply | undefined> {
  const said = await unpack(bytes, request.headers['content-encoding']);
  if (!said.ok) return sendProblem(reply, said.refusal);
  request.body = said.value;
  return undefined;
}

const isOver = (limit: { readonly isAllowed: boolean; readonly isExceeded?: boolean }): boolean =>
  !limit.isAllowed && limit.isExceeded === true;

const tooOften = (reply: FastifyReply): FastifyReply => sendProblem(reply, { problem: 'busy' }, 429);

const zip = promisify(gzip);
/** Below this many characters an answer fits into one packet anyway. */
const worthZipping = 1_400;

async function zipped(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const isWanted = /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
  if (typeof payload !== 'string' || payload.length < worthZipping || !isWanted) return payload;
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length');
  return zip(payload, { level: 1 });
}

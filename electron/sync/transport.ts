import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { z } from 'zod';
import { problem } from '../../shared/sync/protocol.ts';
import { signatureOf } from './desk-key.ts';
import type { Heard, Silent } from './heard.ts';
import type { Clock } from './sync-desk.ts';

/** A desk's line to its head office. */
export interface Transport {
  /** Asks for one thing and reads the answer by its schema; a refusal by the clock is answered with the right time, once. */
  readonly ask: <Value>(asked: Asked<Value>, signal: AbortSignal) => Promise<Heard<Value>>;
  /** Opens a stream that stays open; the caller reads its body and ends it by the signal. */
  readonly open: (path: string, signal: AbortSignal) => Promise<Response | undefined>;
}

export interface Asked<Value> {
  readonly path: string;
  readonly body?: unknown;
  readonly answer: z.ZodType<Value>;
  readonly timeoutMs: number;
}

/** Who asks and where; whoever has no key yet (joining) signs nothing. */
export interface LineOptions {
  readonly address: string;
  readonly signer: { readonly desk: string; readonly privateKey: string } | null;
  readonly clock: Pick<Clock, 'now' | 'after'>;
}

/** No honest page of the protocol is larger, unpacked. */
const mostBytes = 64 * 1024 * 1024;
const worthPacking = 1_024;
const pack = promisify(gzip);

/** A line to the head office at this address. No redirect is followed: what is signed goes where it was meant to go. */
export function openTransport({ address, signer, clock: { now, after } }: LineOptions): Transport {
  // What the desk's clock is off by, learnt from head office: a wrong clock keeps nobody out.
  let offset = 0;

  async function request(path: string, body: Body, signal: AbortSignal): Promise<Response> {
    const method = body === null ? 'GET' : 'POST';
    const signature =
      signer === null
        ? {}
        : signatureOf({ ...signer, at: Math.max(0, Math.round(now() + offset)) }, { method, path, body: body?.bytes ?? null });
    const about = body === null ? {} : { 'content-type': 'application/json', ...(body.isPacked ? { 'content-encoding': 'gzip' } : {}) };
    return fetch(new URL(path, address), {
      method,
      headers: { accept: 'application/json', 'cache-control': 'no-store', ...about, ...signature },
      redirect: 'error',
      signal,
      ...(body === null ? {} : { body: body.bytes }),
    });
  }

  async function once<Value>(asked: Asked<Value>, body: Body, signal: AbortSignal): Promise<Heard<Value>> {
    const late = new AbortController();
    const inTime = after(asked.timeoutMs, () => late.abort());
    try {
      const response = await request(asked.path, body, AbortSignal.any([signal, late.signal]));
      return await read(response, asked.answer);
    } catch {
      return nobody; // no line, no answer in time, cut in the middle: all the same to the desk
    } finally {
      inTime();
    }
  }

  return {
    ask: async (asked, signal) => {
      const body = asked.body === undefined ? null : await packed(asked.body);
      const heard = await once(asked, body, signal);
      if (heard.kind !== 'problem' || heard.problem.problem !== 'clock') return heard;
      offset = heard.problem.now - now();
      return once(asked, body, signal);
    },
    open: async (path, signal) => {
      try {
        const response = await request(path, null, signal);
        if (response.ok && response.headers.get('content-type')?.startsWith('text/event-stream') === true) return response;
        await response.body?.cancel();
      } catch {
        // no live line now: the desk asks from time to time instead
      }
      return undefined;
    },
  };
}

type Body = { readonly bytes: Uint8Array<ArrayBuffer>; readonly isPacked: boolean } | null;

const nobody: Silent = { kind: 'silent', why: 'nobody', retryAfterMs: null };

async function packed(body: unknown): Promise<Body> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  if (bytes.length < worthPacking) return { bytes, isPacked: false };
  return { bytes: new Uint8Array(await pack(bytes, { level: constants.Z_BEST_SPEED })), isPacked: true };
}

async function read<Value>(response: Response, answer: z.ZodType<Value>): Promise<Heard<Value>> {
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  const stranger: Silent = { kind: 'silent', why: 'stranger', retryAfterMs };
  const said = asJson(await bounded(response));
  if (response.ok) {
    const value = answer.safeParse(said);
    return value.success ? { kind: 'answer', value: value.data } : stranger;
  }
  const said_no = problem.safeParse(said);
  if (said_no.success) return { kind: 'problem', problem: said_no.data, retryAfterMs };
  return stranger;
}

/** The answer's text, as long as it is no longer than any honest one. */
async function bounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new Error('an answer too long to be head office’s');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Head office asks to be left alone for so many seconds; a date is not understood and left out. */
function retryAfter(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/u.test(header)) return null;
  return Number(header) * 1_000;
}

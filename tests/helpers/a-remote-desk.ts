import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { chainAfter } from '../../shared/sync/chain.ts';
import {
  chainStart,
  type HelloAnswer,
  type JoinAnswer,
  joinAnswer,
  paths,
  type Problem,
  problem,
  type PullAnswer,
  pullAnswer,
  type PushAnswer,
  signedText,
} from '../../shared/sync/protocol.ts';
import type { AHeadOffice } from './a-head-office.ts';

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body | Problem;
}

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly gzip?: boolean;
  /** Instead of the JSON of `body`. */
  readonly bytes?: Uint8Array;
  /** What is put in the place of what a right signature would carry. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: number;
  readonly key?: KeyObject;
}

/** A desk as head office sees it, which asks wherever `office.address` points to: a key, a queue of texts and a cursor, without a register behind it. */
export interface ARemoteDesk {
  readonly id: string;
  readonly joined: JoinAnswer;
  /** The headers of a request, without a body unless given. */
  readonly sign: (method: 'GET' | 'HEAD' | 'POST', path: string, more?: Partial<Signing>) => Record<string, string>;
  readonly ask: <Body>(path: string, asked?: Asked) => Promise<Answer<Body>>;
  /** Sends texts as the events after `from` (its own count where left out); a right tail unless given. */
  readonly push: (texts: readonly string[], given?: Readonly<Record<string, unknown>>) => Promise<Answer<PushAnswer>>;
  readonly pull: (cursor: number, more?: string) => Promise<Answer<PullAnswer>>;
  readonly hello: (given?: Readonly<Record<string, unknown>>) => Promise<Answer<HelloAnswer>>;
  /** The queue as head office acknowledged it. */
  readonly sent: string[];
}

/** The text of an event of a desk: an unknown act unless told otherwise. */
export const anEventText = (s: number, given: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    s,
    at: Date.now(),
    running: 1_000 + s,
    boot: 'boot',
    seen: 0,
    by: '0190a000-0000-7000-8000-000000000001',
    act: 'test.act',
    object: '',
    body: null,
    rows: [],
    lines: [],
    brought: [],
    ...given,
  });

export const joinWith = async (
  office: Pick<AHeadOffice, 'address'>,
  given: Readonly<Record<string, unknown>>,
): Promise<Answer<JoinAnswer>> => {
  const body = JSON.stringify({ version: 1, name: 'Test', app: '1.0.0', site: 'ALN', deskCode: 'A', ...given });
  const reply = await fetch(office.address + paths.join, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: reply.status, body: (await reply.json()) as JoinAnswer | Problem };
};

/** Joins a new desk to this branch. */
export async function aRemoteDesk(
  office: AHeadOffice,
  { branch = office.branch, ...given }: Readonly<Record<string, unknown>> & { readonly branch?: number } = {},
): Promise<ARemoteDesk> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const id = randomUUID();
  const code = await office.newCode(branch);
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const answer = await joinWith(office, { code, desk: id, key, ...given });
  const joined = joinAnswer.parse(answer.body);
  const sent: string[] = [];
  const ask = asking(office, id, privateKey);
  return {
    id,
    joined,
    sent,
    ask,
    sign: (method, path, more = {}) => signedHeaders(id, [method, path], { key: privateKey, ...more }),
    push: async (texts, instead = {}) => {
      const tail = chainAfter(sha256, texts, chainAfter(sha256, sent));
      const clock = { at: Date.now(), running: 10_000, boot: 'boot' };
      const pushed = await ask<PushAnswer>(paths.push, {
        body: { version: 1, epoch: joined.epoch, clock, tail, events: texts, ...instead },
      });
      if (pushed.status === 200 && instead['tail'] === undefined) sent.push(...texts);
      return pushed;
    },
    pull: async (cursor, more = '') => {
      const pulled = await ask(`${paths.pull}?cursor=${cursor}&epoch=${joined.epoch}${more}`);
      return { status: pulled.status, body: pulled.status === 200 ? pullAnswer.parse(pulled.body) : problem.parse(pulled.body) };
    },
    hello: async (instead = {}) =>
      ask(paths.hello, { body: { version: 1, app: '1.0.0', epoch: joined.epoch, acked: sent.length, cursor: 0, ...instead } }),
  };
}

interface Signing {
  readonly at?: number;
  readonly key: KeyObject;
  readonly body?: Uint8Array;
}

/** The headers that make a request this desk's. */
function signedHeaders(
  id: string,
  [method, path]: readonly [string, string],
  { at = Date.now(), key, body = new Uint8Array() }: Signing,
): Record<string, string> {
  const nonce = randomUUID();
  const text = signedText({ method, path, at, nonce, bodyHash: sha256(body) });
  const signature = sign(null, Buffer.from(text), key).toString('base64');
  return { 'heard-desk': id, 'heard-at': String(at), 'heard-nonce': nonce, 'heard-signature': signature };
}

const asking =
  (office: Pick<AHeadOffice, 'address'>, id: string, own: KeyObject) =>
  async <Body>(
    path: string,
    {
      body,
      gzip = false,
      bytes,
      headers = {},
      at,
      key = own,
      method = body === undefined && bytes === undefined ? 'GET' : 'POST',
    }: Asked = {},
  ): Promise<Answer<Body>> => {
    const plain = bytes ?? (body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body)));
    const sending = gzip ? gzipSync(plain, { level: 1 }) : plain;
    const kind = { ...(method === 'POST' ? { 'content-type': 'application/json' } : {}), ...(gzip ? { 'content-encoding': 'gzip' } : {}) };
    const signed = signedHeaders(id, [method, path], { key, body: sending, ...(at === undefined ? {} : { at }) });
    const reply = await fetch(office.address + path, {
      method,
      headers: { ...kind, ...signed, ...headers },
      ...(method === 'POST' ? { body: Buffer.from(sending) } : {}),
    });
    return { status: reply.status, body: (await reply.json()) as Body | Problem };
  };

/** The chain's end after these texts, for a push that says so itself. */
export const tailOf = (texts: readonly string[], before: string = chainStart): string => chainAfter(sha256, texts, before);

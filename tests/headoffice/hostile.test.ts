import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths, signedFor } from '../../shared/sync/protocol.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk, tailOf } from '../helpers/a-remote-desk.ts';

/** Messages in all: a hundred thousand on the build machine, more or fewer by `HEARD_HOSTILE`. */
const messages = Number(process.env['HEARD_HOSTILE'] ?? (process.env['CI'] === undefined ? 3_000 : 100_000));
const atOnce = 24;

let postgres: APostgres;
let office: AHeadOffice;
let honest: ARemoteDesk;
let hostile: ARemoteDesk;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres, { rates: { desk: 1e9, address: 1e9, joining: 1e9 }, log: undefined });
  honest = await aRemoteDesk(office);
  hostile = await aRemoteDesk(office, { branch: await office.newBranch('SPB') });
}, 60_000);
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

interface Message {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

const json = (body: unknown): Uint8Array => Buffer.from(JSON.stringify(body));
const aPush = (given: Readonly<Record<string, unknown>> = {}): Uint8Array => {
  const events = [anEventText(1), anEventText(2)];
  const clock = { at: Date.now(), running: 1, boot: 'b' };
  return json({ version: 1, epoch: 1, clock, tail: tailOf(events), events, ...given });
};
const posted = (body: Uint8Array, headers: Readonly<Record<string, string>>, path: string = paths.push): Message => ({
  method: 'POST',
  path,
  headers,
  body,
});
const signedBy = (desk: ARemoteDesk, body: Uint8Array, more: Parameters<ARemoteDesk['sign']>[2] = {}): Record<string, string> =>
  desk.sign('POST', paths.push, { body, ...more });
const stranger = generateKeyPairSync('ed25519').privateKey;
const someTexts = [anEventText(1), anEventText(2)];

/** Ways to be let in where one may not, or to stop the house. None of them may be answered with anything but a problem. */
const ways: Readonly<Record<string, () => Message>> = {
  unsigned: () => posted(aPush(), {}),
  forged: () => ((body) => posted(body, signedBy(honest, body, { key: stranger })))(aPush()),
  "in another desk's name": () => ((body) => posted(body, { ...signedBy(hostile, body), 'heard-desk': honest.id }))(aPush()),
  "in nobody's name": () => ((body) => posted(body, { ...signedBy(hostile, body), 'heard-desk': randomUUID() }))(aPush()),
  altered: () =>
    ((body) => posted(Buffer.from(Buffer.from(body).toString('utf8').replace('test.act', 'test.lie')), signedBy(hostile, body)))(aPush()),
  'for another path': () => ((body) => posted(body, hostile.sign('POST', paths.hello, { body })))(aPush()),
  'with another query': () => ({
    method: 'GET',
    path: `${paths.pull}?cursor=0&epoch=1&limit=1000`,
    headers: hostile.sign('GET', `${paths.pull}?cursor=0&epoch=1`),
  }),
  'from yesterday': () => ((body) => posted(body, signedBy(hostile, body, { at: Date.now() - signedFor - 60_000 })))(aPush()),
  'half a signature': () => ((body) => posted(body, { ...signedBy(hostile, body), 'heard-signature': 'AAAA' }))(aPush()),
  reordered: () => ((body) => posted(body, signedBy(hostile, body)))(aPush({ events: someTexts.toReversed(), tail: tailOf(someTexts) })),
  'with a gap': () =>
    ((body) => posted(body, signedBy(hostile, body)))(aPush({ events: [anEventText(9)], tail: tailOf([anEventText(8), anEventText(9)]) })),
  'of another history': () => ((body) => posted(body, signedBy(hostile, body)))(aPush({ epoch: 77 })),
  'no JSON': () => ((body) => posted(body, signedBy(hostile, body)))(Buffer.from('{"version":1,"events":[')),
  deep: () => ((body) => posted(body, signedBy(hostile, body)))(Buffer.from('['.repeat(20_000))),
  'no gzip': () => ((body) => posted(body, { ...signedBy(hostile, body), 'content-encoding': 'gzip' }))(aPush()),
  bomb: () => posted(bomb, { ...signedBy(hostile, bomb), 'content-encoding': 'gzip' }),
  'too many': () => ((body) => posted(body, signedBy(hostile, body)))(aPush({ events: Array.from({ length: 1_001 }, () => '') })),
  'wrong shape': () => ((body) => posted(body, signedBy(hostile, body)))(json({ version: 1, events: {}, __proto__: null })),
  'a case of another branch': () =>
    ((path) => ({ method: 'GET', path, headers: hostile.sign('GET', path) }) as const)(`${paths.complaint}/${randomUUID()}`),
  'a made-up page': () =>
    ((path) => ({ method: 'GET', path, headers: hostile.sign('GET', path) }) as const)(`${paths.snapshot}?epoch=1&page=e30`),
  'a guessed code': () =>
    posted(
      json({ version: 1, code: randomUUID().slice(0, 12), desk: randomUUID(), key: 'AAAA', name: '', app: '', site: '', deskCode: '' }),
      {},
      paths.join,
    ),
};
const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024), { level: 1 });
/** What costs head office much is sent less often, as an attacker on one line would have to. */
const dear: readonly string[] = ['bomb', 'too many', 'deep'];
/** What falls at the signature falls the same every time, so the same message is sent again and again. */
const cheap: readonly string[] = [
  'unsigned',
  'forged',
  "in another desk's name",
  "in nobody's name",
  'altered',
  'for another path',
  'with another query',
  'half a signature',
];

/** Which message comes next: mostly cheap ones, as many as the line carries. */
function nextOf(at: number): string {
  if (at % 250 === 0) return dear[(at / 250) % dear.length] ?? 'bomb';
  if (at % 25 === 1) return 'replayed';
  const others = Object.keys(ways).filter((name) => !dear.includes(name) && !cheap.includes(name));
  return (at % 5 === 2 ? others[((at - 2) / 5) % others.length] : cheap[at % cheap.length]) ?? 'forged';
}

async function send(agent: Agent, { method, path, headers, body }: Message): Promise<number> {
  const { hostname, port } = new URL(office.address);
  return new Promise((done, failed) => {
    const kind = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(body.length) };
    const asked = request({ agent, hostname, port, method, path, headers: { ...kind, ...headers } }, (reply) => {
      reply.resume();
      reply.on('end', () => done(reply.statusCode ?? 0));
      reply.on('error', failed);
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

/** The honest desk goes on as it always does. */
async function workOn(signal: AbortSignal): Promise<void> {
  for (let s = 1; !signal.aborted; s += 1) {
    const { status } = await honest.push([anEventText(s)]);
    if (status !== 200) throw new Error(`the honest desk was answered ${status}`);
    await pause(100);
  }
}

const eventsOf = async (branch: string): Promise<number> =>
  (await office.db.selectFrom('event').select('seq').where('branch', '=', Number(branch)).execute()).length;

describe('a hostile desk', () => {
  it(
    `is let in with none of ${messages} messages, and an honest one loses nothing meanwhile`,
    { timeout: 60_000 + messages * 10 },
    async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
      const answers = new Map<string, Set<number>>();
      const replayed = ((body) => posted(body, signedBy(hostile, body)))(aPush({ events: [], tail: tailOf([]) }));
      expect(await send(agent, replayed)).toBe(200);
      const made = new Map<string, Message>();
      const messageOf = (name: string): Message => {
        const message = made.get(name) ?? ways[name]?.();
        if (message === undefined) throw new Error(`no way ${name}`);
        if (cheap.includes(name)) made.set(name, message);
        return message;
      };
      let left = messages;
      const attack = async (): Promise<void> => {
        while (left > 0) {
          left -= 1;
          const name = nextOf(left);
          const status = await send(agent, name === 'replayed' ? replayed : messageOf(name));
          answers.set(name, (answers.get(name) ?? new Set()).add(status));
        }
      };
      const over = new AbortController();
      const working = workOn(over.signal);
      await Promise.all(Array.from({ length: atOnce }, attack));
      over.abort();
      await working;
      agent.destroy();
      const letIn = [...answers].flatMap(([name, statuses]) =>
        [...statuses].filter((status) => status < 400 || (status >= 500 && status !== 503)).map((status) => `${name}: ${status}`),
      );
      expect(letIn).toEqual([]);
      expect([...answers.keys()].toSorted()).toEqual([...Object.keys(ways), 'replayed'].toSorted());
      expect(await eventsOf(hostile.joined.branch)).toBe(0);
      expect(await eventsOf(honest.joined.branch)).toBe(honest.sent.length);
      expect(honest.sent.length).toBeGreaterThan(3);
    },
  );
});

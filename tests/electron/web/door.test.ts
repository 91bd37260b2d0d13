import { request } from 'node:http';
import { WebSocket } from 'ws';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeskBehindDoor } from '../../../electron/services/door.ts';
import { mostBytes, openWebDoor } from '../../../electron/web/door.ts';
import type { Announcement } from '../../../shared/contract/announcement.ts';
import { aPage } from '../../helpers/a-page.ts';

/** A door with a desk behind it that says back what it was asked. */
async function aDoor() {
  const asked: { method: string; input: unknown }[] = [];
  const hearers = new Set<(said: Announcement) => void>();
  const desk: DeskBehindDoor = {
    call: async (method, input) => {
      asked.push({ method, input });
      return { ok: true, value: { method, input } };
    },
    listen: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
  const door = await openWebDoor(desk, aPage(), 0);
  onTestFinished(() => door.close());
  const token = door.address.split('#token=')[1] ?? '';
  return {
    door,
    token,
    asked,
    hearers,
    ask: (asking: Asking) => send(door.port, { headers: right(token), method: 'POST', path: '/call/desk.state', body: '{}', ...asking }),
  };
}

interface Asking {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const right = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

/** fetch does not let a test lie about Host and Origin. */
const send = (
  port: number,
  { method = 'GET', path = '/', headers = {}, body = '' }: Asking,
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
  new Promise((done, fail) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(pieces).toString('utf8') }),
      );
    });
    asking.on('error', fail);
    asking.end(body);
  });

describe('a request through the loopback door', () => {
  it('reaches the desk with its token and comes back as a value', async () => {
    const { ask, asked } = await aDoor();
    const { status, text, headers } = await ask({ body: '{"a":["ж",1]}' });
    expect({ status, answer: JSON.parse(text) }).toEqual({
      status: 200,
      answer: { ok: true, value: { method: 'desk.state', input: { a: ['ж', 1] } } },
    });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(asked).toHaveLength(1);
  });

  const good = { 'content-type': 'application/json' };
  it.each<[string, number, Asking | ((token: string) => Asking)]>([
    ['no token', 401, { headers: good }],
    ['another token', 401, { headers: { ...good, authorization: `Bearer ${'a'.repeat(43)}` } }],
    ['a token that only begins like ours', 401, (token) => ({ headers: { ...good, authorization: `Bearer ${token}x` } })],
    ['the token as another scheme', 401, (token) => ({ headers: { ...good, authorization: `Basic ${token}` } })],
    ['the token in the address', 401, (token) => ({ headers: good, path: `/call/desk.state?token=${token}` })],
    ['the name of another computer', 403, (token) => ({ headers: { ...right(token), host: 'evil.example' } })],
    ['our name with another port', 403, (token) => ({ headers: { ...right(token), host: '127.0.0.1:1' } })],
    ['a page of somewhere else', 403, (token) => ({ headers: { ...right(token), origin: 'https://evil.example' } })],
    ['a page without an origin', 403, (token) => ({ headers: { ...right(token), origin: 'null' } })],
    ['a browser on a foreign page', 403, (token) => ({ headers: { ...right(token), 'sec-fetch-site': 'cross-site' } })],
    ['GET', 405, (token) => ({ headers: right(token), method: 'GET', body: '' })],
    ['a form', 415, (token) => ({ headers: { ...right(token), 'content-type': 'application/x-www-form-urlencoded' } })],
    ['a body above the cap', 413, (token) => ({ headers: right(token), body: `"${'a'.repeat(mostBytes)}"` })],
  ])('is refused with %s', async (_name, status, asking) => {
    const { ask, asked, token } = await aDoor();
    const answer = await ask(typeof asking === 'function' ? asking(token) : asking);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/^\{"ok":false,"refusal":\{"code":"\w+","sentence":"[^"]+"\}\}$/u);
    expect(asked).toEqual([]);
  });

  it.each([['{'], ['undefined'], [''], [Buffer.from([0x22, 0xff, 0x22])]])(
    'answers badInput or tooLarge for what is no JSON (%j)',
    async (body) => {
      const { ask, asked } = await aDoor();
      const { text } = await ask({ body });
      expect(JSON.parse(text)).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/badInput|tooLarge/u) } });
      expect(asked).toEqual([]);
    },
  );

  it('is not let in with a preflight', async () => {
    const { ask } = await aDoor();
    const { status, headers } = await ask({
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      body: '',
    });
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the page through the loopback door', () => {
  it('comes without a token, holds none, and may reach only its own door', async () => {
    const { door, token } = await aDoor();
    const { status, headers, text } = await send(door.port, {});
    expect(status).toBe(200);
    expect(text).not.toContain(token);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]+';/u);
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${door.port};`);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/../index.html', '/etc/passwd', '//', '/index.html?x', '/assets'])(
    'is 404 at %s',
    async (path) => {
      const { door } = await aDoor();
      expect(await send(door.port, { path })).toMatchObject({ status: 404, text: '' });
    },
  );

  it('takes no other method', async () => {
    const { door } = await aDoor();
    expect(await send(door.port, { method: 'PUT' })).toMatchObject({ status: 405, text: '' });
  });

  it('opens once through the address on a command line', async () => {
    const { door, token } = await aDoor();
    const path = new URL(door.onceAddress()).pathname;
    expect(path).not.toContain(token);
    expect(await send(door.port, { path })).toMatchObject({ status: 302, headers: { location: `/#token=${token}` } });
    expect(await send(door.port, { path })).toMatchObject({ status: 404 });
  });
});

const line = (port: number, headers: Record<string, string> = {}) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/listen`, { headers });
  const ended = new Promise<string>((end) => {
    socket.on('close', () => end('closed'));
    socket.on('error', () => end('refused'));
  });
  return { socket, ended };
};

describe('what the desk says unasked', () => {
  const said: Announcement = { event: 'session', state: 'locked' };
  it('is heard after the token, and no more after hanging up', async () => {
    const { door, token, hearers } = await aDoor();
    const { socket, ended } = line(door.port);
    socket.on('open', () => socket.send(token));
    await expect.poll(() => hearers.size).toBe(1);
    const heard = new Promise((hear) => socket.on('message', (text: Buffer) => hear(JSON.parse(text.toString('utf8')))));
    for (const tell of hearers) tell(said);
    expect(await heard).toEqual(said);
    socket.close();
    await ended;
    await expect.poll(() => hearers.size).toBe(0);
  });

  it('ends a line that shows another token', async () => {
    const { door, hearers } = await aDoor();
    const { socket, ended } = line(door.port);
    socket.on('open', () => socket.send('wrong'));
    expect(await ended).toBe('closed');
    expect(hearers.size).toBe(0);
  });

  it('ends a line that goes on talking', async () => {
    const { door, token, hearers } = await aDoor();
    const { socket, ended } = line(door.port);
    socket.on('open', () => {
      socket.send(token);
      socket.send('and more');
    });
    expect(await ended).toBe('closed');
    await expect.poll(() => hearers.size).toBe(0);
  });

  it('is told to no page of somewhere else', async () => {
    const { door } = await aDoor();
    expect(await line(door.port, { origin: 'https://evil.example' }).ended).toBe('refused');
    expect(await line(door.port, { host: 'evil.example' }).ended).toBe('refused');
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
let office: AHeadOffice;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres, { beat: 100 });
}, 60_000);
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

interface Line {
  readonly heard: () => string;
  readonly until: (word: string) => Promise<void>;
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

async function listen(desk: ARemoteDesk, address = office.address): Promise<Line> {
  const leaving = new AbortController();
  const reply = await fetch(`${address}/v1/live`, { headers: desk.sign('GET', '/v1/live'), signal: leaving.signal });
  expect(reply.headers.get('content-type')).toBe('text/event-stream');
  let heard = '';
  const read = async (): Promise<void> => {
    const words = new TextDecoder();
    for await (const piece of reply.body ?? []) heard += words.decode(piece, { stream: true });
  };
  const until = async (word: string): Promise<void> => {
    for (let at = 0; at < 400 && !heard.includes(word); at += 1) await pause(10);
    expect(heard).toContain(word);
  };
  return { heard: () => heard, until, ended: read().catch(() => undefined), leave: () => leaving.abort() };
}

describe('a live line', () => {
  it('says at once where the feed ends, and each time it grows, by whichever head office', async () => {
    const second = await aHeadOffice(postgres, { url: office.url });
    const [writer, hearer] = [await aRemoteDesk(office), await aRemoteDesk(office)];
    const [near, far] = [await listen(hearer), await listen(hearer, second.address)];
    await near.until('data: {"epoch":1,"head":0}');
    await writer.push([anEventText(1), anEventText(2)]);
    await near.until('event: head\ndata: {"epoch":1,"head":2}');
    await far.until('event: head\ndata: {"epoch":1,"head":2}');
    await near.until(': here');
    expect(near.heard().match(/event: head/gu)).toHaveLength(2);
    near.leave();
    far.leave();
    await second.stop();
  });

  it('carries nothing of another branch', async () => {
    const branch = await office.newBranch('SPB');
    const [writer, hearer] = [await aRemoteDesk(office), await aRemoteDesk(office, { branch })];
    const line = await listen(hearer);
    await line.until('"head":0');
    await writer.push([anEventText(1)]);
    await line.until(': here');
    expect(line.heard().match(/event: head/gu)).toHaveLength(1);
    line.leave();
  });

  it('lets a desk go that was revoked', async () => {
    const desk = await aRemoteDesk(office);
    const line = await listen(desk);
    await line.until('event: head');
    await office.db.updateTable('device').set({ revoked_at: Date.now() }).where('desk', '=', desk.id).execute();
    await line.ended;
    expect(line.heard()).toMatch(/^event: head/u);
  });

  it('is let go when head office stops, and a push in work is finished', async () => {
    const own = await aHeadOffice(postgres);
    const desk = await aRemoteDesk(own);
    const line = await listen(desk, own.address);
    const pushed = desk.push(Array.from({ length: 300 }, (_, at) => anEventText(at + 1)));
    await pause(30);
    const stopped = own.stop();
    expect((await pushed).status).toBe(200);
    await Promise.all([line.ended, stopped]);
  });
});

describe('what monitors ask', () => {
  it('is answered without a signature, and metrics only on this computer or by token', async () => {
    const text = async (path: string, headers: Record<string, string> = {}, address = office.address) => {
      const reply = await fetch(address + path, { headers });
      return { status: reply.status, text: await reply.text() };
    };
    expect(await text('/health')).toEqual({ status: 200, text: '{"up":true}' });
    expect(await text('/ready')).toEqual({ status: 200, text: '{"ready":true}' });
    const metrics = await text('/metrics');
    for (const name of ['heard_request_seconds_bucket', 'heard_events_total', 'heard_pushes_in_work 0', 'nodejs_eventloop_lag_seconds'])
      expect(metrics.text).toContain(name);
    const guarded = await aHeadOffice(postgres, { url: office.url, metricsToken: 'secret' });
    expect((await text('/metrics', {}, guarded.address)).status).toBe(404);
    expect((await text('/metrics', { authorization: 'Bearer wrong' }, guarded.address)).status).toBe(404);
    expect((await text('/metrics', { authorization: 'Bearer secret' }, guarded.address)).status).toBe(200);
    await guarded.stop();
  });

  it('describes everything a desk may ask', async () => {
    const told = (await (await fetch(`${office.address}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { responses: object; requestBody?: object }>>;
    };
    const asked = Object.entries(told.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    for (const one of [
      'post /v1/join',
      'post /v1/hello',
      'post /v1/push',
      'get /v1/pull',
      'get /v1/live',
      'get /v1/snapshot',
      'get /v1/own',
      'get /v1/complaint',
      'get /v1/reached',
      'get /v1/blob/{sha256}',
      'post /v1/blob/{sha256}',
      'get /health',
    ])
      expect(asked).toContain(one);
    expect(JSON.stringify(told.paths['/v1/push']?.['post']?.requestBody)).toContain('tail');
    expect(Object.keys(told.paths['/v1/push']?.['post']?.responses ?? {})).toContain('200');
  });

  it('is not ready while the database is away, and is again when it is back', async () => {
    const own = await aPostgres();
    const alone = await aHeadOffice(own);
    const desk = await aRemoteDesk(alone);
    await own.stop();
    expect((await fetch(`${alone.address}/ready`)).status).toBe(503);
    expect((await fetch(`${alone.address}/health`)).status).toBe(200);
    expect(await desk.pull(0)).toMatchObject({ status: 503, body: { problem: 'busy' } });
    await alone.stop();
  });
});

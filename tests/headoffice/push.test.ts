import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintId } from '../../shared/ids.ts';
import { aComplaint } from '../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk, tailOf } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
let office: AHeadOffice;
let desk: ARemoteDesk;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres);
}, 60_000);
beforeEach(async () => {
  desk = await aRemoteDesk(office, { branch: await office.newBranch('MSK') });
});
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

const texts = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => anEventText(from + at));

describe('a push', () => {
  it('takes events in once and says how far it has them', async () => {
    expect(await desk.push(texts(1, 3))).toEqual({ status: 200, body: { acked: 3, head: 3 } });
    expect(await desk.push(texts(4, 4))).toEqual({ status: 200, body: { acked: 4, head: 4 } });
  });

  it('takes the same bytes again without another line in the feed', async () => {
    const first = texts(1, 3);
    await desk.push(first);
    const again = await desk.push(first, { tail: tailOf(first) });
    expect(again).toEqual({ status: 200, body: { acked: 3, head: 3 } });
    const [fourth = ''] = texts(4, 4);
    const overlapping = await desk.push([...first.slice(1), fourth], { tail: tailOf([...first, fourth]) });
    expect(overlapping).toEqual({ status: 200, body: { acked: 4, head: 4 } });
    const { body } = await desk.pull(0);
    expect(body).toMatchObject({ head: 4, lines: [{ s: 1 }, { s: 2 }, { s: 3 }, { s: 4 }] });
  });

  it('asks for what is missing before it', async () => {
    const all = texts(1, 6);
    await desk.push(all.slice(0, 2));
    expect(await desk.push(all.slice(4), { tail: tailOf(all) })).toEqual({ status: 409, body: { problem: 'gap', expected: 3 } });
  });

  it('tells two disks with one name apart', async () => {
    await desk.push(texts(1, 3));
    const other = anEventText(3, { object: 'another disk' });
    expect(await desk.push([other], { tail: tailOf([other]) })).toEqual({ status: 409, body: { problem: 'forked', at: 3 } });
  });

  it('takes nothing whose chain does not fit', async () => {
    expect(await desk.push(texts(1, 2), { tail: tailOf(['another']) })).toEqual({ status: 409, body: { problem: 'broken' } });
    const changed = texts(1, 2).map((text) => text.replace('test.act', 'test.lie'));
    expect(await desk.push(changed, { tail: tailOf(texts(1, 2)) })).toMatchObject({ body: { problem: 'broken' } });
    expect(await desk.push(texts(1, 2).toReversed())).toMatchObject({ status: 200 });
  });

  it('parks what nobody can read and goes on', async () => {
    const poison = ['{"s":1', 'null', '[]', '"', anEventText(99), anEventText(6, { rows: 'none' }), `${'['.repeat(50)}${']'.repeat(50)}`];
    expect(await desk.push([...poison, anEventText(8)])).toEqual({ status: 200, body: { acked: 8, head: 8 } });
    const { body } = await desk.pull(0);
    expect('lines' in body && body.lines.map(({ s, effect }) => `${s} ${effect.outcome}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((s) => `${s} parked`),
    );
    const parked = await office.db.selectFrom('parked').select('s').where('branch', '=', Number(desk.joined.branch)).execute();
    expect(parked).toHaveLength(8);
  });

  it('parks what the database cannot hold, alone, and knows it again', async () => {
    const half = '\uD83D';
    const odd = ['\0', `{"s":2,"object":"\\u0000"}`, `"${half}"`, anEventText(4, { object: `a${half}` })];
    expect(await desk.push(odd)).toEqual({ status: 200, body: { acked: 4, head: 4 } });
    const fifth = anEventText(5);
    expect(await desk.push([...odd.slice(1), fifth], { tail: tailOf([...odd, fifth]) })).toMatchObject({ body: { acked: 5 } });
  });

  it('takes in what stands before and after what the database cannot hold', async () => {
    const number = Array.from({ length: 300 }, () => randomUUID()).join('');
    const bodies = [{}, { number }, {}].map((as) => aComplaint({ id: complaintId.parse(randomUUID()), number: randomUUID(), ...as }));
    const brings = bodies.map((body, at) => anEventText(at + 1, { act: 'desk.bring', brought: [{ body, lines: [] }] }));
    for (let acked = 0, times = 0; acked < 3; times += 1) {
      const { body } = await desk.push(brings.slice(acked), { tail: tailOf(brings) });
      acked = 'acked' in body ? body.acked : acked;
      expect(times).toBeLessThan(5);
    }
    const { body } = await desk.pull(0);
    expect('lines' in body && body.lines.map(({ effect }) => effect.outcome)).toEqual(['applied', 'parked', 'applied']);
  });

  it('keeps the bytes it was sent', async () => {
    const odd = ` ${anEventText(1).replace('{', '{  ')} \n`;
    await desk.push([odd]);
    const kept = await office.db
      .selectFrom('event')
      .select('body')
      .where('branch', '=', Number(desk.joined.branch))
      .executeTakeFirstOrThrow();
    expect(kept.body).toBe(odd);
  });

  it('lands in its own branch only', async () => {
    const elsewhere = await aRemoteDesk(office, { branch: await office.newBranch('SPB') });
    await desk.push(texts(1, 2));
    expect((await elsewhere.pull(0)).body).toMatchObject({ head: 0, lines: [] });
  });

  it('takes one push of a desk at a time', async () => {
    const all = texts(1, 400);
    const pushes = await Promise.all(Array.from({ length: 6 }, async () => desk.push(all, { tail: tailOf(all) })));
    const statuses = pushes.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.every((status) => [200, 503].includes(status))).toBe(true);
    expect((await desk.pull(0)).body).toMatchObject({ head: 400 });
  });

  it('says that head office went back where the desk is of another history', async () => {
    expect(await desk.push(texts(1, 1), { epoch: 7 })).toEqual({ status: 410, body: { problem: 'wentBack' } });
  });

  it('takes nothing from a desk that was revoked, and tells it nothing', async () => {
    await desk.push(texts(1, 1));
    await office.db.updateTable('device').set({ revoked_at: Date.now() }).where('desk', '=', desk.id).execute();
    const revoked = { status: 403, body: { problem: 'revoked' } };
    expect(await desk.push(texts(2, 2))).toEqual(revoked);
    expect(await desk.pull(0)).toEqual(revoked);
    expect(await desk.hello()).toEqual(revoked);
    expect(await desk.ask(`/v1/snapshot?epoch=1`)).toEqual(revoked);
    expect(await desk.ask('/v1/own?epoch=1&after=0&until=1')).toEqual(revoked);
    expect(await desk.ask(`/v1/complaint/${randomUUID()}`)).toEqual(revoked);
    expect(await desk.ask('/v1/live')).toEqual(revoked);
  });
});

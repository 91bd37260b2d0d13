import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Complaint, complaint } from '../../shared/complaint/complaint.ts';
import { complaintId, instant } from '../../shared/ids.ts';
import { ownAnswer, paths, type SnapshotAnswer, snapshotAnswer } from '../../shared/sync/protocol.ts';
import { aComplaint } from '../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { irina } from '../helpers/a-person.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from '../helpers/a-remote-desk.ts';

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

const day = 24 * 60 * 60_000;
let count = 0;
const aCase = (as: Partial<Complaint> = {}): Complaint => {
  count += 1;
  return complaint.parse(
    aComplaint({ id: complaintId.parse(randomUUID()), number: `BKK-2026-A-${String(count).padStart(4, '0')}-X`, ...as }),
  );
};
const line = { at: instant.parse(Date.now()), by: irina.id, kind: 'registered', facts: {} };
const closed = (ago: number): Partial<Complaint> => ({ state: 'closed', closedAt: instant.parse(Date.now() - ago) });
const brings = (s: number, cases: readonly Complaint[], more: Readonly<Record<string, unknown>> = {}): string =>
  anEventText(s, { act: 'desk.bring', object: '', brought: cases.map((body) => ({ body, lines: [line] })), ...more });
const bring = async (cases: readonly Complaint[], more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const { status } = await desk.push([brings(desk.sent.length + 1, cases, more)]);
  expect(status).toBe(200);
};

describe('the feed', () => {
  it('gives every desk of the branch each line once, dense, in pages', async () => {
    const other = await aRemoteDesk(office, { branch: Number(desk.joined.branch) });
    await desk.push(Array.from({ length: 30 }, (_, at) => anEventText(at + 1)));
    await other.push(Array.from({ length: 30 }, (_, at) => anEventText(at + 1)));
    const seqs: number[] = [];
    for (let cursor = 0; cursor < 60; cursor = seqs.at(-1) ?? 60) {
      const { body } = await other.pull(cursor, '&limit=7');
      if (!('lines' in body)) throw new Error('no page');
      expect(body.head).toBe(60);
      seqs.push(...body.lines.map(({ seq }) => seq));
    }
    expect(seqs).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  it('carries complaints whole with the lines they gain', async () => {
    const one = aCase();
    await bring([one]);
    const { body } = await desk.pull(0);
    expect(body).toMatchObject({
      lines: [{ seq: 1, s: 1, act: 'desk.bring', effect: { outcome: 'applied', complaints: [{ id: one.id, body: one, lines: [line] }] } }],
    });
  });

  it('never gives more than a few megabytes at once, and always at least one line', async () => {
    const essence = 'x'.repeat(3_900);
    for (let at = 0; at < 3; at += 1) await bring(Array.from({ length: 400 }, () => aCase({ facts: { ...aComplaint().facts, essence } })));
    const sizes: number[] = [];
    for (let cursor = 0; cursor < 3; cursor += sizes.at(-1) ?? 3) {
      const { body } = await desk.pull(cursor);
      sizes.push('lines' in body ? body.lines.length : 3);
    }
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.every((size) => size >= 1)).toBe(true);
  });

  it('says that head office went back where its history is another', async () => {
    await desk.push([anEventText(1), anEventText(2)]);
    const wentBack = { status: 410, body: { problem: 'wentBack' } };
    expect(await desk.pull(3)).toEqual(wentBack);
    expect(await desk.ask('/v1/pull?cursor=0&epoch=2')).toEqual(wentBack);
    const own = desk.joined.no;
    expect((await desk.pull(2, `&at=${own}.2`)).status).toBe(200);
    expect(await desk.pull(2, `&at=${own}.1`)).toEqual(wentBack);
    expect(await desk.pull(2, `&at=${own + 1}.2`)).toEqual(wentBack);
  });
});

const everyPage = async (of: ARemoteDesk): Promise<readonly SnapshotAnswer[]> => {
  const pages: SnapshotAnswer[] = [];
  for (let next: string | null = ''; next !== null; next = pages.at(-1)?.next ?? null) {
    const { body } = await of.ask(`/v1/snapshot?epoch=1${next === '' ? '' : `&page=${next}`}`);
    pages.push(snapshotAnswer.parse(body));
  }
  return pages;
};

describe('a snapshot', () => {
  it('holds what a desk needs: open cases, two years of ended ones, shared rows, each once', async () => {
    const open = Array.from({ length: 130 }, () => aCase());
    const lately = Array.from({ length: 120 }, (_, at) => aCase(closed(day * (at % 7))));
    const longAgo = [aCase(closed(740 * day)), aCase(closed(3_000 * day))];
    const categories = Array.from({ length: 320 }, (_, at) => {
      const id = randomUUID();
      const set = { id, code: `C${at}`, name: '{"en":"Category"}', words: '', manager: null, active: 1 };
      return { table: 'category', key: JSON.stringify([id]), did: 'add', set };
    });
    await bring([...open, ...lately, ...longAgo], { rows: categories });
    const pages = await everyPage(desk);
    const complaints = pages.flatMap((page) => page.complaints);
    expect(complaints.map(({ id }) => id).toSorted()).toEqual([...open, ...lately].map(({ id }) => id).toSorted());
    expect(complaints.every(({ lines, seq }) => lines.length === 1 && seq === 1)).toBe(true);
    expect(pages.flatMap((page) => page.rows)).toHaveLength(320);
    expect(new Set(pages.map(({ seq, total }) => `${seq} ${total}`))).toEqual(new Set(['1 570']));
  });

  it('says where it stands and which own events each page has in it, and names rows that went', async () => {
    const id = randomUUID();
    const set = { id, code: 'GONE', name: '{"en":"Category"}', words: '', manager: null, active: 1 };
    const key = JSON.stringify([id]);
    await bring(
      Array.from({ length: 120 }, () => aCase()),
      { rows: [{ table: 'category', key, did: 'add', set }] },
    );
    await office.db.updateTable('record').set({ row: null }).where('key', '=', key).execute();
    const { body } = await desk.ask('/v1/snapshot?epoch=1');
    const first = snapshotAnswer.parse(body);
    await bring([aCase()]);
    const later = snapshotAnswer.parse((await desk.ask(`/v1/snapshot?epoch=1&page=${first.next}`)).body);
    const at = `${desk.joined.no}.1`;
    expect([first, later]).toMatchObject([
      { seq: 1, at, own: 1 },
      { seq: 1, at, own: 2 },
    ]);
    expect((await everyPage(desk)).flatMap(({ rows }) => rows)).toContainEqual({ table: 'category', key, row: null, seq: 1 });
  });

  it('misses nothing that changes while it is read', async () => {
    const cases = Array.from({ length: 250 }, () => aCase());
    await bring(cases);
    const { body } = await desk.ask<SnapshotAnswer>('/v1/snapshot?epoch=1');
    const first = snapshotAnswer.parse(body);
    await bring([aCase(), aCase()]);
    const { body: later } = await desk.pull(first.seq);
    expect(later).toMatchObject({ lines: [{ seq: 2 }] });
  });

  it("is one of the desk's own branch and history", async () => {
    await bring([aCase()]);
    const elsewhere = await aRemoteDesk(office, { branch: await office.newBranch('SPB') });
    expect((await everyPage(elsewhere)).flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(await desk.ask('/v1/snapshot?epoch=9')).toMatchObject({ status: 410 });
    expect(await desk.ask('/v1/snapshot?epoch=1&page=nonsense')).toMatchObject({ status: 400 });
  });
});

const own = (of: ARemoteDesk, after: number, until: number, epoch = 1) =>
  of.ask(`${paths.own}?epoch=${epoch}&after=${after}&until=${until}`);
/** Head office knows nobody of that id. */
const refusedText = (s: number): string => anEventText(s, { act: 'category.save', by: randomUUID() });

const manyRows = (at: number) =>
  Array.from({ length: 400 }, (_, place) => ({
    table: 'category',
    key: JSON.stringify([randomUUID()]),
    did: 'change',
    set: { name: `${at} ${place}` },
  }));

describe('what became of own events', () => {
  it('is told of those that did not come out as the desk did them, each of its own alone', async () => {
    const other = await aRemoteDesk(office, { branch: Number(desk.joined.branch) });
    await bring([aCase()]);
    await desk.push([refusedText(2), refusedText(3)]);
    await other.push([refusedText(1)]);
    await bring([aCase()]);
    await desk.push([refusedText(5)]);
    const answer = async (after: number, until: number) => {
      const { to, lines } = ownAnswer.parse((await own(desk, after, until)).body);
      return { to, lines: lines.map(({ desk: no, s, seq, effect }) => [no, s, seq, effect.outcome]) };
    };
    const { no } = desk.joined;
    const all = [
      [no, 2, 2, 'refused'],
      [no, 3, 3, 'refused'],
      [no, 5, 6, 'refused'],
    ];
    expect(await answer(0, 5)).toEqual({ to: 5, lines: all });
    expect(await answer(2, 4)).toEqual({ to: 4, lines: all.slice(1, 2) });
    expect(await answer(3, 4)).toEqual({ to: 4, lines: [] });
  });

  it('is not told of another history, nor of more than head office has', async () => {
    await bring([aCase()]);
    expect(await own(desk, 0, 1, 2)).toMatchObject({ status: 410, body: { problem: 'wentBack' } });
    expect(await own(desk, 0, 2)).toMatchObject({ status: 410, body: { problem: 'wentBack' } });
    expect((await desk.ask(`${paths.own}?epoch=1&after=x&until=1`)).status).toBe(400);
  });

  it('comes in several answers where it is much', async () => {
    await bring([aCase()]);
    for (let s = 2; s <= 4; s += 1) await desk.push([anEventText(s, { act: 'category.save', by: randomUUID(), rows: manyRows(s) })]);
    await office.db.updateTable('event').set({ size: 3_000_000 }).where('branch', '=', Number(desk.joined.branch)).execute();
    const told: number[] = [];
    for (let to = 0; to < 4;) {
      const answer = ownAnswer.parse((await own(desk, to, 4)).body);
      expect(answer.to).toBeGreaterThan(to);
      told.push(...answer.lines.map(({ s }) => s));
      to = answer.to;
    }
    expect(told).toEqual([2, 3, 4]);
  });
});

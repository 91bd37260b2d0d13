import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRegister } from '../../headoffice/fill-register.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { complaintId, instant } from '../../shared/ids.ts';
import { aComplaint, anEscalation, aPromise } from '../helpers/a-complaint.ts';
import { irina, pavel } from '../helpers/a-person.ts';
import { type ABrowser, anAdministrator } from '../helpers/a-browser.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { type AnAdminOffice, anAdminOffice } from '../helpers/an-admin-office.ts';
import { type AWatchedBranch, aWatchedBranch } from '../helpers/a-watched-branch.ts';

const hourMs = 3_600_000;
const today = Date.now();
const ago = (hours: number) => instant.parse(Math.round(today - hours * hourMs));

let postgres: APostgres;
let office: AnAdminOffice;
let admin: ABrowser;
let first: AWatchedBranch;
let second: AWatchedBranch;

const numbered = (number: string, as: Partial<Complaint> = {}): Complaint =>
  aComplaint({
    id: complaintId.parse(randomUUID()),
    number,
    category: null,
    receivedAt: ago(5),
    registeredAt: ago(5),
    promises: [],
    ...as,
  });

const late = numbered('AAA-2026-A-0001-1', {
  facts: { title: 'A cracked teapot', essence: 'The teapot leaks', orderRef: 'ORDER-7' },
  promises: [aPromise({ givenAt: ago(10), dueAt: ago(3) })],
  escalations: [anEscalation({ from: irina.id, to: pavel.id, at: ago(6), answerBy: ago(2) })],
});
const solved = numbered('AAA-2026-A-0002-2', {
  facts: { title: 'โคมไฟไม่ติด' },
  state: 'resolved',
  resolvedFirstContact: true,
  resolvedAt: ago(4),
  promises: [aPromise({ id: aPromise().id, state: 'kept', closedAt: ago(4) })],
  moodEnd: 'calm',
});
const elsewhere = numbered('BBB-2026-A-0001-1', { facts: { title: 'Разбитая чашка' }, receivedAt: ago(2), registeredAt: ago(2) });

beforeAll(async () => {
  postgres = await aPostgres();
  office = await anAdminOffice(postgres);
  admin = await anAdministrator((await office.link()) ?? '');
  first = await aWatchedBranch(office);
  second = await aWatchedBranch(office);
  await first.bring([late, solved, ...Array.from({ length: 60 }, (_, at) => numbered(`AAA-2026-B-${at}`, { receivedAt: ago(500 + at) }))]);
  await second.bring([elsewhere]);
}, 120_000);
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

const numbersOn = (text: string): readonly string[] => [...text.matchAll(/>((?:AAA|BBB)-[^<]+)<\/a>/gu)].map(([, number = '']) => number);
const acts = async (): Promise<readonly string[]> =>
  (await office.db.selectFrom('admin_act').select('act').execute()).map(({ act }) => act);

/** Fills the first branch's register from its complaints; gives those that could not be read. */
async function fillAnew(): Promise<readonly string[]> {
  const unread: string[] = [];
  await office.db.insertInto('filling').values({ branch: first.branch, after: '' }).execute();
  while (await fillRegister({ db: office.db, now: Date.now }, (one) => unread.push(`${one.branch} ${one.complaint}`)));
  return unread;
}

describe('the register of all branches', () => {
  it('shows every complaint once, the latest first, page by page', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/admin/register';
    while (path !== undefined) {
      const { text } = await admin.get(path);
      seen.push(...numbersOn(text));
      path = /href="([^"]+)" rel="next"/u.exec(text)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#61;', '=');
    }
    expect(seen).toHaveLength(63);
    expect(new Set(seen).size).toBe(63);
    expect(seen[0]).toBe(elsewhere.number);
  });

  it.each([
    ['one branch', () => `branch=${second.branch}`, [elsewhere.number]],
    ['a state', () => 'state=resolved', [solved.number]],
    ['what is late', () => 'late=yes', [late.number]],
    ['a number', () => `text=${late.number.toLowerCase()}`, [late.number]],
    ['the beginning of a word', () => 'text=tea', [late.number]],
    ['a Thai word', () => `text=${encodeURIComponent('โคมไฟ')}`, [solved.number]],
    ['a Russian word', () => `text=${encodeURIComponent('чашка')}`, [elsewhere.number]],
    ['what the search itself would understand', () => `text=${encodeURIComponent("tea:* | !'cup' & (")}`, []],
    ['another branch', () => 'branch=999', []],
  ])('finds by %s', async (_by, query, found) => {
    const { status, text } = await admin.get(`/admin/register?${query()}`);
    expect(status).toBe(200);
    expect(numbersOn(text)).toEqual(found);
  });

  it('notes that somebody searched, and not what for', async () => {
    const before = (await acts()).filter((act) => act === 'register.search').length;
    await admin.get('/admin/register?text=teapot');
    expect((await acts()).filter((act) => act === 'register.search')).toHaveLength(before + 1);
    const noted = JSON.stringify(await office.db.selectFrom('admin_act').selectAll().execute());
    expect(noted).not.toContain('teapot');
  });

  it('has nothing that a page before made of it once a complaint has changed', async () => {
    const changed = numbered('AAA-2026-C-0001', { receivedAt: ago(9_000) });
    await first.bring([changed]);
    await office.db.updateTable('shown').set({ title: 'older' }).where('complaint', '=', changed.id).execute();
    await fillAnew();
    const { title } = await office.db.selectFrom('shown').select('title').where('complaint', '=', changed.id).executeTakeFirstOrThrow();
    expect(title).toBe(changed.facts.title);
    expect(await office.db.selectFrom('filling').selectAll().execute()).toEqual([]);
  });

  it('passes over what cannot be read, says which, and has the rest', async () => {
    const [broken, strange, zero, whole] = [1, 2, 3, 4].map((at) => numbered(`AAA-2026-D-${at}`, { receivedAt: ago(9_500 + at) }));
    const all = [broken, strange, zero, whole].filter((one) => one !== undefined);
    await first.bring(all);
    await office.db.deleteFrom('shown').where('branch', '=', first.branch).execute();
    const bodies = [
      [broken, '{"id":'],
      [strange, '{"id":"older"}'],
      [zero, JSON.stringify({ ...zero, facts: { title: 'a\u0000b' } })],
    ] as const;
    for (const [one, body] of bodies)
      await office.db
        .updateTable('complaint')
        .set({ body })
        .where('id', '=', one?.id ?? '')
        .execute();
    const unread = await fillAnew();
    expect(unread.toSorted()).toEqual([broken, strange, zero].map((one) => `${first.branch} ${one?.id ?? ''}`).toSorted());
    const shown = await office.db.selectFrom('shown').select('complaint').where('branch', '=', first.branch).execute();
    const kept = await office.db.selectFrom('complaint').select('id').where('branch', '=', first.branch).execute();
    expect(shown).toHaveLength(kept.length - 3);
    expect(shown).toContainEqual({ complaint: whole?.id });
    await office.db
      .updateTable('complaint')
      .set({ body: JSON.stringify(broken) })
      .where('id', '=', broken?.id ?? '')
      .execute();
    expect(await fillAnew()).toHaveLength(2);
  });
});

describe('one complaint at head office', () => {
  it('tells what happened and nobody it happened to, and notes the look', async () => {
    const { text } = await admin.get(`/admin/register/${first.branch}/${late.id}`);
    expect(text).toContain('The teapot leaks');
    expect(text).toContain(pavel.name);
    for (const personal of ['Anna Petrova', '+66812345678', 'ORDER-7']) expect(text).not.toContain(personal);
    expect(await acts()).toContain('complaint.look');
  });

  it('is found in its own branch alone', async () => {
    expect((await admin.get(`/admin/register/${second.branch}/${late.id}`)).status).toBe(404);
    expect((await admin.get(`/admin/register/${first.branch}/nothing`)).status).toBe(404);
  });
});

describe('what waits at head office', () => {
  it('says for whom and how late, the latest first', async () => {
    const { text } = await admin.get('/admin/waiting');
    expect(numbersOn(text)).toEqual([late.number, late.number]);
    expect(text.indexOf('an answer promised to the customer')).toBeLessThan(text.indexOf('a decision'));
    expect(text).toMatch(/2 h[^<]* late/u);
    expect((await admin.get(`/admin/waiting?branch=${second.branch}`)).text).toContain('Nothing waits for anybody.');
  });
});

describe('the figures of all branches', () => {
  it('are those of the complaints, for all and for each branch', async () => {
    const { text } = await admin.get('/admin/figures?days=30');
    const row = (name: string): readonly string[] => {
      const [, cells = ''] = new RegExp(`<td>${name}</td>(.*?)</tr>`, 'su').exec(text) ?? [];
      return [...cells.matchAll(/<td class="number">([^<]*)<\/td>/gu)].map(([, cell = '']) => cell);
    };
    expect(row('Registered')).toEqual(['63', '62', '1']);
    expect(row('Late now')).toEqual(['1', '1', '0']);
    expect(row('Promises kept')).toEqual(['100% (1 / 1)', '100% (1 / 1)', '–']);
    expect(row('Time to solution, half')[0]).toBe('1 h');
    expect(text).toContain('<svg class="bars"');
  });

  it.each(['ru', 'th'])('are told in %s', async (language) => {
    expect((await admin.get(`/admin/figures?language=${language}`)).status).toBe(200);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Office } from '../../headoffice/office.ts';
import { readOverview } from '../../headoffice/store/admin/overview.ts';
import { listParked } from '../../headoffice/store/parked.ts';
import { takeUpParked } from '../../headoffice/take-up-parked.ts';
import { unpack } from '../../headoffice/unpack.ts';
import { spokenWith } from '../../shared/sync/event.ts';
import { decideEvent } from '../../shared/sync/decide-event.ts';
import type { FeedLine } from '../../shared/sync/feed.ts';
import { ownAnswer, paths } from '../../shared/sync/protocol.ts';
import { aComplaint } from '../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const anna = '0190a000-0000-7000-8000-000000000001';
const annasRow = {
  id: anna,
  name: 'Anna',
  roles: '["operator","manager","admin"]',
  language: 'en',
  gender: 'f',
  department: null,
  position: '',
  extension: '',
  active: 1,
  absent_from: null,
  absent_to: null,
  deputy: null,
};

/** The rules of a head office one version older: it has never heard of these acts. */
const before =
  (...acts: readonly string[]): Office['decide'] =>
  (ledger, event, context) =>
    decideEvent(ledger, acts.includes(event.act) ? { ...event, act: `${event.act}Newly` } : event, context);

async function anOffice(decide?: Office['decide'], url?: string): Promise<AHeadOffice> {
  const office = await aHeadOffice(postgres, { ...(decide === undefined ? {} : { decide }), ...(url === undefined ? {} : { url }) });
  onTestFinished(() => office.stop());
  return office;
}

/** A desk that has brought Anna, with its events numbered by themselves. */
async function aDesk(office: AHeadOffice) {
  const desk = await aRemoteDesk(office);
  const push = async (...events: readonly Readonly<Record<string, unknown>>[]) => {
    const texts = events.map((given, at) => anEventText(desk.sent.length + at + 1, { by: anna, ...given }));
    return desk.push(texts);
  };
  const row = { table: 'employee', key: JSON.stringify([anna]), did: 'add', set: annasRow };
  await push({ act: 'desk.bring', object: 'employee', rows: [row] }, { act: 'desk.bring', body: { part: 'end' } });
  return { ...desk, push };
}

const lines = async (desk: Pick<ARemoteDesk, 'pull'>): Promise<readonly FeedLine[]> => {
  const { body } = await desk.pull(0);
  return 'lines' in body ? (body.lines as readonly FeedLine[]) : [];
};
const outcomes = async (desk: Pick<ARemoteDesk, 'pull'>) =>
  (await lines(desk)).slice(2).map(({ desk: no, s, act, effect }) => `${no}.${s} ${act} ${effect.outcome}`);

const department = (id: string, set: Readonly<Record<string, unknown>>, did: 'add' | 'change' = 'add') => ({
  act: 'department.save',
  object: id,
  rows: [{ table: 'department', key: JSON.stringify([id]), did, set }],
});
const kettles = (id: string) => ({ id, name: 'Kettles', active: 1 });
const taking = { signal: new AbortController().signal, onStumble: () => undefined };

describe('a parked event', { timeout: 60_000 }, () => {
  it('is done after head office has come to understand it, without anybody asking', async () => {
    const older = await anOffice(before('department.save'));
    const desk = await aDesk(older);
    expect(await desk.push(department('K1', kettles('K1')))).toMatchObject({ status: 200, body: { acked: 3 } });
    expect(await outcomes(desk)).toEqual(['1.3 department.save parked']);
    expect(await listParked(older.db, older.branch)).toMatchObject([{ act: 'department.save', takenAt: null }]);
    await older.stop();

    const newer = await anOffice(undefined, older.url);
    await expect.poll(async () => (await listParked(newer.db, newer.branch))[0]?.outcome).toBe('applied');
    const kept = await newer.db.selectFrom('record').select('row').where('kind', '=', 'department').executeTakeFirstOrThrow();
    expect(JSON.parse(kept.row ?? '')).toMatchObject({ name: 'Kettles' });
  });

  it('is done in the order it came, with what waited behind it', async () => {
    const office = await anOffice(before('category.save', 'department.save'));
    const desk = await aDesk(office);
    await desk.push(
      department('K1', kettles('K1')),
      department('K1', { name: 'Irons' }, 'change'),
      department('K1', { active: 0 }, 'change'),
    );
    expect(await outcomes(desk)).toEqual(['1.3 department.save parked', '1.4 department.save parked', '1.5 department.save parked']);
    expect(await takeUpParked({ db: office.db, now: Date.now }, taking)).toBe(3);
    const after = await outcomes(desk);
    expect(after.slice(3)).toEqual(['0.1 department.save applied', '0.2 department.save applied', '0.3 department.save applied']);
    const last = (await lines(desk)).at(-1);
    expect(last?.effect).toMatchObject({ again: { desk: 1, s: 5 }, rows: [{ row: { name: 'Irons', active: 0 } }] });
    expect(await takeUpParked({ db: office.db, now: Date.now }, taking)).toBe(0);
  });

  it('keeps waiting what would be refused only because it builds on it, and refuses the rest', async () => {
    const office = await anOffice(before('article.propose', 'department.save'));
    const desk = await aDesk(office);
    const complaint = aComplaint({ id: randomUUID() as never, number: 'ALN-2026-A-0001-X' });
    const card = { kind: 'measure', complaint: complaint.id, payload: { text: 'Called the workshop' } };
    const given = { number: complaint.number, code: null, customer: null };
    const unknown = randomUUID();
    // A registration in words of tomorrow; what is done on it afterwards is in words of today.
    await desk.push(
      {
        act: 'complaint.register',
        object: complaint.id,
        body: { command: { kind: 'register', complaint: complaint.id, payload: { hologram: 1 } }, given },
      },
      { act: 'complaint.measure', object: complaint.id, body: { command: card, given } },
      { act: 'complaint.measure', object: unknown, body: { command: { ...card, complaint: unknown }, given } },
    );
    const [first, second, third] = await outcomes(desk);
    expect([first, second]).toEqual(['1.3 complaint.register parked', '1.4 complaint.measure parked']);
    expect(third).toBe('1.5 complaint.measure refused');
    // Nothing of it is understood now either: it goes on waiting.
    expect(await takeUpParked({ db: office.db, now: Date.now }, taking)).toBe(0);
    const stranger = await desk.push({
      act: 'complaint.measure',
      object: complaint.id,
      body: { command: { ...card, payload: { text: 'Once more' } }, given },
    });
    expect(stranger.status).toBe(200);
    expect((await outcomes(desk)).at(-1)).toBe('1.6 complaint.measure parked');
  });

  it('keeps what builds on it waiting also where a great deal waits before', async () => {
    const office = await anOffice(before('department.save'));
    const desk = await aDesk(office);
    await desk.push(...Array.from({ length: 150 }, (_, at) => department(`K${String(at)}`, kettles(`K${String(at)}`))));
    const builds = {
      act: 'category.save',
      object: 'c',
      rows: [{ table: 'department', key: '["K149"]', did: 'change', set: { name: 'Irons' } }],
    };
    const alone = { ...builds, rows: [{ ...builds.rows[0], key: '["K150"]' }] };
    await desk.push(builds, alone);
    expect((await outcomes(desk)).slice(-2)).toEqual(['1.153 category.save parked', '1.154 category.save refused']);
  });

  it('is told of again to a desk that was too long away for every line', async () => {
    const office = await anOffice(before('department.save'));
    const desk = await aDesk(office);
    await desk.push(department('K1', kettles('K1')), department('K2', { name: 'Irons' }, 'change'), department('K3', kettles('K3')));
    const mine = async (after: number, until: number) => {
      const { to, lines: own } = ownAnswer.parse((await desk.ask(`${paths.own}?epoch=1&after=${after}&until=${until}`)).body);
      return { to, lines: own.map(({ desk: no, s, effect }) => `${no}.${s} ${effect.outcome} ${effect.again?.s ?? ''}`.trim()) };
    };
    const parked = ['1.3 parked', '1.4 parked', '1.5 parked'];
    expect(await mine(0, 5)).toEqual({ to: 5, lines: parked });
    await takeUpParked({ db: office.db, now: Date.now }, taking);
    const again = ['0.1 applied 3', '0.2 refused 4', '0.3 applied 5'];
    expect(await mine(0, 5)).toEqual({ to: 5, lines: [...parked, ...again] });
    expect(await mine(3, 4)).toEqual({ to: 4, lines: ['1.4 parked', '0.2 refused 4'] });
  });

  it('waits to be looked at by an administrator only until it is taken up', async () => {
    const office = await anOffice(before('department.save'));
    const desk = await aDesk(office);
    await desk.push(department('K1', kettles('K1')));
    const counted = async () => (await readOverview(office.db)).find(({ branch }) => branch === office.branch)?.parked;
    expect(await counted()).toBe(1);
    await takeUpParked({ db: office.db, now: Date.now }, taking);
    expect(await counted()).toBe(0);
  });

  it('of a desk whose events have more to them is done at the moment it was done there', async () => {
    const office = await anOffice();
    const desk = await aDesk(office);
    const at = Date.now() - 3_600_000;
    await desk.push({ ...department('K1', kettles('K1')), at, running: 1, boot: 'yesterday', weather: 'fine' });
    const [line] = (await lines(desk)).slice(2);
    expect(line).toMatchObject({ act: 'unreadable', effect: { outcome: 'parked' } });
    const told = (await lines(desk))[1]?.at ?? 0;
    expect(line?.at).toBe(Math.max(told, at));
  });

  it('is taken up once by several head offices that start together', async () => {
    const older = await anOffice(before('department.save'));
    const desk = await aDesk(older);
    await desk.push(...Array.from({ length: 250 }, (_, at) => department(`K${String(at)}`, kettles(`K${String(at)}`))));
    const many = await Promise.all(Array.from({ length: 4 }, () => takeUpParked({ db: older.db, now: Date.now }, taking)));
    expect(many.reduce((sum, one) => sum + one, 0)).toBe(250);
    const feed = await lines(desk);
    expect(feed.map(({ seq }) => seq)).toEqual(Array.from({ length: 502 }, (_, at) => at + 1));
  });

  it('that the database cannot hold stays alone, and the others go on', async () => {
    const older = await anOffice(before('department.save'));
    const desk = await aDesk(older);
    const long = Array.from({ length: 300 }, () => randomUUID()).join('');
    const body = aComplaint({ id: randomUUID() as never, number: long });
    await desk.push(department('K1', kettles('K1')), department('K2', kettles('K2')));
    await older.db
      .updateTable('event')
      .set({ body: anEventText(3, { by: anna, act: 'desk.bring', brought: [{ body, lines: [] }] }) })
      .where('seq', '=', 3)
      .execute();
    await older.db.updateTable('parked').set({ joining: 1 }).where('seq', '=', 3).execute();
    expect(await takeUpParked({ db: older.db, now: Date.now }, taking)).toBe(1);
    expect((await listParked(older.db, older.branch)).map(({ seq, outcome }) => `${seq} ${outcome ?? 'waits'}`)).toEqual([
      '4 applied',
      '3 waits',
    ]);
  });
});

/** What a head office of version `own` makes of a desk's version. */
const heard = async (desk: number, own: number) => {
  const unpacked = await unpack(Buffer.from(JSON.stringify({ version: desk })), undefined, spokenWith(own));
  return unpacked.ok ? 'heard' : unpacked.refusal.problem;
};

describe('a version of the protocol', { timeout: 60_000 }, () => {
  it('is understood one step newer, and told apart beyond', async () => {
    const office = await anOffice();
    const desk = await aRemoteDesk(office);
    const said = async (version: number) => {
      const { status, body } = await desk.hello({ version, laterField: { any: 'thing' } });
      return status === 200 ? 'heard' : (body as { problem: string }).problem;
    };
    expect([await said(0), await said(1), await said(2), await said(3)]).toEqual(['tooOld', 'heard', 'heard', 'tooNew']);
  });

  it('is understood one step older too, by every later head office', async () => {
    for (const own of [2, 3, 9])
      expect(await Promise.all([own - 2, own - 1, own, own + 1, own + 2].map(async (desk) => heard(desk, own)))).toEqual([
        'tooOld',
        'heard',
        'heard',
        'heard',
        'tooNew',
      ]);
  });
});

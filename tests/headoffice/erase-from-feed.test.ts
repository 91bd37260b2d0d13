import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { eraseAgain } from '../../headoffice/backup/erasure-ledger.ts';
import { eraseFromFeeds } from '../../headoffice/erase-from-feed.ts';
import type { Office } from '../../headoffice/office.ts';
import { takeUpParked } from '../../headoffice/take-up-parked.ts';
import { rowOfErasure } from '../../shared/erasure/erasure-row.ts';
import { customerId, employeeId, erasureId, instant } from '../../shared/ids.ts';
import { decideEvent } from '../../shared/sync/decide-event.ts';
import { paths } from '../../shared/sync/protocol.ts';
import { aComplaint } from '../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from '../helpers/a-remote-desk.ts';
import { everythingAtOffice } from '../helpers/everything-kept.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const words = 'The samovar blew its lid off';
const card = customerId.parse('0190a000-0000-7000-8000-0000000c0001');
const other = customerId.parse('0190a000-0000-7000-8000-0000000c0002');

/** The rules of a head office one version older: it has never heard of registrations. */
const before: Office['decide'] = (ledger, event, context) =>
  decideEvent(ledger, event.act === 'complaint.register' ? { ...event, act: 'complaint.registerNewly' } : event, context);

async function anOffice(decide?: Office['decide']): Promise<AHeadOffice> {
  const office = await aHeadOffice(postgres, decide === undefined ? {} : { decide });
  onTestFinished(() => office.stop());
  return office;
}

const registers = (customer: string, object: string, text = words) => ({
  act: 'complaint.register',
  object,
  body: { command: { kind: 'register', complaint: object, payload: { essence: text } }, given: { number: 'N', code: null, customer } },
});

const send = async (desk: ARemoteDesk, ...events: readonly Readonly<Record<string, unknown>>[]) =>
  desk.push(events.map((given, at) => anEventText(desk.sent.length + at + 1, given)));

/** As a restore does, by what lies beside the backups; the feed is not gone through yet. */
async function erase({ db, branch }: AHeadOffice): Promise<void> {
  const by = employeeId.parse('0190a000-0000-7000-8000-000000000001');
  const at = instant.parse(Date.now());
  const id = erasureId.parse(randomUUID());
  const times = { askedAt: at, dueAt: at, decidedAt: at, doneAt: at };
  const row = rowOfErasure({
    id,
    customer: card,
    ground: 'objected',
    askedBy: by,
    decidedBy: by,
    state: 'done',
    customers: [card],
    ...times,
  });
  const lines = [{ branch, site: 'MSK', key: JSON.stringify([id]), row }];
  expect(await db.transaction().execute((tx) => eraseAgain(tx, lines, Date.now()))).toBe(1);
}

const throughFeeds = async ({ db }: AHeadOffice) => eraseFromFeeds({ db, now: Date.now }, { newId: randomUUID });

describe('a feed in which somebody was erased', { timeout: 60_000 }, () => {
  it('says nothing of them to a desk before it has been gone through', async () => {
    const office = await anOffice();
    const desk = await aRemoteDesk(office);
    const body = aComplaint({ id: randomUUID() as never, customer: card, caller: { ...aComplaint().caller, name: words } });
    await send(desk, { act: 'desk.bring', object: 'complaint', brought: [{ body, lines: [] }] }, { act: 'test.act', object: body.id });
    await office.db.updateTable('event').set({ outcome: 'merged' }).where('desk', '=', 1).where('s', '=', 1).execute();
    const asked = async () => JSON.stringify([(await desk.pull(0)).body, (await desk.ask(`${paths.own}?epoch=1&after=0&until=2`)).body]);
    expect((await asked()).split(words)).toHaveLength(3);
    await erase(office);
    expect(await asked()).not.toContain(words);
    expect(await asked()).toContain(body.number);
  });

  it('loses what was told of a complaint of theirs that was refused or parked, which is not registered afterwards', async () => {
    const office = await anOffice(before);
    const desk = await aRemoteDesk(office);
    const [parked, others] = [randomUUID(), randomUUID()];
    await send(desk, registers(card, parked), registers(other, others, 'The kettle sings'), {
      act: 'complaint.measure',
      object: parked,
      body: { text: words },
    });
    await office.db.updateTable('event').set({ outcome: 'refused' }).where('s', '=', 3).execute();
    await erase(office);
    await throughFeeds(office);
    const left = await everythingAtOffice(office.db);
    expect(left).not.toContain(words);
    expect(left).toContain('The kettle sings');
    await takeUpParked({ db: office.db, now: Date.now }, { signal: new AbortController().signal, onStumble: () => undefined });
    const outcomes = await office.db.selectFrom('event').select(['object', 'refusal']).where('desk', '=', 0).orderBy('seq').execute();
    expect(outcomes.find(({ object }) => object === parked)).toMatchObject({ refusal: 'customerErased' });
    expect(outcomes.find(({ object }) => object === others)?.refusal).not.toBe('customerErased');
  });

  it('does not have it taken up with its words either while it is still to be gone through', async () => {
    const office = await anOffice(before);
    const desk = await aRemoteDesk(office);
    const parked = randomUUID();
    await send(desk, registers(card, parked));
    await erase(office);
    const seen: string[] = [];
    const decide: Office['decide'] = async (ledger, event, context) => {
      seen.push(JSON.stringify(event));
      return decideEvent(ledger, event, context);
    };
    await takeUpParked({ db: office.db, now: Date.now, decide }, { signal: new AbortController().signal, onStumble: () => undefined });
    expect(seen.join('')).not.toContain(words);
    const { refusal } = await office.db
      .selectFrom('event')
      .select('refusal')
      .where('desk', '=', 0)
      .where('object', '=', parked)
      .executeTakeFirstOrThrow();
    expect(refusal).toBe('customerErased');
  });

  it('hears who complains anew after they were erased, though it was parked at first', async () => {
    const office = await anOffice(before);
    const desk = await aRemoteDesk(office);
    await erase(office);
    await new Promise((done) => void setTimeout(done, 5));
    await send(desk, registers(card, randomUUID()));
    await throughFeeds(office);
    expect(await everythingAtOffice(office.db)).toContain(words);
  });

  it('goes with what was said in their calls and stands at their cases, and with nothing of anybody else', async () => {
    const office = await anOffice();
    const desk = await aRemoteDesk(office);
    const [call, another] = ['0190a000-0000-7000-8000-0000000ca111', '0190a000-0000-7000-8000-0000000ca112'];
    const mine = aComplaint({ id: randomUUID() as never, customer: card });
    await send(desk, { act: 'desk.bring', object: 'complaint', brought: [{ body: mine, lines: [] }] });
    const record = (kind: string, key: readonly (string | number)[], row: object) => ({
      branch: office.branch,
      kind,
      key: JSON.stringify(key),
      seq: 1,
      row: JSON.stringify(row),
      stamps: '{}',
    });
    const heard = (of: string, seq: number, text: string) =>
      record('script_event', [of, seq], { call: of, seq, ms: seq, e: 'answer', d: JSON.stringify({ text }) });
    await office.db
      .insertInto('record')
      .values([
        record('call', [call], { id: call, customer: card, raw_number: '081 733', e164: null, ring_name: words, complaint: null }),
        ...[0, 1, 9, 10, 123].map((seq) => heard(call, seq, words)),
        heard(another, 1, 'The kettle sings'),
        record('notice', ['n1'], { id: 'n1', complaint: mine.id, facts: JSON.stringify({ title: words }) }),
        record('notice', ['n2'], { id: 'n2', complaint: randomUUID(), facts: JSON.stringify({ title: 'The iron hums' }) }),
        record('deadline', [mine.id, 'reply', ''], { complaint: mine.id, rule: 'reply', key: '', reason: words, why: '' }),
      ])
      .execute();
    await erase(office);
    await throughFeeds(office);
    const left = await everythingAtOffice(office.db);
    expect(left).not.toContain(words);
    expect(left).toContain('The kettle sings');
    expect(left).toContain('The iron hums');
  });
});

import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { absorber } from '../../../../electron/services/absorb/absorb.ts';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { leaveTrace } from '../../../../electron/services/record-change.ts';
import { notTakenOf } from '../../../../electron/services/not-taken.ts';
import { readNotTaken } from '../../../../electron/store/confirmed.ts';
import { findComplaint } from '../../../../electron/store/complaints.ts';
import { renameCustomer } from '../../../../electron/store/customers.ts';
import { readSyncState } from '../../../../electron/store/sync-state.ts';
import { readWholeTimeline } from '../../../../electron/store/timeline.ts';
import { countTold, readTold } from '../../../../electron/store/told.ts';
import { readRow } from '../../../../electron/store/synced-rows.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { complaintId, customerId, promiseId } from '../../../../shared/ids.ts';
import type { DeskEvent } from '../../../../shared/sync/event.ts';
import { inHours, now } from '../../../helpers/a-complaint.ts';
import { olga } from '../../../helpers/a-person.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { absorb, aLine, asDesk, complaintNow, digestOfDesk, effectOf, eventsOf, lastEvent } from '../../../helpers/a-feed.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { aShared, kindsOf, measure } from '../../../helpers/a-shared-complaint.ts';
import { granted } from '../../../helpers/granted.ts';

let ours: SeededDesk;
let theirs: SeededDesk;

beforeEach(async () => {
  ours = await asDesk(await aComplaintDesk(), 1);
  theirs = await asDesk(await aComplaintDesk(), 2);
});

async function promise(desk: SeededDesk, { id }: Complaint): Promise<void> {
  const promised = { promise: promiseId.parse(desk.newId()), what: 'callback', text: 'Call again', channel: 'phone' } as const;
  granted(await carryOut(desk, { kind: 'promise', complaint: id, payload: { ...promised, dueAt: inHours(24) } }));
}

const rowsIn = async (desk: SeededDesk, table: string) =>
  (await sql`select * from ${sql.table(table)} order by 1, 2`.execute(desk.db)).rows;

/** Something an administrator did at the other desk. */
const elsewhere: DeskEvent = {
  s: 7,
  at: now,
  running: 0,
  boot: '',
  seen: 0,
  by: olga.id,
  act: 'department.save',
  object: 'd',
  body: null,
  rows: [],
  lines: [],
  brought: [],
};

const ownsOf = async (desk: SeededDesk, { id }: Complaint) =>
  (await desk.db.selectFrom('timeline').select('own').where('complaint', '=', id).orderBy('id').execute()).map(({ own }) => own);

describe('what another desk did', () => {
  it('stands here as it stands there: the complaint, its history, its caller, its terms', async () => {
    const complaint = await aShared(ours, theirs);
    expect(await findComplaint(theirs.db, complaint.id)).toEqual(await findComplaint(ours.db, complaint.id));
    expect(await readWholeTimeline(theirs.db, complaint.id)).toEqual(await readWholeTimeline(ours.db, complaint.id));
    const [one, other] = [await digestOfDesk(ours.db), await digestOfDesk(theirs.db)];
    expect(other.lines.filter((line) => /^(?:complaint|customer|deadline)/u.test(line))).toEqual(
      one.lines.filter((line) => /^(?:complaint|customer|deadline)/u.test(line)),
    );
    expect(await ownsOf(ours, complaint)).toEqual([null]);
  });

  it('is found by its words, is looked at by the rules, and is told to the windows', async () => {
    const complaint = await aShared(ours, theirs);
    expect(await rowsIn(theirs, 'complaint_word')).toEqual(await rowsIn(ours, 'complaint_word'));
    expect(await theirs.db.selectFrom('escalation_watch').select('complaint').execute()).toEqual([{ complaint: complaint.id }]);
    expect(await rowsIn(theirs, 'customer_word')).toEqual(await rowsIn(ours, 'customer_word'));
    expect(theirs.heard).toContainEqual({ event: 'changed', what: 'complaints', id: complaint.id });
    expect(theirs.heard).toContainEqual({ event: 'changed', what: 'customers', id: null });
  });

  it('leaves the desk as guarded as before, and queues nothing of its own', async () => {
    const { id } = await aShared(ours, theirs);
    expect(await eventsOf(theirs.db)).toEqual([]);
    await expect(theirs.db.deleteFrom('complaint').where('id', '=', id).execute()).rejects.toThrow('nothing is deleted');
    await expect(theirs.db.deleteFrom('timeline').where('complaint', '=', id).execute()).rejects.toThrow('nothing is deleted');
    const { rows } = await sql`pragma foreign_keys`.execute(theirs.db);
    expect(rows).toEqual([{ foreign_keys: 1 }]);
  });
});

describe('what was done here and head office has not confirmed', () => {
  it('stays on top of what others did meanwhile, and becomes the same everywhere once it is confirmed', async () => {
    const complaint = await aShared(ours, theirs);
    await promise(ours, complaint);
    const own = await lastEvent(ours.db);
    await measure(theirs, complaint, 'Sent a courier');
    const other = await lastEvent(theirs.db);
    const line = aLine(2, 2, other, await effectOf(theirs.db, other));
    await absorb(ours, [line]);
    const shown = await findComplaint(ours.db, complaint.id);
    expect(shown?.measures.map(({ text }) => text)).toEqual(['Sent a courier']);
    expect(shown?.promises).toHaveLength(1);
    expect(await kindsOf(ours, complaint)).toEqual(['registered', 'measure', 'promised']);
    expect(await ownsOf(ours, complaint)).toEqual([null, null, own.s]);

    const confirmed = aLine(3, 1, own, await effectOf(ours.db, own));
    await absorb(ours, [confirmed]);
    await absorb(theirs, [line, confirmed]);
    expect(await ownsOf(ours, complaint)).toEqual([null, null, null]);
    expect(await findComplaint(theirs.db, complaint.id)).toEqual(await findComplaint(ours.db, complaint.id));
    expect(await readWholeTimeline(theirs.db, complaint.id)).toEqual(await readWholeTimeline(ours.db, complaint.id));
    expect(await readSyncState(ours.db)).toMatchObject({ cursor: 3, cursor_at: `1.${own.s}`, confirmed: own.s });
  });

  it('is undone when head office refuses it, and its author is told once', async () => {
    const complaint = await aShared(ours, theirs);
    const stands = await complaintNow(ours.db, complaint.id, -1);
    await promise(ours, complaint);
    const event = await lastEvent(ours.db);
    const rows = event.rows.map(({ table, key }) => ({ table, key, row: null }));
    const refusal = { code: 'notYours' };
    const line = aLine(2, 1, event, { outcome: 'refused', refusal, complaints: [stands], rows });
    await absorb(ours, [line]);
    await absorb(ours, [line]);
    expect((await findComplaint(ours.db, complaint.id))?.promises).toEqual([]);
    expect(await kindsOf(ours, complaint)).toEqual(['registered']);
    expect(await countTold(ours.db, ours.who.id)).toBe(1);
    const [told] = await readTold(ours.db, { open: true, rows: 10 });
    expect(told).toMatchObject({
      s: event.s,
      act: 'complaint.promise',
      complaint: complaint.id,
      what: 'refused',
      refusal: '{"code":"notYours"}',
    });
  });

  it('goes whole where head office has no such complaint, with the words it was found by', async () => {
    const complaint = await aRegistered(ours);
    const event = await lastEvent(ours.db);
    const rows = event.rows.map(({ table, key }) => ({ table, key, row: null }));
    const gone = [{ id: complaint.id, body: null, lines: [] }];
    await absorb(ours, [aLine(1, 1, event, { outcome: 'refused', refusal: { code: 'notYours' }, complaints: gone, rows })]);
    expect(await findComplaint(ours.db, complaint.id)).toBeUndefined();
    for (const table of ['complaint_word', 'timeline', 'escalation_watch', 'deadline'] as const)
      expect(await ours.db.selectFrom(table).select('complaint').execute()).toEqual([]);
    expect(await ours.db.selectFrom('customer').select('id').execute()).toEqual([]);
    expect(await countTold(ours.db, ours.who.id)).toBe(1);
  });

  it('keeps a column that was changed here over what head office has, until it says otherwise', async () => {
    await aShared(ours, theirs);
    const customer = await ours.db.selectFrom('customer').select('id').executeTakeFirstOrThrow();
    const key = JSON.stringify([customer.id]);
    const stands = await readRow(ours.db, 'customer', key);
    await ours.db.transaction().execute(async (tx) => {
      await renameCustomer(tx, customerId.parse(customer.id), { name: 'Anna Sidorova', nameKey: 'anna sidorova' });
      await leaveTrace(tx, ours, { act: 'customer.save', object: 'customer', objectId: customer.id, fields: ['name'], body: {} });
    });
    const other = { ...elsewhere, act: 'customer.save', object: customer.id };
    const rows = [{ table: 'customer', key, row: { ...stands, language: 'th' } }];
    await absorb(ours, [aLine(2, 2, other, { rows })]);
    expect(await readRow(ours.db, 'customer', key)).toMatchObject({ name: 'Anna Sidorova', language: 'th' });
    await absorb(ours, [aLine(3, 1, await lastEvent(ours.db), { outcome: 'merged', rows })]);
    expect(await readRow(ours.db, 'customer', key)).toMatchObject({ name: 'Anna Petrova', language: 'th' });
  });
});

describe('a page', () => {
  it('with a line missing is not taken', async () => {
    const complaint = await aShared(ours, theirs);
    await measure(theirs, complaint, 'Sent a courier');
    const event = await lastEvent(theirs.db);
    const line = aLine(3, 2, event, await effectOf(theirs.db, event));
    await expect(absorb(ours, [line])).rejects.toThrow('line 3 of the feed');
    expect((await findComplaint(ours.db, complaint.id))?.measures).toEqual([]);
    expect(await readSyncState(ours.db)).toMatchObject({ cursor: 1 });
  });

  it('happens whole or not at all, and leaves no guard open', async () => {
    const complaint = await aShared(ours, theirs);
    await measure(theirs, complaint, 'Sent a courier');
    const event = await lastEvent(theirs.db);
    const line = aLine(2, 2, event, await effectOf(theirs.db, event));
    await ours.db.schema.alterTable('sync_state').renameColumn('cursor_at', 'gone').execute();
    await expect(absorb(ours, [line])).rejects.toThrow('cursor_at');
    await ours.db.schema.alterTable('sync_state').renameColumn('gone', 'cursor_at').execute();
    expect((await findComplaint(ours.db, complaint.id))?.measures).toEqual([]);
    expect(await ours.db.selectFrom('absorbing').selectAll().execute()).toEqual([]);
    expect((await sql`pragma foreign_keys`.execute(ours.db)).rows).toEqual([{ foreign_keys: 1 }]);
    await absorb(ours, [line]);
    expect((await findComplaint(ours.db, complaint.id))?.measures).toHaveLength(1);
  });

  it('that holds one thing this register cannot take holds up nothing else', async () => {
    const complaint = await aShared(ours, theirs);
    const bad = { table: 'department', key: '["d"]', row: { id: 'd', name: 'Returns', active: 'perhaps' } };
    const good = { table: 'department', key: '["e"]', row: { id: 'e', name: 'Repairs', active: 1 } };
    const unknown = { table: 'parcel', key: '["p"]', row: { id: 'p' } };
    const product = { id: 'q', code: 'Q', name: '{}', price: 1, warranty_months: 0, warranty_promise: '', active: 1 };
    const newer = { table: 'product', key: '["q"]', row: { ...product, weight: 7 } };
    await absorb(ours, [aLine(2, 2, elsewhere, { rows: [bad, unknown, newer, good] })]);
    expect(await readRow(ours.db, 'department', '["e"]')).toMatchObject({ name: 'Repairs' });
    expect(await readRow(ours.db, 'product', '["q"]')).toMatchObject({ price: 1 });
    expect(await ours.db.selectFrom('not_taken').select(['kind', 'id', 'seq']).execute()).toEqual([
      { kind: 'department', id: '["d"]', seq: 2 },
    ]);
    expect(await findComplaint(ours.db, complaint.id)).toBeDefined();
    expect(await notTakenOf(ours.db, { kind: 'department', id: '["d"]' })).toEqual({ area: 'catalogue', complaint: null, number: null });
    expect(await notTakenOf(ours.db, { kind: 'complaint', id: complaint.id })).toMatchObject({
      area: 'complaints',
      number: complaint.number,
    });
    await absorb(ours, [aLine(3, 2, elsewhere, { rows: [{ ...bad, row: { ...bad.row, active: 1 } }] })]);
    expect(await readNotTaken(ours.db, 10)).toEqual([]);
  });

  it('of a snapshot that overlaps with the feed changes nothing twice', async () => {
    const complaint = await aShared(ours, theirs);
    await measure(theirs, complaint, 'Sent a courier');
    const event = await lastEvent(theirs.db);
    const line = aLine(2, 2, event, await effectOf(theirs.db, event));
    const body = await findComplaint(theirs.db, complaint.id);
    const lines = await readWholeTimeline(theirs.db, complaint.id);
    const things = {
      complaints: [{ id: complaint.id, body: body ?? null, lines, seq: 2 }],
      rows: line.effect.rows.map((row) => ({ ...row, seq: 2 })),
    };
    const third = await asDesk(await aComplaintDesk(), 3);
    const taking = absorber(third);
    const head = { seq: 1, at: '1.1', own: 0, total: 1 };
    await taking.snapshot({ ...head, next: 'more', ...things });
    expect(await readSyncState(third.db)).toMatchObject({ cursor: 0, snapshot_next: 'more', snapshot_seq: 1 });
    await taking.snapshot({ ...head, next: null, complaints: [], rows: [] });
    expect(await readSyncState(third.db)).toMatchObject({
      cursor: 1,
      cursor_at: '1.1',
      own_until: null,
      snapshot_next: null,
      snapshot_seq: null,
    });
    await taking.lines([line]);
    expect(await findComplaint(third.db, complaint.id)).toEqual(body);
    expect(await readWholeTimeline(third.db, complaint.id)).toEqual(lines);
  });

  it('gives way to no number twice: the other complaint waits for its own', async () => {
    const mine = await aRegistered(ours);
    const other = await aRegistered(theirs);
    await theirs.db.updateTable('complaint').set({ number: mine.number }).where('id', '=', other.id).execute();
    const event = await lastEvent(theirs.db);
    const id = complaintId.parse('01950000-0000-7000-8000-0000000abcde');
    const stands = await complaintNow(theirs.db, other.id, event.s);
    const named = stands.body === null ? null : { ...stands.body, id };
    await absorb(ours, [aLine(1, 2, { ...event, object: id }, { complaints: [{ ...stands, id, body: named }] })]);
    expect((await findComplaint(ours.db, id))?.number).toBe(mine.number);
    expect((await findComplaint(ours.db, mine.id))?.number).toBe(`${mine.number}~${mine.id.slice(-6)}`);
  });
});

import { describe, expect, it } from 'vitest';
import { absorber } from '../../../electron/services/absorb/absorb.ts';
import { bringNext } from '../../../electron/services/bring-everything.ts';
import { recordChange } from '../../../electron/services/record-change.ts';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { readBringing } from '../../../electron/store/bringing.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import { outboxAfter } from '../../../electron/store/outbox.ts';
import { beginJoined, keepSyncState, readSyncState } from '../../../electron/store/sync-state.ts';
import { readWholeTimeline } from '../../../electron/store/timeline.ts';
import { complaintId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { synced } from '../../../shared/sync/synced.ts';
import type { DeskEvent } from '../../../shared/sync/event.ts';
import { aCard, aComplaintDesk, aLiveCall, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { aLine, digestOfDesk, effectOf, eventsOf, lastEvent } from '../../helpers/a-feed.ts';
import { aRegister } from '../../helpers/a-register.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted } from '../../helpers/granted.ts';
import { anOffice } from '../../helpers/sync-model/an-office.ts';
import { rowsOf } from '../../helpers/sync-model/at-head-office.ts';
import { nothingHeld } from '../../helpers/sync-model/held-things.ts';

const joined = {
  address: 'https://office.example',
  desk: 'd',
  secret_key: 'k',
  no: 4,
  desk_code: 'H4',
  branch: 'b',
  branch_name: 'Bangkok',
  head_key: 'h',
  epoch: 1,
  site: 'HQB',
  joinedAt: 5,
};

/** A desk with so many complaints and a call that joins now. */
async function joining(complaints: number): Promise<SeededDesk> {
  const desk = await aComplaintDesk();
  const call = await aLiveCall(desk);
  for (let count = 0; count < complaints; count += 1)
    await aRegistered(desk, aCard({ name: `Anna ${count}`, phone: `081 234 567${count}` }), count === 0 ? { call } : {});
  await desk.db.transaction().execute((tx) => beginJoined(tx, joined));
  return desk;
}

async function bringAll(desk: SeededDesk): Promise<number> {
  for (let steps = 0; ; steps += 1) if ((await bringNext({ ...desk, by: desk.who.id })) === null) return steps;
}

const brought = (events: readonly DeskEvent[]) => events.flatMap((event) => event.brought);

describe('a desk that joins head office', () => {
  it('hands over every complaint once with the whole of its history, and every row', async () => {
    const desk = await joining(5);
    await bringAll(desk);
    const events = await eventsOf(desk.db);
    expect(events.map(({ s }) => s)).toEqual(events.map((_, place) => place + 1));
    expect(new Set(events.map(({ act }) => act))).toEqual(new Set(['desk.bring']));
    expect(events.at(-1)).toMatchObject({ body: { part: 'end' }, rows: [], brought: [] });
    const all = await desk.db.selectFrom('complaint').select('id').orderBy('id').execute();
    expect(brought(events).map(({ body }) => body.id)).toEqual(all.map(({ id }) => id));
    for (const { body, lines } of brought(events)) expect(lines).toEqual(await readWholeTimeline(desk.db, body.id));
    for (const { text } of await outboxAfter(desk.db, { after: 0, count: 1_000, bytes: 1e9 }))
      expect(text.length).toBeLessThan(2 * 1024 * 1024);
    expect((await readSyncState(desk.db)).phase).toBe('joined');
    expect(await bringNext({ ...desk, by: desk.who.id })).toBeNull();
  });

  it.each([
    ['forked', 0],
    ['unknown', 3],
  ] as const)('comes back to its branch with what is not there: stopped as %s', async (stopped, complaints) => {
    const desk = await joining(3);
    await bringAll(desk);
    const { s } = await lastEvent(desk.db);
    await desk.db.transaction().execute((tx) => keepSyncState(tx, { acked: s, confirmed: s, stopped }));
    await desk.db.transaction().execute((tx) => beginJoined(tx, { ...joined, no: 5 }));
    await bringAll(desk);
    expect(brought(await eventsOf(desk.db))).toHaveLength(complaints);
    expect(await readSyncState(desk.db)).toMatchObject({ phase: 'joined', forgotten: 0 });
  });

  it('numbers from now on as the branch says, and leaves old numbers as they are', async () => {
    const desk = await joining(1);
    const [before] = await desk.db.selectFrom('complaint').select('number').execute();
    expect(before?.number).toMatch(/^BKK-2026-A-/u);
    expect((await aRegistered(desk)).number).toMatch(/^HQB-2026-H4-/u);
  });

  it('makes an empty desk the same as itself, line by line of the feed', async () => {
    const desk = await joining(4);
    await bringAll(desk);
    const { db } = await aRegister();
    await db.updateTable('sync_state').set({ phase: 'joined', no: 9 }).execute();
    const events = await eventsOf(desk.db);
    const lines = await Promise.all(events.map(async (event, place) => aLine(place + 1, 4, event, await effectOf(desk.db, event))));
    await absorber({ ...desk, db }).lines(lines);
    const [one, other] = [await digestOfDesk(desk.db), await digestOfDesk(db)];
    expect(one.lines.filter((line) => line.startsWith('complaint '))).toHaveLength(4);
    expect(other.lines).toEqual(one.lines);
    expect(other.digest).toBe(one.digest);
    expect(await db.selectFrom('not_taken').selectAll().execute()).toEqual([]);
    await absorber(desk).lines(lines);
    expect(await digestOfDesk(desk.db)).toMatchObject({ digest: one.digest, pending: 0 });
  });

  it('goes on where it stopped, and once the rows have gone brings early what somebody works on', async () => {
    const desk = await joining(3);
    while ((await readBringing(desk.db)).table < Object.keys(synced).length) await bringNext({ ...desk, by: desk.who.id });
    const [first] = await desk.db.selectFrom('complaint').select('id').orderBy('id').execute();
    const note = async (text: string) =>
      granted(await carryOut(desk, { kind: 'measure', complaint: complaintId.parse(first?.id), payload: { text } }));
    await note('Sent a courier');
    await note('Sent another one');
    const newOne = await aRegistered(desk);
    await bringAll(desk);
    await note('And again');
    const events = await eventsOf(desk.db);
    const early = events.filter(({ body }) => typeof body === 'object' && body !== null && 'instead' in body);
    expect(early).toMatchObject([
      {
        act: 'desk.bring',
        object: first?.id,
        body: { instead: 'complaint.measure' },
        brought: [{ body: { measures: [{ text: 'Sent a courier' }] } }],
      },
      { act: 'desk.bring', object: newOne.id, body: { instead: 'complaint.register' } },
    ]);
    expect(events.filter(({ act }) => act === 'complaint.measure')).toHaveLength(2);
    expect(
      brought(events)
        .map(({ body }) => body.id)
        .toSorted(),
    ).toEqual((await desk.db.selectFrom('complaint').select('id').orderBy('id').execute()).map(({ id }) => id));
    expect(events.at(-1)).toMatchObject({ act: 'complaint.measure', brought: [] });
  });

  it.each([
    ['before its first row has gone', 0],
    ['between its last row and its first complaint', Object.keys(synced).length],
  ])('has done at head office what is done here %s', async (_, table) => {
    const desk = await joining(3);
    while ((await readBringing(desk.db)).table < table) await bringNext({ ...desk, by: desk.who.id });
    const [first] = await desk.db.selectFrom('complaint').select('id').orderBy('id').execute();
    const complaint = complaintId.parse(first?.id);
    granted(await carryOut(desk, { kind: 'measure', complaint, payload: { text: 'Sent a courier' } }));
    await bringAll(desk);
    const { held, hear } = anOffice(nothingHeld());
    for (const event of await eventsOf(desk.db))
      expect(await hear(event, { desk: 4, joining: true })).toMatchObject({ outcome: 'applied' });
    expect(held.complaints.get(complaint)?.body).toEqual(await findComplaint(desk.db, complaint));
    const standing = [...held.rows].flatMap(([name, { kept }]) => (kept.row === null ? [] : [[name, kept.row]]));
    expect(Object.fromEntries(standing)).toEqual(
      Object.fromEntries([...(await rowsOf(desk.db))].map(([name, { kept }]) => [name, kept.row])),
    );
  });

  it('lets a complaint wait for its turn while rows go, however often it is worked on: everything done to it goes with it', async () => {
    const desk = await joining(0);
    const complaint = await aRegistered(desk);
    for (const text of ['Sent a courier', 'Sent another one'])
      granted(await carryOut(desk, { kind: 'measure', complaint: complaint.id, payload: { text } }));
    await bringAll(desk);
    const [whole, ...more] = brought(await eventsOf(desk.db));
    expect(more).toEqual([]);
    expect(whole?.body.measures.map(({ text }) => text)).toEqual(['Sent a courier', 'Sent another one']);
    expect(whole?.lines).toEqual(await readWholeTimeline(desk.db, complaint.id));
  });

  it('hands rows over whole that change before their turn, and as changes once it has all rows', async () => {
    const desk = await joining(2);
    const save = (name: string) =>
      recordChange(desk, { act: 'department.save', object: 'department', objectId: 'd', fields: ['name'], body: {} }, async (tx) => {
        await tx
          .insertInto('department')
          .values({ id: 'd', name, active: 1 })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
          .execute();
        return ok(null);
      });
    await save('Returns');
    await save('Repairs');
    const row = { table: 'department', key: '["d"]', did: 'add', set: { id: 'd', name: 'Repairs', active: 1 } };
    expect(await lastEvent(desk.db)).toMatchObject({ act: 'desk.bring', body: { instead: 'department.save' }, rows: [row] });
    while ((await readBringing(desk.db)).table < Object.keys(synced).length) await bringNext({ ...desk, by: desk.who.id });
    await save('Parts');
    expect(await lastEvent(desk.db)).toMatchObject({ act: 'department.save', rows: [{ did: 'change', set: { name: 'Parts' } }] });
  });

  it('that was head office’s before brings nothing again: it sends under its new name what never arrived, and keeps what it was told', async () => {
    const desk = await joining(2);
    await bringAll(desk);
    const [first] = await desk.db.selectFrom('complaint').select('id').orderBy('id').execute();
    const note = async (text: string) =>
      granted(await carryOut(desk, { kind: 'measure', complaint: complaintId.parse(first?.id), payload: { text } }));
    await note('Arrived');
    const { s } = await lastEvent(desk.db);
    await desk.db.transaction().execute(async (tx) => {
      await keepSyncState(tx, { acked: s });
      await tx
        .insertInto('told')
        .values({ s, at: 1, by: 'x', act: 'y', object: 'z', complaint: null, what: 'refused', refusal: null, over: '[]', done_at: null })
        .execute();
    });
    await note('Never arrived');
    await note('Nor this');
    await desk.db.transaction().execute((tx) => beginJoined(tx, { ...joined, desk: 'e', no: 5, desk_code: 'H5' }));
    await bringAll(desk);
    expect((await eventsOf(desk.db)).map((event) => [event.s, event.act, Object(event.body).command?.payload.text])).toEqual([
      [1, 'complaint.measure', 'Never arrived'],
      [2, 'complaint.measure', 'Nor this'],
      [3, 'desk.bring', undefined],
    ]);
    const { number } = await aRegistered(desk);
    expect(number).toMatch(/^HQB-2026-H5-/u);
    expect(await lastEvent(desk.db)).toMatchObject({ s: 4, act: 'complaint.register' });
    expect(await desk.db.selectFrom('told').select('s').execute()).toEqual([{ s: s - 5_000_000_000 }]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { absorber } from '../../../../electron/services/absorb/absorb.ts';
import { findComplaint } from '../../../../electron/store/complaints.ts';
import { forgetConfirmed, readSyncState } from '../../../../electron/store/sync-state.ts';
import { readWholeTimeline } from '../../../../electron/store/timeline.ts';
import { countTold, endTold, readTold } from '../../../../electron/store/told.ts';
import { complaintId } from '../../../../shared/ids.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { aLine, asDesk, lastEvent } from '../../../helpers/a-feed.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { aShared, kindsOf, measure } from '../../../helpers/a-shared-complaint.ts';

let ours: SeededDesk;
let theirs: SeededDesk;

beforeEach(async () => {
  ours = await asDesk(await aComplaintDesk(), 1);
  theirs = await asDesk(await aComplaintDesk(), 2);
});

describe('a snapshot that holds own events of which nothing came back yet', () => {
  const empty = { seq: 9, at: '2.7', total: 0, next: null, complaints: [], rows: [] };

  it('is followed by what became of them: what was refused goes, and its author is told once', async () => {
    const complaint = await aRegistered(ours);
    const event = await lastEvent(ours.db);
    const taking = absorber(ours);
    await taking.snapshot({ ...empty, own: event.s });
    expect(await readSyncState(ours.db)).toMatchObject({
      cursor: 9,
      cursor_at: '2.7',
      confirmed: event.s,
      own_after: 0,
      own_until: event.s,
    });
    expect(await findComplaint(ours.db, complaint.id)).toBeDefined();
    const complaints = [{ id: complaint.id, body: null, lines: [] }];
    const rows = event.rows.map(({ table, key }) => ({ table, key, row: null }));
    const answer = { to: event.s, lines: [aLine(3, 1, event, { outcome: 'refused', refusal: { code: 'notYours' }, complaints, rows })] };
    await taking.own({ to: event.s + 1, lines: answer.lines });
    expect(await countTold(ours.db, ours.who.id)).toBe(0);
    for (let times = 0; times < 2; times += 1) await taking.own(answer);
    expect(await findComplaint(ours.db, complaint.id)).toBeUndefined();
    expect(await ours.db.selectFrom('customer').select('id').execute()).toEqual([]);
    expect(await countTold(ours.db, ours.who.id)).toBe(1);
    expect(await readSyncState(ours.db)).toMatchObject({ cursor: 9, own_after: null, own_until: null });
  });

  it('asks again about those that were parked, and their author is told what came of them', async () => {
    await aRegistered(ours);
    const event = await lastEvent(ours.db);
    await absorber(ours).lines([aLine(1, 1, event, { outcome: 'parked' })]);
    await absorber(ours).snapshot({ ...empty, own: event.s });
    expect(await readSyncState(ours.db)).toMatchObject({ confirmed: event.s, own_after: event.s - 1, own_until: event.s });
    const parked = aLine(1, 1, event, { outcome: 'parked' });
    const refusal = { code: 'notYours' };
    const again = aLine(5, 0, { ...event, s: 1 }, { outcome: 'refused', refusal, again: { desk: 1, s: event.s } });
    await absorber(ours).own({ to: event.s, lines: [parked, again] });
    const told = async () => (await readTold(ours.db, { open: true, rows: 10 })).map(({ s, what, refusal: why }) => [s, what, why]);
    expect(await told()).toEqual([[event.s, 'refused', JSON.stringify(refusal)]]);
    // Nothing is parked any more; what its author has dealt with stays so, however often it is said.
    await ours.db.transaction().execute((tx) => endTold(tx, event.s, event.at));
    await absorber(ours).snapshot({ ...empty, seq: 10, own: event.s });
    expect(await readSyncState(ours.db)).toMatchObject({ own_until: null });
    await absorber(ours).lines([{ ...again, seq: 11 }]);
    expect(await told()).toEqual([]);
  });

  it('remembers how far it knows what became of them', async () => {
    await aRegistered(ours);
    await aRegistered(ours);
    const { s } = await lastEvent(ours.db);
    await absorber(ours).snapshot({ ...empty, own: s });
    await absorber(ours).own({ to: 1, lines: [] });
    expect(await readSyncState(ours.db)).toMatchObject({ own_after: 1, own_until: s });
    await absorber(ours).own({ to: 1, lines: [] });
    await absorber(ours).own({ to: s, lines: [] });
    expect(await readSyncState(ours.db)).toMatchObject({ own_after: null, own_until: null });
  });

  it('shows each of them once, whether a page has it already or not', async () => {
    const complaint = await aShared(ours, theirs);
    await measure(ours, complaint, 'Called the workshop');
    const { s } = await lastEvent(ours.db);
    const done = await findComplaint(ours.db, complaint.id);
    const history = await readWholeTimeline(ours.db, complaint.id);
    const undone = await findComplaint(theirs.db, complaint.id);
    const page = (body: typeof done, lines: typeof history, own: number, seq: number) => ({
      ...empty,
      own,
      complaints: [{ id: complaint.id, body: body ?? null, lines, seq }],
    });
    await absorber(ours).snapshot({ ...page(undone, history.slice(0, 1), s - 1, 4), next: 'more' });
    expect((await findComplaint(ours.db, complaint.id))?.measures).toHaveLength(1);
    // Head office took it while the pages were fetched.
    await absorber(ours).snapshot(page(done, history, s, 10));
    expect((await findComplaint(ours.db, complaint.id))?.measures).toHaveLength(1);
    expect(await kindsOf(ours, complaint)).toEqual(['registered', 'measure']);
    expect(await readSyncState(ours.db)).toMatchObject({ confirmed: s - 1, own_until: null });
  });

  it('shows one that stands in a complaint fetched on demand once, before and after it comes back', async () => {
    const complaint = await aShared(ours, theirs);
    await measure(ours, complaint, 'Called the workshop');
    const event = await lastEvent(ours.db);
    await measure(ours, complaint, 'Called the courier');
    const history = (await readWholeTimeline(ours.db, complaint.id)).slice(0, 2);
    const whole = await findComplaint(ours.db, complaint.id);
    const body = whole === undefined ? null : { ...whole, measures: whole.measures.slice(0, 1), revision: whole.revision - 1 };
    // Head office took the first of the two, and the desk has not pulled it yet.
    const answer = { own: event.s, complaints: [{ id: complaint.id, body, lines: history, seq: 10 }] };
    const texts = async () => (await findComplaint(ours.db, complaint.id))?.measures.map(({ text }) => text);
    const both = ['Called the workshop', 'Called the courier'];
    for (let times = 0; times < 2; times += 1) {
      await absorber(ours).found(answer);
      expect(await texts()).toEqual(both);
      expect(await kindsOf(ours, complaint)).toEqual(['registered', 'measure', 'measure']);
    }
    const { cursor, confirmed } = await readSyncState(ours.db);
    expect(confirmed).toBe(event.s - 1);
    const complaints = [{ id: complaint.id, body, lines: history.slice(1) }];
    const between = Array.from({ length: 9 - cursor }, (_, at) => aLine(cursor + 1 + at, 0, { ...event, s: at + 1, act: 'branch.past' }));
    await absorber(ours).lines([...between, aLine(10, 1, event, { complaints })]);
    expect(await texts()).toEqual(both);
    expect(await kindsOf(ours, complaint)).toEqual(['registered', 'measure', 'measure']);
  });

  it('leaves a complaint that ended too long ago to be in it with its history, and does not make half of one', async () => {
    const complaint = await aShared(ours, theirs);
    await ours.db.transaction().execute((tx) => forgetConfirmed(tx, 2));
    await measure(ours, complaint, 'Called the workshop');
    const event = await lastEvent(ours.db);
    await absorber(ours).snapshot({ ...empty, own: event.s });
    const stands = await findComplaint(theirs.db, complaint.id);
    const other = { id: complaintId.parse('01950000-0000-7000-8000-0000000abcde'), body: stands ?? null, lines: [] };
    const complaints = [{ id: complaint.id, body: stands ?? null, lines: [] }, other];
    const line = aLine(3, 1, event, { outcome: 'refused', refusal: { code: 'alreadyClosed' }, complaints, rows: [] });
    await absorber(ours).own({ to: event.s, lines: [line] });
    expect(await kindsOf(ours, complaint)).toEqual(['registered']);
    expect((await findComplaint(ours.db, complaint.id))?.measures).toEqual([]);
    expect(await findComplaint(ours.db, other.id)).toBeUndefined();
  });
});

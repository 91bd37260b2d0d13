import { beforeEach, describe, expect, it } from 'vitest';
import { absorber } from '../../../../electron/services/absorb/absorb.ts';
import { type Reader, wholeReader } from '../../../../electron/services/absorb/reader.ts';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { findComplaint } from '../../../../electron/store/complaints.ts';
import { readSyncState } from '../../../../electron/store/sync-state.ts';
import { readRow } from '../../../../electron/store/synced-rows.ts';
import { readWholeTimeline } from '../../../../electron/store/timeline.ts';
import { keepFormerTold, readTold } from '../../../../electron/store/told.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { DeskEvent } from '../../../../shared/sync/event.ts';
import { type SentLine, sentLine } from '../../../../shared/sync/feed.ts';
import { now } from '../../../helpers/a-complaint.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { aLine, asDesk, digestOfDesk, effectOf, lastEvent } from '../../../helpers/a-feed.ts';
import { olga } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted } from '../../../helpers/granted.ts';

// The newer desk is this program; the older one is this program with eyes for less of what is sent.
let newer: SeededDesk;
let older: SeededDesk;
let seq: number;

beforeEach(async () => {
  newer = await asDesk(await aComplaintDesk(), 1);
  older = await asDesk(await aComplaintDesk(), 2);
  seq = 0;
});

/** It has never heard of measures, nor of complaints that have some, nor of departments. */
const before: Reader = {
  complaint: (sent) => (JSON.stringify(sent).includes('"measures":[]') ? wholeReader.complaint(sent) : undefined),
  line: (sent) => (JSON.stringify(sent).includes('"kind":"measure"') ? undefined : wholeReader.line(sent)),
  isTable: (table) => table !== 'department',
};

const take = (desk: SeededDesk, lines: readonly SentLine[], version: string, reader = wholeReader) =>
  absorber({ ...desk, version, reader }).lines(lines);
const takeOld = (...lines: readonly SentLine[]) => take(older, lines, '1', before);
const upgrade = async () => {
  while (await absorber({ ...older, version: '2' }).kept());
};

/** What the newer desk did last, as head office tells everybody; the newer desk has it at once. */
async function told(): Promise<SentLine> {
  seq += 1;
  const event = await lastEvent(newer.db);
  const line = aLine(seq, 1, event, await effectOf(newer.db, event));
  await take(newer, [line], '2');
  return line;
}

async function registered(): Promise<{ readonly complaint: Complaint; readonly line: SentLine }> {
  const complaint = await aRegistered(newer);
  return { complaint, line: await told() };
}
async function measured({ id }: Complaint, text: string): Promise<SentLine> {
  granted(await carryOut(newer, { kind: 'measure', complaint: id, payload: { text } }));
  return told();
}
async function corrected({ id }: Complaint, title: string): Promise<SentLine> {
  const { revision } = (await findComplaint(newer.db, id)) ?? { revision: 0 };
  granted(await carryOut(newer, { kind: 'correct', complaint: id, payload: { seen: revision, facts: { title } } }));
  return told();
}

const ofCases = async (desk: SeededDesk) =>
  (await digestOfDesk(desk.db)).lines.filter((line) => /^(?:complaint|customer|deadline)/u.test(line));
const unread = async () =>
  (await older.db.selectFrom('unread').select(['kind', 'version']).orderBy('kind').execute()).map((one) => ({ ...one }));

const elsewhere: DeskEvent = {
  s: 900,
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
const row = (table: string, set: Readonly<Record<string, string | number>>): SentLine => {
  seq += 1;
  return aLine(seq, 9, { ...elsewhere, s: 900 + seq }, { rows: [{ table, key: JSON.stringify([set['id']]), row: set }] });
};

describe('a desk one version older', () => {
  it('keeps what it cannot read of a case, shows the rest, and has all of it in its order after its upgrade', async () => {
    const { complaint, line } = await registered();
    await takeOld(line);
    const unreadable = await measured(complaint, 'Called the workshop');
    await takeOld(unreadable);
    expect((await findComplaint(older.db, complaint.id))?.measures).toEqual([]);
    await takeOld(await corrected(complaint, 'The kettle leaks'));
    expect((await readWholeTimeline(older.db, complaint.id)).map(({ kind }) => kind)).toEqual(['registered', 'corrected']);
    expect((await readSyncState(older.db)).cursor).toBe(3);
    expect(await unread()).toEqual([{ kind: 'complaint', version: '1' }]);
    await upgrade();
    expect(await unread()).toEqual([]);
    expect((await readWholeTimeline(older.db, complaint.id)).map(({ kind }) => kind)).toEqual(['registered', 'measure', 'corrected']);
    expect(await ofCases(older)).toEqual(await ofCases(newer));
  });

  it('keeps a case none of which it can read', async () => {
    const { complaint, line } = await registered();
    const second = await measured(complaint, 'Called the workshop');
    const whole = { ...line, effect: { ...line.effect, complaints: second.effect.complaints } };
    await takeOld(whole, { ...second, effect: { ...second.effect, complaints: [] } });
    expect(await findComplaint(older.db, complaint.id)).toBeUndefined();
    await upgrade();
    expect((await findComplaint(older.db, complaint.id))?.measures).toHaveLength(1);
  });

  it('does its own work on top of what it cannot read, before and after its upgrade', async () => {
    const { complaint, line } = await registered();
    await takeOld(line);
    granted(await carryOut(older, { kind: 'measure', complaint: complaint.id, payload: { text: 'Mine, not sent yet' } }));
    await takeOld(await measured(complaint, 'Theirs'));
    expect((await findComplaint(older.db, complaint.id))?.measures.map(({ text }) => text)).toEqual(['Mine, not sent yet']);
    await upgrade();
    expect((await findComplaint(older.db, complaint.id))?.measures.map(({ text }) => text)).toEqual(['Theirs', 'Mine, not sent yet']);
  });

  it('keeps rows of tables it does not know, the last of each', async () => {
    await takeOld(
      row('department', { id: 'd1', name: 'Repairs', active: 1 }),
      row('department', { id: 'd1', name: 'Workshop', active: 1 }),
    );
    expect(await readRow(older.db, 'department', '["d1"]')).toBeUndefined();
    await upgrade();
    expect(await readRow(older.db, 'department', '["d1"]')).toMatchObject({ name: 'Workshop' });
    expect(await unread()).toEqual([]);
  });

  it('goes on keeping what its next version cannot read either', async () => {
    await takeOld(row('hologram', { id: 'h1', depth: 3 }), row('department', { id: 'd1', name: 'Repairs', active: 1, colour: 'red' }));
    expect(await unread()).toEqual([
      { kind: 'department', version: '1' },
      { kind: 'hologram', version: '1' },
    ]);
    await upgrade();
    expect(await readRow(older.db, 'department', '["d1"]')).toMatchObject({ name: 'Repairs' });
    const kept = await older.db.selectFrom('unread').select(['kind', 'version', 'body']).orderBy('kind').execute();
    expect(kept.map(({ kind, version, body }) => `${kind} ${version} ${body}`)).toEqual([
      'department 2 {"id":"d1","name":"Repairs","active":1,"colour":"red"}',
      'hologram 2 {"id":"h1","depth":3}',
    ]);
  });

  it('needs nothing kept of a case that head office says whole in words it can read', async () => {
    const { complaint, line } = await registered();
    await takeOld(line, await measured(complaint, 'Called the workshop'));
    expect(await unread()).toHaveLength(1);
    const body = (await findComplaint(newer.db, complaint.id)) ?? null;
    const lines = await readWholeTimeline(newer.db, complaint.id);
    await absorber({ ...older, version: '1' }).found({ own: 0, complaints: [{ id: complaint.id, body, lines, seq: 3 }] });
    expect(await unread()).toEqual([]);
    expect(await ofCases(older)).toEqual(await ofCases(newer));
  });

  it('forgets what it kept once nothing of it is strange any more, or it is gone', async () => {
    const strange = row('department', { id: 'd1', name: 'Repairs', active: 1, colour: 'red' });
    await take(older, [strange, row('department', { id: 'd1', name: 'Repairs', active: 1 })], '1');
    expect(await unread()).toEqual([]);
    const gone = aLine(seq + 2, 9, { ...elsewhere, s: 990 }, { rows: [{ table: 'hologram', key: '["h1"]', row: null }] });
    await take(older, [row('hologram', { id: 'h1', depth: 3 }), gone], '1');
    expect(await unread()).toEqual([]);
  });

  it('reads lines whose outcome, refusal and fields it does not know', async () => {
    const { complaint, line } = await registered();
    const later = {
      ...JSON.parse(JSON.stringify(line)),
      weather: 'fine',
      effect: { ...line.effect, outcome: 'deferred', refusal: { why: 'so' }, over: [{ odd: 1 }], again: 'yes', more: [1] },
    };
    const read = sentLine.parse(later);
    await takeOld(read);
    expect((await findComplaint(older.db, complaint.id))?.id).toBe(complaint.id);
    expect(await readTold(older.db, { open: false, rows: 10 })).toEqual([]);
  });
});

const again = (outcome: 'applied' | 'refused'): SentLine => {
  const refusal = outcome === 'refused' ? { code: 'notOpen' } : null;
  return aLine(2, 0, { ...elsewhere, s: 1 }, { outcome, refusal, again: { desk: 2, s: 7 } });
};
const parked = () => take(older, [aLine(1, 2, { ...elsewhere, s: 7 }, { outcome: 'parked' })], '2');
const mine = async () =>
  (await readTold(older.db, { open: false, rows: 10 })).map(({ s, what, done_at }) => `${s} ${what} ${done_at === null ? 'open' : 'done'}`);

describe('what head office had parked and understands now', () => {
  it('is off its author’s list once it is done', async () => {
    await parked();
    expect(await mine()).toEqual(['7 parked open']);
    await take(older, [again('applied')], '2');
    expect(await mine()).toEqual(['7 parked done']);
  });

  it('is said in its own words to an author whose event could not be read', async () => {
    await take(older, [aLine(1, 2, { ...elsewhere, s: 7, act: 'unreadable' }, { outcome: 'parked' })], '2');
    await take(older, [again('refused')], '2');
    expect(await readTold(older.db, { open: true, rows: 10 })).toMatchObject([{ s: 7, act: 'department.save', what: 'refused' }]);
  });

  it('is told to an author whose desk has joined anew since', async () => {
    await parked();
    await older.db.transaction().execute((tx) => keepFormerTold(tx, 2));
    await older.db.updateTable('sync_state').set({ no: 3 }).execute();
    const [former] = await readTold(older.db, { open: true, rows: 10 });
    expect(former).toMatchObject({ what: 'parked' });
    await take(older, [again('refused')], '2');
    expect(await readTold(older.db, { open: true, rows: 10 })).toMatchObject([{ s: former?.s, what: 'refused' }]);
  });

  it('is on its author’s list as refused once it is refused', async () => {
    await parked();
    await take(older, [again('refused')], '2');
    expect(await mine()).toEqual(['7 refused open']);
  });
});

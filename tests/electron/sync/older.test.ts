import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { complaint as complaintBody } from '../../../shared/complaint/complaint.ts';
import { type ComplaintId, complaintId, instant } from '../../../shared/ids.ts';
import { type ADeskAtWork, aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { type AHeadOffice, aHeadOffice } from '../../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const until = <Value>(holds: () => Promise<Value> | Value) => vi.waitFor(holds, { timeout: 40_000, interval: 50 });
const inStep = (desk: ADeskAtWork) => until(async () => expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep'));
const join = async (desk: ADeskAtWork, office: AHeadOffice, name: string) => {
  await desk.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf(name) });
  await inStep(desk);
};
const day = 24 * 60 * 60_000;
const older = (desk: ADeskAtWork, text: string) => desk.ask('sync.older', { text });
const read = (desk: ADeskAtWork, complaint: ComplaintId) => desk.ask('complaint.read', { complaint });

interface Standing {
  readonly office: AHeadOffice;
  readonly anna: ADeskAtWork;
  readonly maria: ADeskAtWork;
  readonly id: ComplaintId;
  readonly number: string;
}

/** Anna's desk has a case that ended three years ago; Maria's joined after it had, and never got it. */
async function oneOldCase(): Promise<Standing> {
  const office = await aHeadOffice(postgres);
  onTestFinished(() => office.stop());
  const anna = await aDeskAtWork({ Anna: ['operator', 'manager', 'admin'] });
  const [category] = (await anna.ask('catalogue.read', {})).categories;
  if (category === undefined) throw new Error('no category');
  const card = { caller: { name: 'Olga Petrova', phone: '0812345678' }, case: { essence: 'The kettle leaks', category: category.id } };
  const { complaint } = await anna.ask('complaint.register', { complaint: complaintId.parse(v7()), card });
  await join(anna, office, 'Anna');
  const { id, number } = complaint;
  await endedLongAgo(office, id);
  const maria = await aDeskAtWork({ Maria: ['manager', 'admin'], Lena: ['analyst'] });
  await hadALongPast(office);
  await join(maria, office, 'Maria');
  return { office, anna, maria, id, number };
}

/** So much was done in the branch that whoever joins gets everything as it stands, not how it came to be. */
async function hadALongPast({ db, branch }: AHeadOffice): Promise<void> {
  const effect = JSON.stringify({ outcome: 'applied', refusal: null, complaints: [], rows: [], over: [] });
  await sql`insert into event (branch, seq, desk, s, at, by, act, object, outcome, body, effect, size, received_at)
    select ${branch}, head + g, 0, head + g, 0, '', 'branch.past', '', 'applied', '', ${effect}, 100, 0 from stream, generate_series(1, 2100) g
    where branch = ${branch}`.execute(db);
  await sql`update stream set head = head + 2100 where branch = ${branch}`.execute(db);
}

/** At head office the case is closed since three years. */
async function endedLongAgo({ db, branch }: AHeadOffice, id: ComplaintId): Promise<void> {
  const kept = await db.selectFrom('complaint').select('body').where('id', '=', id).executeTakeFirstOrThrow();
  const at = instant.parse(Date.now() - 1_100 * day);
  const body = complaintBody.parse({ ...JSON.parse(kept.body), state: 'closed', outcome: 'satisfied', closedAt: at, receivedAt: at });
  const now = { body: JSON.stringify(body), state: 'closed', ended_at: at, received_at: at };
  await db.updateTable('complaint').set(now).where('branch', '=', branch).where('id', '=', id).execute();
}

describe('an older case', { timeout: 120_000 }, () => {
  it('is found by number, name and phone, and is held from then on', async () => {
    const { office, maria, id, number } = await oneOldCase();
    await expect(read(maria, id)).rejects.toThrow('noSuchComplaint');
    expect((await maria.ask('complaint.find', { text: number, rows: 10 })).rows).toEqual([]);
    for (const text of [number, 'petrova', '081 234 5678', number.toLowerCase()]) {
      const found = await older(maria, text);
      expect(found).toMatchObject({
        rows: [{ id, number, customerName: 'Olga Petrova', state: 'closed', outcome: 'satisfied' }],
        next: null,
      });
    }
    expect((await older(maria, 'nobody of that name')).rows).toEqual([]);
    await expect(read(maria, id)).rejects.toThrow('noSuchComplaint'); // looking keeps nothing

    await maria.ask('sync.keepOlder', { complaint: id, number });
    const { complaint, timeline } = await read(maria, id);
    expect(complaint).toMatchObject({ id, number, state: 'closed', facts: { essence: 'The kettle leaks' } });
    expect(timeline[0]).toMatchObject({ kind: 'registered' });
    expect((await maria.ask('complaint.find', { text: 'kettle', rows: 10 })).rows.map((row) => row.id)).toEqual([id]);
    expect((await older(maria, number)).rows).toEqual([]); // it is here
    await inStep(maria);
    await office.stop();
    expect((await read(maria, id)).complaint.id).toBe(id);
    await maria.ask('sync.keepOlder', { complaint: id, number }); // nobody is asked for what is here
  });

  it('is said to be out of reach while the line is cut', async () => {
    const { office, maria, id, number } = await oneOldCase();
    await office.stop();
    for (const text of [number, 'petrova', 'nobody of that name', 'K7M2QX'])
      await expect(older(maria, text)).rejects.toThrow('olderOutOfReach');
    await expect(maria.ask('sync.keepOlder', { complaint: id, number })).rejects.toThrow('olderOutOfReach');
    await expect(read(maria, id)).rejects.toThrow('noSuchComplaint');
  });

  it('shows no name to whoever reads without names, and is not found by one', async () => {
    const { maria, id, number } = await oneOldCase();
    await inStep(maria);
    await maria.sit('Lena');
    await inStep(maria);
    expect((await older(maria, 'petrova')).rows).toEqual([]);
    expect((await older(maria, number)).rows).toMatchObject([{ id, number, customerName: null, code: null }]);
  });

  it('comes with its whole history when somebody goes on with it elsewhere', async () => {
    const { anna, maria, id, number } = await oneOldCase();
    const { revision } = (await read(anna, id)).complaint;
    expect(revision).toBeGreaterThan(0);
    await anna.ask('complaint.measure', { complaint: id, text: 'Anna found the receipt' });
    await until(async () => expect(JSON.stringify((await read(maria, id)).timeline)).toContain('Anna found the receipt'));
    const { timeline, complaint } = await read(maria, id);
    expect(complaint.number).toBe(number);
    expect(timeline.map(({ kind }) => kind)).toEqual(['registered', 'measure']);
  });

  it('is looked for nowhere by a desk that stands alone', async () => {
    const anna = await aDeskAtWork({ Anna: ['operator', 'admin'] });
    expect(await older(anna, 'petrova')).toEqual({ rows: [], next: null });
  });

  it('that head office does not have any more is said so', async () => {
    const { office, maria, id, number } = await oneOldCase();
    await office.db.deleteFrom('complaint').where('id', '=', id).execute();
    await expect(maria.ask('sync.keepOlder', { complaint: id, number })).rejects.toThrow('olderGone');
  });
});

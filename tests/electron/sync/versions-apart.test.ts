import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { changeRows } from '../../../headoffice/change-rows.ts';
import type { Office } from '../../../headoffice/office.ts';
import { listParked } from '../../../headoffice/store/parked.ts';
import { holdStream } from '../../../headoffice/store/streams.ts';
import { complaintId } from '../../../shared/ids.ts';
import { decideEvent } from '../../../shared/sync/decide-event.ts';
import { type ADeskAtWork, aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { type AHeadOffice, aHeadOffice } from '../../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const until = <Value>(holds: () => Promise<Value> | Value) => vi.waitFor(holds, { timeout: 60_000, interval: 50 });
const inStep = (...desks: readonly ADeskAtWork[]) =>
  until(async () => {
    for (const desk of desks) expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep');
  });

/** The rules of a head office that has never heard of measures. */
const withoutMeasures: Office['decide'] = (ledger, event, context) =>
  decideEvent(ledger, event.act === 'complaint.measure' ? { ...event, act: 'complaint.measureNewly' } : event, context);

async function anOffice(given: Parameters<typeof aHeadOffice>[1] = {}): Promise<AHeadOffice> {
  const office = await aHeadOffice(postgres, given);
  onTestFinished(() => office.stop());
  return office;
}

async function joined(office: AHeadOffice, name: string, roles: Parameters<typeof aDeskAtWork>[0][string]): Promise<ADeskAtWork> {
  const desk = await aDeskAtWork({ [name]: roles });
  await desk.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf(name) });
  await inStep(desk);
  return desk;
}

const register = async (desk: ADeskAtWork) => {
  const [category] = (await desk.ask('catalogue.read', {})).categories;
  const card = {
    caller: { name: 'Olga', phone: '0812345678' },
    case: { essence: 'The kettle leaks', ...(category === undefined ? {} : { category: category.id }) },
  };
  return (await desk.ask('complaint.register', { complaint: complaintId.parse(v7()), card })).complaint.id;
};
const measuresAt = async (desk: ADeskAtWork, complaint: Awaited<ReturnType<typeof register>>) =>
  (await desk.ask('complaint.read', { complaint })).complaint.measures.map(({ text }) => text);

describe('desks and a head office of different versions', { timeout: 240_000 }, () => {
  it('lose nothing of a newer desk: head office does it by itself once it is newer too', async () => {
    const older = await anOffice({ decide: withoutMeasures });
    const anna = await joined(older, 'Anna', ['operator', 'admin']);
    const maria = await joined(older, 'Maria', ['manager', 'admin']);
    const id = await register(anna);
    await anna.ask('complaint.measure', { complaint: id, text: 'Called the workshop' });
    await anna.ask('complaint.measure', { complaint: id, text: 'Called it again' });
    await until(async () =>
      expect((await anna.ask('sync.told', { show: 'open', rows: 10 })).told.map(({ what }) => what)).toEqual(['parked', 'parked']),
    );
    await until(async () => expect(await measuresAt(maria, id)).toEqual([]));
    expect((await listParked(older.db, older.branch)).map(({ act }) => act)).toEqual(['complaint.measure', 'complaint.measure']);
    const port = Number(new URL(older.address).port);
    await older.stop();

    await anOffice({ url: older.url, port });
    for (const desk of [anna, maria]) await desk.ask('sync.now', {});
    await until(async () => expect(await measuresAt(maria, id)).toEqual(['Called the workshop', 'Called it again']));
    await until(async () => expect((await anna.ask('sync.told', { show: 'open', rows: 10 })).told).toEqual([]));
    await inStep(anna, maria);
    const [here, there] = await Promise.all([anna, maria].map((desk) => desk.ask('complaint.read', { complaint: id })));
    expect(here?.complaint).toEqual(there?.complaint);
    expect(here?.timeline).toEqual(there?.timeline);
  });

  it('go on when head office has tables and columns that a desk has not, and no desk’s change takes them away there', async () => {
    const office = await anOffice();
    const anna = await joined(office, 'Anna', ['operator', 'admin']);
    const id = v7();
    const key = JSON.stringify([id]);
    const later = { id, name: 'Repairs', active: 1, colour: 'red' };
    const rows = [
      { table: 'department', key, did: 'add', set: later },
      { table: 'hologram' as 'department', key, did: 'add', set: { id, depth: 3 } },
    ] as const;
    await office.db.transaction().execute(async (tx) => {
      await holdStream(tx, office.branch);
      await changeRows(tx, office.branch, { by: 'admin', act: 'department.paint', object: id, rows, now: Date.now() });
    });
    const departments = async () => (await anna.ask('catalogue.read', {})).departments.map(({ name }) => name);
    await until(async () => expect(await departments()).toContain('Repairs'));
    const found = (await anna.ask('catalogue.read', {})).departments.find(({ name }) => name === 'Repairs');
    if (found === undefined) throw new Error('no department');
    await anna.ask('department.save', { ...found, name: 'Workshop' });
    await inStep(anna);
    const kept = await office.db
      .selectFrom('record')
      .select('row')
      .where('kind', '=', 'department')
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(kept.row ?? '')).toEqual({ ...later, name: 'Workshop' });
  });
});

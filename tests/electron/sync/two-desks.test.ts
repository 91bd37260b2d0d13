import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readDevice, listDevices, revokeDevice } from '../../../headoffice/store/devices.ts';
import { type ComplaintId, complaintId, escalationId, instant, promiseId } from '../../../shared/ids.ts';
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
const stateOf = async (desk: ADeskAtWork) => (await desk.ask('sync.state', {})).state;
const inStep = (...desks: readonly ADeskAtWork[]) =>
  until(async () => {
    for (const desk of desks) expect((await stateOf(desk)).kind).toBe('inStep');
  });

async function anOffice(): Promise<AHeadOffice> {
  const office = await aHeadOffice(postgres);
  onTestFinished(() => office.stop());
  return office;
}

const join = async (desk: ADeskAtWork, office: AHeadOffice, name: string) =>
  desk.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf(name) });

async function register(desk: ADeskAtWork, essence: string): Promise<{ readonly id: ComplaintId; readonly number: string }> {
  const [category] = (await desk.ask('catalogue.read', {})).categories;
  const card = {
    caller: { name: 'Olga', phone: '0812345678' },
    case: { essence, ...(category === undefined ? {} : { category: category.id }) },
  };
  const { complaint } = await desk.ask('complaint.register', { complaint: complaintId.parse(v7()), card });
  return complaint;
}

const read = (desk: ADeskAtWork, complaint: ComplaintId) => desk.ask('complaint.read', { complaint });
const inAnHour = () => instant.parse(Date.now() + 3_600_000);

/** Anna's desk and Maria's, both in the same branch. */
async function twoDesks(office: AHeadOffice) {
  const anna = await aDeskAtWork({ Anna: ['operator', 'admin'] });
  const maria = await aDeskAtWork({ Maria: ['manager', 'admin'], Pavel: ['manager'] });
  await join(anna, office, 'Anna');
  await inStep(anna);
  await join(maria, office, 'Maria');
  await inStep(anna, maria);
  return { anna, maria };
}

describe('two desks of one branch', { timeout: 120_000 }, () => {
  it('see what the other registers, hands over and answers', async () => {
    const office = await anOffice();
    const { anna, maria } = await twoDesks(office);
    const mariaId = await maria.idOf('Maria');
    const { id, number } = await register(anna, 'The kettle leaks');
    await until(async () => expect((await read(maria, id)).complaint.number).toBe(number));

    const escalation = escalationId.parse(v7());
    await until(async () => expect((await anna.ask('person.list', {})).map((one) => one.id)).toContain(mariaId));
    const given = { promise: promiseId.parse(v7()), to: mariaId, answerBy: inAnHour(), reason: 'other' as const, text: 'Too high for me' };
    await anna.ask('complaint.handOver', { complaint: id, escalation, ...given });
    await until(async () => expect((await maria.ask('queue.read', {})).waiting.map((one) => one.escalation)).toEqual([escalation]));
    await until(async () => expect(await anna.ask('sync.delivery', { complaint: id, escalation })).toEqual({ reached: 'theirDesk' }));

    await maria.ask('complaint.take', { complaint: id, escalation });
    const answer = { answer: 'approved' as const, text: 'A new kettle', tellBy: inAnHour() };
    await maria.ask('complaint.answer', { complaint: id, escalation, ...answer });
    await until(async () => expect((await anna.ask('home.read', {})).back.map(({ answerText }) => answerText)).toEqual(['A new kettle']));
    await inStep(anna, maria);
    const [here, there] = [await read(anna, id), await read(maria, id)];
    expect(here.complaint).toEqual(there.complaint);
    expect(here.timeline).toEqual(there.timeline);
  });

  it('brings everything a desk had while it stood alone', async () => {
    const office = await anOffice();
    const anna = await aDeskAtWork({ Anna: ['operator', 'admin'] });
    const old = [];
    for (let times = 0; times < 12; times += 1) old.push(await register(anna, `An old kettle ${String(times)}`));
    await join(anna, office, 'Anna');
    await inStep(anna);
    const maria = await aDeskAtWork({ Maria: ['manager', 'admin'] });
    const hers = await register(maria, 'Her own from before');
    await join(maria, office, 'Maria');
    await inStep(maria);
    for (const { id, number } of old) expect((await read(maria, id)).complaint.number).toBe(number);
    await until(async () => expect((await read(anna, hers.id)).complaint.facts.essence).toBe('Her own from before'));
    const before = (await read(anna, old[0]?.id ?? hers.id)).timeline;
    expect((await read(maria, old[0]?.id ?? hers.id)).timeline).toEqual(before);
  });

  it('keep what both wrote while the line was cut', async () => {
    const office = await anOffice();
    const { anna, maria } = await twoDesks(office);
    const { id } = await register(anna, 'The kettle leaks');
    await until(async () => expect((await read(maria, id)).complaint.id).toBe(id));
    await inStep(anna, maria);
    await office.stop();
    for (const [desk, words] of [
      [anna, 'Anna wrote down the serial number'],
      [maria, 'Maria called the workshop'],
    ] as const) {
      const { revision } = (await read(desk, id)).complaint;
      await desk.ask('complaint.measure', { complaint: id, text: words });
      await desk.ask('complaint.correct', { complaint: id, seen: revision, facts: { title: words } });
      await desk.ask('sync.now', {});
    }
    await until(async () => expect([(await stateOf(anna)).kind, (await stateOf(maria)).kind]).toEqual(['offline', 'offline']));
    const again = await aHeadOffice(postgres, { url: office.url, port: Number(new URL(office.address).port) });
    onTestFinished(() => again.stop());
    await anna.ask('sync.now', {});
    await inStep(anna);
    await maria.ask('sync.now', {});
    await inStep(maria);
    await until(async () => expect((await read(anna, id)).complaint).toEqual((await read(maria, id)).complaint));
    const { timeline } = await read(anna, id);
    expect(timeline).toEqual((await read(maria, id)).timeline);
    const words = JSON.stringify(timeline);
    expect(words).toContain('Anna wrote down the serial number');
    expect(words).toContain('Maria called the workshop');
  });

  it('stop at the next contact once they are revoked, and work on by themselves', async () => {
    const office = await anOffice();
    const { anna } = await twoDesks(office);
    const [first] = await listDevices(office.db, office.branch);
    if (first === undefined) throw new Error('no desk');
    await office.db.transaction().execute((tx) => revokeDevice(tx, first, Date.now()));
    const { id } = await register(anna, 'The kettle leaks');
    await until(async () => expect(await stateOf(anna)).toMatchObject({ kind: 'stopped', why: 'revoked' }));
    expect((await read(anna, id)).complaint.id).toBe(id);
    expect((await readDevice(office.db, first))?.last_s).toBeGreaterThan(0);
  });

  it('tells whose hand-over came second what head office refused, and lets them be done with it', async () => {
    const office = await anOffice();
    const { anna, maria } = await twoDesks(office);
    const { id } = await register(anna, 'The kettle leaks');
    await until(async () => expect((await read(maria, id)).complaint.id).toBe(id));
    const [pavelId, mariaId] = [await maria.idOf('Pavel'), await maria.idOf('Maria')];
    await inStep(anna, maria);
    await until(async () => expect((await anna.ask('person.list', {})).map((one) => one.id)).toContain(pavelId));
    const port = Number(new URL(office.address).port);
    await office.stop();
    const ask = (desk: ADeskAtWork, to: typeof pavelId, text: string) => {
      const given = {
        escalation: escalationId.parse(v7()),
        promise: promiseId.parse(v7()),
        answerBy: inAnHour(),
        reason: 'other' as const,
      };
      return desk.ask('complaint.handOver', { complaint: id, ...given, to, text });
    };
    await ask(anna, pavelId, 'Please decide');
    await ask(maria, pavelId, 'No, you');
    const again = await aHeadOffice(postgres, { url: office.url, port });
    onTestFinished(() => again.stop());
    await anna.ask('sync.now', {});
    await inStep(anna);
    await maria.ask('sync.now', {});
    await inStep(maria);
    const list = () => maria.ask('sync.told', { show: 'open', rows: 10 });
    await until(async () => expect((await list()).open).toBe(1));
    const { told } = await list();
    expect(told).toMatchObject([{ by: mariaId, complaint: id, what: 'refused', refusal: { code: 'alreadyHandedOver' }, doneAt: null }]);
    expect(told[0]?.sentence).not.toBe('');
    expect(told[0]?.wanted).toMatchObject({ kind: 'handOver', payload: { text: 'No, you' } });
    expect((await anna.ask('sync.told', { show: 'all', rows: 10 })).told).toEqual([]);
    await maria.ask('sync.toldDone', { told: told[0]?.id ?? '' });
    expect((await list()).told).toEqual([]);
    expect((await maria.ask('sync.told', { show: 'all', rows: 10 })).told).toHaveLength(1);
  });

  it('notices a copied disk, and joins it anew with all that was done there', async () => {
    const office = await anOffice();
    const anna = await aDeskAtWork({ Anna: ['operator', 'admin'] });
    await join(anna, office, 'Anna');
    await inStep(anna);
    const port = Number(new URL(office.address).port);
    await office.stop();
    const twin = await anna.copy('Anna');
    const hers = await register(anna, 'Written on the first disk');
    const copied = await register(twin, 'Written on the copy');
    const again = await aHeadOffice(postgres, { url: office.url, port });
    onTestFinished(() => again.stop());
    await anna.ask('sync.now', {});
    await inStep(anna);
    await twin.ask('sync.now', {});
    await until(async () => expect(await stateOf(twin)).toMatchObject({ kind: 'stopped', why: 'forked' }));
    await join(twin, again, 'Anna');
    await inStep(twin, anna);
    await until(async () => expect((await read(anna, copied.id)).complaint.facts.essence).toBe('Written on the copy'));
    expect((await read(twin, hers.id)).complaint.facts.essence).toBe('Written on the first disk');
    const numbers = [(await read(anna, hers.id)).complaint.number, (await read(anna, copied.id)).complaint.number];
    expect(new Set(numbers).size).toBe(2);
  });

  it('ends with the seat and goes on with whoever sits down next', async () => {
    const office = await anOffice();
    const anna = await aDeskAtWork({ Anna: ['operator', 'admin'], Boris: ['operator'] });
    await join(anna, office, 'Anna');
    await inStep(anna);
    const { id } = await register(anna, 'The kettle leaks');
    await anna.sit('Boris');
    await inStep(anna);
    const there = await office.db.selectFrom('complaint').select('number').where('id', '=', id).executeTakeFirst();
    expect(there?.number).toBe((await read(anna, id)).complaint.number);
  });

  it('refuses a wrong password, a wrong code, a used code, a strange address and a second joining', async () => {
    const office = await anOffice();
    const anna = await aDeskAtWork({ Anna: ['operator', 'admin'] });
    const asked = { address: office.address, code: await office.newCode(), confirm: passwordOf('Anna') };
    const refused = (given: Partial<typeof asked>) => anna.ask('sync.join', { ...asked, ...given });
    await expect(refused({ confirm: 'not it' })).rejects.toThrow('wrongPassword');
    await expect(refused({ code: 'NOSUCHCODE' })).rejects.toThrow('joinCodeUnknown');
    await expect(refused({ address: 'http://head.office.example' })).rejects.toThrow('addressUnsafe');
    await expect(refused({ address: 'http://127.0.0.1:9' })).rejects.toThrow('headOfficeSilent');
    expect((await stateOf(anna)).kind).toBe('alone');
    await anna.ask('sync.join', asked);
    await inStep(anna);
    await expect(anna.ask('sync.join', { ...asked, code: await office.newCode() })).rejects.toThrow('alreadyJoined');
    const boris = await aDeskAtWork({ Boris: ['admin'] });
    await expect(boris.ask('sync.join', { ...asked, confirm: passwordOf('Boris') })).rejects.toThrow('joinCodeUsed');
    const { headOffice } = await anna.ask('sync.state', {});
    expect(headOffice).toMatchObject({ address: office.address, branchName: 'Branch MSK', no: 1 });
  });
});

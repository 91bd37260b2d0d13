import { join as joinPath } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { eraseFromFeeds } from '../../../headoffice/erase-from-feed.ts';
import { listActs } from '../../../headoffice/store/admin/acts.ts';
import { makeBackup } from '../../../headoffice/backup/make-backup.ts';
import { restoreBackup } from '../../../headoffice/backup/restore-backup.ts';
import { openStore } from '../../../headoffice/store/open-store.ts';
import { readStream } from '../../../headoffice/store/streams.ts';
import { type ComplaintId, complaintId, customerFlagId, type CustomerId, type EmployeeId, erasureId } from '../../../shared/ids.ts';
import { type ADeskAtWork, aDeskAtWork, aDeskOn } from '../../helpers/a-desk-at-work.ts';
import { type AHeadOffice, aHeadOffice } from '../../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { aFolder } from '../../helpers/a-register.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';
import { asBytes, everythingAtOffice, everythingOnDisk } from '../../helpers/everything-kept.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const until = <Value>(holds: () => Promise<Value> | Value) => vi.waitFor(holds, { timeout: 40_000, interval: 50 });
const inStep = (...desks: readonly ADeskAtWork[]) =>
  until(async () => {
    for (const desk of desks) expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep');
  });

const said = {
  name: 'Zlatoslava Perkunenko',
  phone: '+66 81 733 51 77',
  essence: 'The samovar blew its lid off at noon',
  title: 'A lid of a samovar',
  measure: 'Asked Zlatoslava for a photograph',
  wish: 'she rings the bell twice',
  late: 'shouts about her lid',
  restored: 'she wants the lid back after all',
} as const;
/** What must be nowhere: also the words a name is found by, and the number in every form. */
const traces = [...Object.values(said), 'zlatoslava', 'Perkunenko', 'perkunenko', '66817335177', '0817335177', 'samovar'];
const tracesIn = (text: string): readonly string[] => traces.filter((one) => text.includes(one) || text.includes(asBytes(one)));

async function anOffice(): Promise<AHeadOffice> {
  const office = await aHeadOffice(postgres);
  onTestFinished(() => office.stop());
  return office;
}

const join = async (desk: ADeskAtWork, office: AHeadOffice, name: string) =>
  desk.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf(name) });

interface Case {
  readonly id: ComplaintId;
  readonly number: string;
  readonly customer: CustomerId;
}

/** A complaint of somebody, told, worked on and over. */
async function aCase(desk: ADeskAtWork): Promise<Case> {
  const id = complaintId.parse(v7());
  const [category] = (await desk.ask('catalogue.read', {})).categories;
  if (category === undefined) throw new Error('no categories');
  const card = {
    caller: { name: said.name, phone: said.phone },
    case: { essence: said.essence, title: said.title, category: category.id },
  };
  const { complaint } = await desk.ask('complaint.register', { complaint: id, card });
  if (complaint.customer === null) throw new Error('nobody');
  await desk.ask('complaint.measure', { complaint: id, text: said.measure });
  const { card: had } = await desk.ask('customer.card', { customer: complaint.customer });
  const { id: _id, createdAt: _at, createdBy: _by, mergedInto: _into, revision, ...text } = had;
  const phones = had.phones.map(({ raw, preferred }) => ({ raw, preferred }));
  await desk.ask('customer.save', { customer: complaint.customer, seen: revision, text: { ...text, phones, preferences: said.wish } });
  return { id, number: complaint.number, customer: complaint.customer };
}

const end = (desk: ADeskAtWork, complaint: ComplaintId) =>
  desk.ask('complaint.cancel', { complaint, reason: 'withdrawn', text: said.measure });

const ask = async (desk: ADeskAtWork, customer: CustomerId, name: string) => {
  const erasure = erasureId.parse(v7());
  await desk.ask('customer.askErase', { erasure, customer, ground: 'consentWithdrawn', confirm: passwordOf(name) });
  return erasure;
};
const stateAt = async (desk: ADeskAtWork) => (await desk.ask('erasure.list', {}))[0]?.erasure.state;
const disk = async (desk: ADeskAtWork, id: EmployeeId, name: string) => everythingOnDisk(desk.folder, { id, name });

/** Two desks, each with a manager. */
async function twoDesks(office: AHeadOffice) {
  const anna = await aDeskAtWork({ Anna: ['manager', 'admin'] });
  const maria = await aDeskAtWork({ Maria: ['manager', 'admin'] });
  await join(anna, office, 'Anna');
  await inStep(anna);
  await join(maria, office, 'Maria');
  await inStep(anna, maria);
  return { anna, maria, annaId: await anna.idOf('Anna'), mariaId: await maria.idOf('Maria') };
}

describe('a person who is erased', { timeout: 180_000 }, () => {
  it('is nowhere any more: on no desk, not at head office, not from a backup, not from a stale desk (C36)', async () => {
    const office = await anOffice();
    const { anna, maria, annaId, mariaId } = await twoDesks(office);
    const { id, number, customer } = await aCase(anna);
    await end(anna, id);
    await inStep(anna);
    await until(async () => expect((await maria.ask('complaint.read', { complaint: id })).complaint.state).toBe('cancelled'));
    await inStep(anna, maria);
    expect(tracesIn(await disk(maria, mariaId, 'Maria'))).toEqual(expect.arrayContaining([said.name, said.essence, said.wish]));
    expect(tracesIn(await everythingAtOffice(office.db))).toEqual(expect.arrayContaining([said.name, said.essence, said.wish]));
    const folder = await aFolder();
    const backup = await makeBackup(office.db, folder, Date.now());

    // A third desk goes offline, and somebody there writes on the card; a backup of the second is taken.
    const olga = await aDeskAtWork({ Olga: ['manager', 'admin'] });
    const olgaId = await olga.idOf('Olga');
    await join(olga, office, 'Olga');
    await inStep(olga);
    const before = await maria.backup('Maria');
    await inStep(maria);
    await office.stop();
    await olga.ask('customer.flag', {
      customer,
      flag: customerFlagId.parse(v7()),
      text: { kind: 'careful', note: said.late, until: null },
    });
    await olga.ask('complaint.restore', { complaint: id, text: said.restored });
    const fresh = complaintId.parse(v7());
    const [category] = (await olga.ask('catalogue.read', {})).categories;
    const card = {
      caller: { customer, name: 'Somebody anew' },
      case: { essence: 'The kettle sings', ...(category && { category: category.id }) },
    };
    await olga.ask('complaint.register', { complaint: fresh, customer, card });
    await olga.ask('session.signOut', {});
    const again = await aHeadOffice(postgres, { url: office.url, port: Number(new URL(office.address).port) });
    onTestFinished(() => again.stop());
    await anna.ask('sync.now', {});
    await maria.ask('sync.now', {});
    await inStep(anna, maria);

    const erasure = await ask(anna, customer, 'Anna');
    await inStep(anna);
    await until(async () => expect(await stateAt(maria)).toBe('asked'));
    await expect(anna.ask('customer.erase', { erasure, confirm: passwordOf('Anna') })).rejects.toThrow('erasureNeedsSecond');
    await expect(maria.ask('customer.erase', { erasure, confirm: 'guessed wrong' })).rejects.toThrow('wrongPassword');
    await maria.ask('customer.erase', { erasure, confirm: passwordOf('Maria') });
    await until(async () => expect([await stateAt(anna), await stateAt(maria)]).toEqual(['done', 'done']));
    await inStep(anna, maria);
    expect(await eraseFromFeeds({ db: again.db, now: Date.now }, { newId: v7 })).toBe(1);

    expect(tracesIn(await disk(anna, annaId, 'Anna'))).toEqual([]);
    expect(tracesIn(await disk(maria, mariaId, 'Maria'))).toEqual([]);
    expect(tracesIn(await everythingAtOffice(again.db))).toEqual([]);
    for (const desk of [anna, maria]) {
      const { complaint } = await desk.ask('complaint.read', { complaint: id });
      expect([complaint.number, complaint.state, complaint.caller.name]).toEqual([number, 'cancelled', '—']);
      expect(await desk.ask('customer.find', { text: 'Perkunenko' })).toEqual([]);
      const [proof] = await desk.ask('erasure.list', {});
      expect(proof).toMatchObject({ erasure: { askedBy: annaId, decidedBy: mariaId, ground: 'consentWithdrawn' }, cases: [number] });
      expect(proof?.here?.counts).toMatchObject({ complaint: 1, customer: 1, customer_phone: 1 });
    }
    expect((await listActs(again.db, 5)).map(({ act, object }) => [act, object])).toContainEqual(['customer.erase', erasure]);

    // The desk that was offline comes back with what was written there: it is not done, and its author is told.
    await olga.ask('session.signIn', { person: olgaId, password: passwordOf('Olga') });
    await inStep(olga);
    expect((await olga.ask('sync.told', { show: 'all', rows: 20 })).told.map(({ act, refusal }) => [act, refusal?.code])).toEqual([
      ['complaint.restore', 'customerErased'],
      ['customer.flag', 'customerErased'],
    ]);
    expect(tracesIn(await disk(olga, olgaId, 'Olga'))).toEqual([]);
    // Who complains anew is heard, with nobody's card behind it.
    for (const desk of [anna, olga])
      await until(async () =>
        expect((await desk.ask('complaint.read', { complaint: fresh })).complaint).toMatchObject({
          customer: null,
          caller: { name: 'Somebody anew' },
          facts: { essence: 'The kettle sings' },
        }),
      );
    expect(tracesIn(await everythingAtOffice(again.db))).toEqual([]);
    expect((await anna.ask('complaint.read', { complaint: id })).complaint.state).toBe('cancelled');

    // The second desk's backup from before is put back: it forgets as soon as it hears of head office.
    await maria.ask('session.signOut', {});
    const restored = await aDeskOn(before);
    await restored.signIn('Maria');
    await until(async () => expect(tracesIn(await disk(restored, mariaId, 'Maria'))).toEqual([]));
    expect(tracesIn(await everythingAtOffice(again.db))).toEqual([]);

    // A backup of head office from before is put back, in another place.
    const otherUrl = await postgres.fresh();
    const other = await openStore(otherUrl);
    onTestFinished(() => other.close());
    await makeBackup(again.db, folder, Date.now() + 60_000);
    await restoreBackup(other.db, { path: joinPath(folder, backup.name), now: Date.now(), newId: v7 });
    // A desk comes to it before its feed has been gone through: it reads it from its first line, and nothing comes back with it.
    const { port } = new URL(again.address);
    await again.stop();
    const put = await aHeadOffice(postgres, { url: otherUrl, port: Number(port) });
    onTestFinished(() => put.stop());
    const headBefore = (await readStream(other.db, 1)).head;
    await anna.ask('sync.now', {});
    await until(async () => {
      const { head } = await readStream(other.db, 1);
      const { cursor } = await other.db.selectFrom('device').select('cursor').where('no', '=', 1).executeTakeFirstOrThrow();
      expect([head > headBefore, cursor]).toEqual([true, head]);
    });
    await inStep(anna);
    expect(tracesIn(await disk(anna, annaId, 'Anna'))).toEqual([]);
    expect(await stateAt(anna)).toBe('done');
    expect((await anna.ask('complaint.read', { complaint: id })).complaint.caller.name).toBe('—');
    await eraseFromFeeds({ db: other.db, now: Date.now }, { newId: v7 });
    expect(tracesIn(await everythingAtOffice(other.db))).toEqual([]);
  });
});

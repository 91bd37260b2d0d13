import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { raiseEpoch } from '../../../headoffice/store/streams.ts';
import { complaintId, escalationId, instant, promiseId } from '../../../shared/ids.ts';
import { type ADeskAtWork, aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { type AHeadOffice, aHeadOffice } from '../../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { anEventText, aRemoteDesk } from '../../helpers/a-remote-desk.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const until = <Value>(holds: () => Promise<Value> | Value) => vi.waitFor(holds, { timeout: 60_000, interval: 50 });
const inStep = (desk: ADeskAtWork) => until(async () => expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep'));

async function joined(office: AHeadOffice, name: string): Promise<ADeskAtWork> {
  const desk = await aDeskAtWork({ [name]: ['manager', 'admin'] });
  await desk.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf(name) });
  await inStep(desk);
  return desk;
}

/** More lines of others than a desk fetches one by one when it has none. */
async function crowd(office: AHeadOffice): Promise<void> {
  const other = await aRemoteDesk(office, { branch: office.branch });
  for (let from = 1; from < 2_400; from += 400) {
    const { status } = await other.push(Array.from({ length: 400 }, (_, at) => anEventText(from + at)));
    expect(status).toBe(200);
  }
}

it('tells whose act was refused, and shows what head office has, also after everything was fetched as it stands', async () => {
  const office = await aHeadOffice(postgres);
  const anna = await joined(office, 'Anna');
  const maria = await joined(office, 'Maria');
  const category = (await anna.ask('catalogue.read', {})).categories[0]?.id;
  const card = {
    caller: { name: 'Olga', phone: '0812345678' },
    case: { essence: 'The kettle leaks', ...(category === undefined ? {} : { category }) },
  };
  const { complaint } = await anna.ask('complaint.register', { complaint: complaintId.parse(v7()), card });
  const { id } = complaint;
  const read = (desk: ADeskAtWork) => desk.ask('complaint.read', { complaint: id });
  await until(async () => expect((await read(maria)).complaint.id).toBe(id));
  const [annaId, mariaId] = [await anna.idOf('Anna'), await maria.idOf('Maria')];
  await until(async () => expect((await anna.ask('person.list', {})).map((one) => one.id)).toContain(mariaId));
  await until(async () => expect((await maria.ask('person.list', {})).map((one) => one.id)).toContain(annaId));
  const port = Number(new URL(office.address).port);
  await office.stop();

  const handOver = (desk: ADeskAtWork, to: typeof annaId, text: string) =>
    desk.ask('complaint.handOver', {
      complaint: id,
      escalation: escalationId.parse(v7()),
      promise: promiseId.parse(v7()),
      to,
      answerBy: instant.parse(Date.now() + 3_600_000),
      reason: 'other',
      text,
    });
  await handOver(anna, mariaId, 'Please decide');
  await handOver(maria, annaId, 'No, you');
  // Elsewhere, so that neither desk follows it line by line.
  const elsewhere = await aHeadOffice(postgres, { url: office.url });
  await crowd(elsewhere);
  await elsewhere.db.transaction().execute((tx) => raiseEpoch(tx, elsewhere.branch, Date.now()));
  await elsewhere.stop();
  const again = await aHeadOffice(postgres, { url: office.url, port });
  onTestFinished(() => again.stop());
  for (const desk of [anna, maria]) {
    await desk.ask('sync.now', {});
    await inStep(desk);
  }
  const { told } = await maria.ask('sync.told', { show: 'all', rows: 10 });
  expect(told).toMatchObject([{ by: mariaId, complaint: id, what: 'refused', refusal: { code: 'cannotDecide' } }]);
  expect((await anna.ask('sync.told', { show: 'all', rows: 10 })).told).toEqual([]);
  await until(async () => expect((await read(anna)).timeline).toEqual((await read(maria)).timeline));
  expect((await read(maria)).complaint).toEqual((await read(anna)).complaint);
  expect((await read(maria)).complaint.escalations.map(({ text }) => text)).toEqual(['Please decide']);
  expect(again.log.filter((line) => line.includes('/v1/snapshot')).length).toBeGreaterThanOrEqual(2);
  expect(again.log.filter((line) => line.includes('/v1/own')).length).toBeGreaterThanOrEqual(2);
}, 180_000);

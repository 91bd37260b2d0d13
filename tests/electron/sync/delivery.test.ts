import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  type ComplaintId,
  complaintId,
  type EmployeeId,
  type EscalationId,
  escalationId,
  instant,
  promiseId,
} from '../../../shared/ids.ts';
import { type ADeskAtWork, aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { aHeadOffice } from '../../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const until = <Value>(holds: () => Promise<Value> | Value) => vi.waitFor(holds, { timeout: 40_000, interval: 50 });
const inStep = (desk: ADeskAtWork) => until(async () => expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep'));

async function handOver(desk: ADeskAtWork, complaint: ComplaintId, to: EmployeeId): Promise<EscalationId> {
  const escalation = escalationId.parse(v7());
  const answerBy = instant.parse(Date.now() + 3_600_000);
  const given = { promise: promiseId.parse(v7()), to, answerBy, reason: 'other' as const, text: 'Too high for me' };
  await desk.ask('complaint.handOver', { complaint, escalation, ...given });
  return escalation;
}

/** Anna's desk and Maria's in one branch, and a complaint that both have. */
async function twoDesks() {
  const office = await aHeadOffice(postgres);
  onTestFinished(() => office.stop());
  const join = async (desk: ADeskAtWork, name: string) => {
    await desk.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf(name) });
    await inStep(desk);
  };
  const anna = await aDeskAtWork({ Anna: ['operator', 'admin'] });
  await join(anna, 'Anna');
  const maria = await aDeskAtWork({ Maria: ['manager', 'admin'], Pavel: ['manager'] });
  await join(maria, 'Maria');
  const [mariaId, pavelId] = [await maria.idOf('Maria'), await maria.idOf('Pavel')];
  await until(async () => expect((await anna.ask('person.list', {})).map((one) => one.id)).toContain(pavelId));
  const [category] = (await anna.ask('catalogue.read', {})).categories;
  if (category === undefined) throw new Error('no category');
  const card = { caller: { name: 'Olga', phone: '0812345678' }, case: { essence: 'The kettle leaks', category: category.id } };
  const { id } = (await anna.ask('complaint.register', { complaint: complaintId.parse(v7()), card })).complaint;
  await until(async () => expect((await maria.ask('complaint.read', { complaint: id })).complaint.id).toBe(id));
  return { office, anna, maria, mariaId, pavelId, id };
}

describe('a hand-over to another desk', { timeout: 120_000 }, () => {
  it('is on the desk once it has fetched it, and not while nobody sits there', async () => {
    const { anna, maria, mariaId, id } = await twoDesks();
    await inStep(maria);
    // What Maria's desk has is heard of at head office a moment after it has it.
    await vi.waitFor(() => new Promise((passed) => setTimeout(passed, 4_000)), { timeout: 10_000 });
    await maria.ask('session.signOut', {});
    const escalation = await handOver(anna, id, mariaId);
    await inStep(anna);
    const delivery = () => anna.ask('sync.delivery', { complaint: id, escalation });
    expect(await delivery()).toMatchObject({ reached: 'headOffice', theirDesk: 'not', seenAt: expect.any(Number) });
    await maria.ask('session.signIn', { person: mariaId, password: passwordOf('Maria') });
    await until(async () => expect(await delivery()).toEqual({ reached: 'theirDesk' }));
  });

  it('waits here while the line is cut, whatever else does not', async () => {
    const { office, anna, mariaId, id } = await twoDesks();
    await office.stop();
    const escalation = await handOver(anna, id, mariaId);
    expect(await anna.ask('sync.delivery', { complaint: id, escalation })).toEqual({ reached: 'nobody' });
  });

  it('stays delivered when something else of the case waits for the line', async () => {
    const { office, anna, mariaId, id } = await twoDesks();
    const escalation = await handOver(anna, id, mariaId);
    await inStep(anna);
    await office.stop();
    await anna.ask('complaint.measure', { complaint: id, text: 'Called her again' });
    await anna.ask('sync.now', {});
    const delivery = await anna.ask('sync.delivery', { complaint: id, escalation });
    expect(delivery).toEqual({ reached: 'headOffice', theirDesk: 'unknown', seenAt: null });
  });

  it('is known to wait for somebody who was never at a desk', async () => {
    const { anna, pavelId, id } = await twoDesks();
    const escalation = await handOver(anna, id, pavelId);
    await inStep(anna);
    expect(await anna.ask('sync.delivery', { complaint: id, escalation })).toEqual({
      reached: 'headOffice',
      theirDesk: 'none',
      seenAt: null,
    });
    await expect(anna.ask('sync.delivery', { complaint: id, escalation: escalationId.parse(v7()) })).rejects.toThrow('noSuchEntry');
  });
});

import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { complaintId } from '../../../shared/ids.ts';
import { type ADeskAtWork, aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { aHeadOffice } from '../../helpers/a-head-office.ts';
import { aLoopingDesk } from '../../helpers/a-looping-desk.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const until = <Value>(holds: () => Promise<Value> | Value) => vi.waitFor(holds, { timeout: 40_000, interval: 20 });
const inStep = (desk: ADeskAtWork) => until(async () => expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep'));
const never = () => new AbortController().signal;

describe('the last words of whoever signs out', { timeout: 120_000 }, () => {
  it('are at head office although nobody signs in again', async () => {
    const office = await aHeadOffice(postgres);
    onTestFinished(() => office.stop());
    const anna = await aDeskAtWork({ Anna: ['operator', 'admin'], Boris: ['operator'] });
    await anna.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf('Anna') });
    await inStep(anna);
    const [category] = (await anna.ask('catalogue.read', {})).categories;
    if (category === undefined) throw new Error('no category');
    const cases = Array.from({ length: 5 }, () => complaintId.parse(v7()));
    for (const complaint of cases) {
      const card = { caller: { name: 'Olga' }, case: { essence: 'The kettle leaks', category: category.id } };
      await anna.ask('complaint.register', { complaint, card });
    }
    await anna.ask('session.signOut', {});
    await expect(anna.ask('home.read', {})).rejects.toThrow('signInFirst');
    await until(async () => {
      const there = await office.db.selectFrom('complaint').select('id').where('id', 'in', cases).execute();
      expect(there).toHaveLength(cases.length);
    });
    // The register is closed behind them, and opens for the next one.
    await anna.ask('session.signIn', { person: await anna.idOf('Boris'), password: passwordOf('Boris') });
    await inStep(anna);
  });

  it('keep nobody waiting who comes next, and are sent then', async () => {
    const office = await aHeadOffice(postgres);
    const anna = await aDeskAtWork({ Anna: ['operator', 'admin'], Boris: ['operator'] });
    await anna.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf('Anna') });
    await inStep(anna);
    await office.stop();
    const [category] = (await anna.ask('catalogue.read', {})).categories;
    const complaint = complaintId.parse(v7());
    const card = { caller: { name: 'Olga' }, case: { essence: 'The kettle leaks', ...(category && { category: category.id }) } };
    await anna.ask('complaint.register', { complaint, card });
    await anna.sit('Boris');
    expect((await anna.ask('complaint.read', { complaint })).complaint.id).toBe(complaint);
    const again = await aHeadOffice(postgres, { url: office.url, port: Number(new URL(office.address).port) });
    onTestFinished(() => again.stop());
    await anna.ask('sync.now', {});
    await inStep(anna);
  });

  it('are tried for so long and no longer, and not at all without a line', async () => {
    const desk = await aLoopingDesk();
    const loop = desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('inStep'));
    await desk.act('said at the door');
    await loop.lastWords(3_000, never());
    expect(desk.office.taken).toHaveLength(1);
    desk.office.mishaps.push({ path: '/v1/push', mishap: { did: 'hang' } });
    await desk.act('said too late');
    const late = loop.lastWords(3_000, never());
    await until(() => expect(desk.waits()).toContain(3_000));
    desk.pass(3_000);
    await late;
    const hurry = new AbortController();
    const cut = loop.lastWords(3_000, hurry.signal);
    hurry.abort();
    await cut;
    expect(desk.office.taken).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { dice } from '../../../bench/gen/dice.ts';
import type { ComplaintId, WorkRecordId } from '../../../shared/ids.ts';
import { type ADeskAtWork, aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { type AHeadOffice, aHeadOffice } from '../../helpers/a-head-office.ts';
import { aCaseForFiles, addFile, type Ask, readFileOf } from '../../helpers/adding-files.ts';
import { aPicture } from '../../helpers/an-attachment.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';
import { granted } from '../../helpers/granted.ts';
import { startChaosProxy } from '../../faults/chaos-proxy.ts';

let postgres: APostgres;
beforeAll(async () => {
  postgres = await aPostgres();
}, 60_000);
afterAll(async () => postgres.stop(), 60_000);

const until = <Value>(holds: () => Promise<Value> | Value) => vi.waitFor(holds, { timeout: 90_000, interval: 100 });
const asking = (desk: ADeskAtWork): Ask => ((method, input) => desk.running.ask(method, input)) as Ask;
const filesOf = async (desk: ADeskAtWork, complaint: ComplaintId) => (await desk.ask('complaint.read', { complaint })).files;
const isSent = (desk: ADeskAtWork, complaint: ComplaintId) =>
  until(async () => expect(await filesOf(desk, complaint)).toMatchObject([{ here: true, sent: true }]));

async function joined(office: AHeadOffice, name: string, address = office.address): Promise<ADeskAtWork> {
  const desk = await aDeskAtWork({ [name]: ['manager', 'admin', 'operator'] });
  await desk.ask('sync.join', { address, code: await office.newCode(), confirm: passwordOf(name) });
  await until(async () => expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep'));
  return desk;
}

/** Opens a file at a desk until it is there, as the window does. */
const opened = (desk: ADeskAtWork, complaint: ComplaintId, attachment: WorkRecordId) =>
  until(async () => granted(await readFileOf(asking(desk), complaint, attachment)));

async function anOffice(): Promise<AHeadOffice> {
  const office = await aHeadOffice(postgres);
  onTestFinished(() => office.stop());
  return office;
}

describe('files of two desks', { timeout: 240_000 }, () => {
  it('go up after the events, are opened elsewhere on demand, and are destroyed everywhere when they are taken off', async () => {
    const office = await anOffice();
    const anna = await joined(office, 'Anna');
    const maria = await joined(office, 'Maria');
    const complaint = await aCaseForFiles(asking(anna));
    const bytes = aPicture(900_000);
    const attachment = granted(await addFile(asking(anna), { complaint, bytes, name: 'cup.png' }));
    await isSent(anna, complaint);
    await until(async () => expect(await filesOf(maria, complaint)).toEqual([{ attachment, here: false, sent: true }]));
    expect(await opened(maria, complaint, attachment)).toEqual(bytes);
    expect(await filesOf(maria, complaint)).toEqual([{ attachment, here: true, sent: true }]);

    await maria.ask('attachment.remove', { complaint, attachment, reason: 'Another customer’s' });
    await until(async () => expect(await office.db.selectFrom('blob_piece').select('n').execute()).toEqual([]));
    await until(async () =>
      expect((await anna.ask('complaint.read', { complaint })).complaint.attachments).toMatchObject([{ state: 'removed' }]),
    );
    const again = granted(await addFile(asking(anna), { complaint, bytes, name: 'cup.png' }));
    await isSent(anna, complaint);
    expect(await opened(maria, complaint, again)).toEqual(bytes);
  });

  it('say so when head office cannot be reached, and open once it can', async () => {
    const office = await aHeadOffice(postgres);
    const anna = await joined(office, 'Anna');
    const maria = await joined(office, 'Maria');
    const complaint = await aCaseForFiles(asking(anna));
    const bytes = aPicture(500_000);
    const attachment = granted(await addFile(asking(anna), { complaint, bytes }));
    await isSent(anna, complaint);
    await until(async () => expect(await filesOf(maria, complaint)).toHaveLength(1));
    const { url } = office;
    const port = Number(new URL(office.address).port);
    await office.stop();
    await until(async () =>
      expect(await readFileOf(asking(maria), complaint, attachment)).toMatchObject({ ok: false, refusal: { code: 'fileNotHere' } }),
    );
    const back = await aHeadOffice(postgres, { url, port });
    onTestFinished(() => back.stop());
    expect(await opened(maria, complaint, attachment)).toEqual(bytes);
  });

  it('arrive whole over a line that drops, doubles, delays and cuts short, both ways', async () => {
    const office = await anOffice();
    const line = await startChaosProxy(() => office.address, dice(7));
    onTestFinished(() => line.close());
    line.calm = true;
    const anna = await joined(office, 'Anna', line.url);
    const maria = await joined(office, 'Maria', line.url);
    const complaint = await aCaseForFiles(asking(anna));
    line.calm = false;
    const bytes = aPicture(4_000_000);
    const attachment = granted(await addFile(asking(anna), { complaint, bytes }));
    await isSent(anna, complaint);
    await until(async () => expect(await filesOf(maria, complaint)).toHaveLength(1));
    expect(await opened(maria, complaint, attachment)).toEqual(bytes);
    // The line was as bad as it was meant to be.
    expect(Object.values(line.done).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  });
});

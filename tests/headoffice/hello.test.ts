import { createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant } from '../../shared/sync/grant.ts';
import { chainStart, type HelloAnswer, helloAnswer } from '../../shared/sync/protocol.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk, joinWith, tailOf } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
let office: AHeadOffice;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres);
}, 60_000);
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

const newKey = (): string => generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const greeted = async (desk: ARemoteDesk, given: Readonly<Record<string, unknown>> = {}): Promise<HelloAnswer> =>
  helloAnswer.parse((await desk.hello(given)).body);

describe('joining', () => {
  it('gives each desk a number and a code of its own, and keeps the code it had where it is free', async () => {
    const branch = await office.newBranch('EKB');
    const [first, second, third] = [
      await aRemoteDesk(office, { branch, deskCode: 'C' }),
      await aRemoteDesk(office, { branch, deskCode: 'C' }),
      await aRemoteDesk(office, { branch, deskCode: 'wrong' }),
    ];
    expect([first, second, third].map(({ joined }) => `${joined.no} ${joined.deskCode}`)).toEqual(['1 C', '2 A', '3 B']);
    expect(first.joined).toMatchObject({ branchName: 'Branch EKB', site: 'EKB', timeZone: 'Europe/Moscow', currency: 'RUB', epoch: 1 });
  });

  it('gives many that join at once different numbers', async () => {
    const branch = await office.newBranch('NSK');
    const desks = await Promise.all(Array.from({ length: 12 }, async () => aRemoteDesk(office, { branch })));
    expect(desks.map(({ joined }) => joined.no).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
    expect(new Set(desks.map(({ joined }) => joined.deskCode)).size).toBe(12);
  });

  it('answers the same desk the same again, and nobody else on the same code', async () => {
    const [code, desk, key] = [await office.newCode(), randomUUID(), newKey()];
    const first = await joinWith(office, { code, desk, key });
    expect(first.status).toBe(200);
    expect(await joinWith(office, { code: code.toLowerCase(), desk, key })).toEqual(first);
    expect(await joinWith(office, { code, desk: randomUUID(), key: newKey() })).toEqual({ status: 409, body: { problem: 'codeUsed' } });
    expect(await joinWith(office, { code, desk, key: newKey() })).toEqual({ status: 409, body: { problem: 'codeUsed' } });
  });

  it('lets nobody in by a code that is unknown or too old, or by a key that is none', async () => {
    const unknown = { status: 404, body: { problem: 'codeUnknown' } };
    expect(await joinWith(office, { code: 'ABCD-EFGH-JKLM', desk: randomUUID(), key: newKey() })).toEqual(unknown);
    const code = await office.newCode();
    await office.db
      .updateTable('code')
      .set({ until: Date.now() - 1 })
      .where('used_at', 'is', null)
      .execute();
    expect(await joinWith(office, { code, desk: randomUUID(), key: newKey() })).toEqual(unknown);
    const fresh = await office.newCode();
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1_024 }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    for (const key of ['', 'nonsense', rsa.slice(0, 200)])
      expect(await joinWith(office, { code: fresh, desk: randomUUID(), key })).toMatchObject({ status: 400 });
    const other = await aRemoteDesk(office);
    expect(await joinWith(office, { code: fresh, desk: other.id, key: newKey() })).toMatchObject({ status: 400 });
  });

  it('lets one desk in by one code, however many try at once', async () => {
    const code = await office.newCode();
    const tries = await Promise.all(Array.from({ length: 8 }, async () => joinWith(office, { code, desk: randomUUID(), key: newKey() })));
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('may not be tried for ever from one address', async () => {
    const strict = await aHeadOffice(postgres, { url: office.url, rates: { joining: 5 } });
    const statuses: number[] = [];
    for (let at = 0; at < 8; at += 1) statuses.push((await joinWith(strict, { code: 'A', desk: randomUUID(), key: newKey() })).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
    await strict.stop();
  });
});

describe('a greeting', () => {
  it('says where both stand', async () => {
    const desk = await aRemoteDesk(office, { branch: await office.newBranch('KZN') });
    expect(await greeted(desk)).toMatchObject({ epoch: 1, head: 0, lastS: 0, tail: chainStart, durable: 0 });
    await desk.push([anEventText(1), anEventText(2)]);
    const { now, ...answer } = await greeted(desk);
    expect(answer).toMatchObject({ head: 2, lastS: 2, tail: tailOf(desk.sent), durable: 0 });
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
  });

  it('carries what people may do, signed for this desk', async () => {
    const desk = await aRemoteDesk(office, { branch: await office.newBranch('OMS') });
    const [id, other] = [randomUUID(), randomUUID()];
    const person = {
      id,
      name: 'Irina',
      roles: '["operator"]',
      language: 'en',
      gender: 'f',
      department: null,
      position: '',
      extension: '',
      active: 1,
    };
    const rows = [person, { ...person, id: other, roles: '["manager","admin"]', active: 0 }].map((one) => ({
      table: 'employee',
      key: JSON.stringify([one.id]),
      did: 'add',
      set: { ...one, absent_from: null, absent_to: null, deputy: null },
    }));
    const limit = {
      table: 'authority_limit',
      key: '["operator"]',
      did: 'add',
      set: { role: 'operator', per_complaint: 50_000, per_customer: null },
    };
    await desk.push([anEventText(1, { act: 'desk.bring', rows: [...rows, limit] })]);
    const { grant: given } = await greeted(desk);
    if (given === null) throw new Error('no grant');
    const key = createPublicKey({ key: Buffer.from(desk.joined.key, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(given.text), key, Buffer.from(given.signature, 'base64'))).toBe(true);
    expect(verify(null, Buffer.from(given.text.replace('operator', 'director')), key, Buffer.from(given.signature, 'base64'))).toBe(false);
    const said = grant.parse(JSON.parse(given.text));
    expect(said).toMatchObject({
      desk: desk.id,
      branch: desk.joined.branch,
      limits: [{ role: 'operator', perComplaint: 50_000, perCustomer: null }],
    });
    expect(said.people.toSorted((one) => (one.id === id ? -1 : 1))).toEqual([
      { id, roles: ['operator'], active: true },
      { id: other, roles: ['manager', 'admin'], active: false },
    ]);
    expect(said.until - said.from).toBe(14 * 24 * 60 * 60_000);
  });

  it('begins no other history because a desk says so again and again', async () => {
    const desk = await aRemoteDesk(office, { branch: await office.newBranch('TOM') });
    const { epoch } = await greeted(desk, { acked: 1_000 });
    expect(epoch).toBeGreaterThan(1);
    expect((await greeted(desk, { acked: 1_000 })).epoch).toBe(epoch);
    expect((await greeted(desk, { acked: 1_000, epoch })).epoch).toBe(epoch);
    expect((await greeted(desk, { epoch: epoch + 1_000 })).epoch).toBe(epoch);
    expect(office.log.filter((line) => line.includes('wentBack') && line.includes('"level":40'))).toHaveLength(1);
  });
});

describe('a head office that was put back from an old backup', () => {
  it('is healed by its desks: what they were told is there comes again, each exactly once', async () => {
    const moving = { ...(await aHeadOffice(postgres)) };
    const [one, other] = [await aRemoteDesk(moving), await aRemoteDesk(moving)];
    await one.push([anEventText(1), anEventText(2)]);
    await other.push([anEventText(1)]);
    await moving.stop();
    const backup = await postgres.fresh(moving.url);

    const later = await aHeadOffice(postgres, { url: moving.url });
    Object.assign(moving, { address: later.address });
    await one.push([anEventText(3), anEventText(4)]);
    await other.push([anEventText(2)]);
    expect((await other.pull(0)).body).toMatchObject({ head: 6 });
    await later.stop();

    const restored = await aHeadOffice(postgres, { url: backup });
    Object.assign(moving, { address: restored.address });
    expect(await one.pull(6)).toEqual({ status: 410, body: { problem: 'wentBack' } });
    const met = await greeted(one, { acked: 4, cursor: 6 });
    const { epoch } = met;
    expect(epoch).toBeGreaterThan(1);
    expect(met).toMatchObject({ head: 3, lastS: 2, tail: tailOf(one.sent.slice(0, 2)) });
    expect(await other.push([anEventText(3)])).toEqual({ status: 410, body: { problem: 'wentBack' } });
    expect(await greeted(other, { acked: 2, cursor: 6 })).toMatchObject({ epoch, lastS: 1 });
    await one.push(one.sent.slice(2), { epoch, tail: tailOf(one.sent) });
    await other.push(other.sent.slice(1), { epoch, tail: tailOf(other.sent) });
    const bodies = await restored.db.selectFrom('event').select(['desk', 's', 'body']).orderBy('desk').orderBy('s').execute();
    expect(bodies.map(({ body }) => body)).toEqual([...one.sent, ...other.sent]);
    await restored.stop();
  });
});

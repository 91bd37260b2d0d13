import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits, signedFor } from '../../shared/sync/protocol.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
let office: AHeadOffice;
let desk: ARemoteDesk;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres);
  desk = await aRemoteDesk(office);
}, 60_000);
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

const pulling = '/v1/pull?cursor=0&epoch=1';
const badSignature = { status: 401, body: { problem: 'badSignature' } };
const badRequest = { status: 400, body: { problem: 'badRequest' } };

describe('a request', () => {
  it('is believed by its signature alone', async () => {
    expect(await desk.ask(pulling)).toMatchObject({ status: 200 });
    expect(await desk.ask(pulling, { key: generateKeyPairSync('ed25519').privateKey })).toEqual(badSignature);
    expect(await desk.ask(pulling, { headers: { 'heard-signature': '' } })).toEqual(badSignature);
    expect(await desk.ask(pulling, { headers: { 'heard-nonce': randomUUID() } })).toEqual(badSignature);
    expect(await desk.ask(pulling, { headers: { 'heard-at': String(Date.now() + 1) } })).toEqual(badSignature);
    expect(await desk.ask(pulling, { headers: { 'heard-desk': 'nobody' } })).toEqual(badSignature);
    expect(await desk.ask(pulling, { headers: { 'heard-desk': randomUUID() } })).toEqual({ status: 401, body: { problem: 'unknownDesk' } });
  });

  it('is not another desk of the branch with a right signature of its own', async () => {
    const other = await aRemoteDesk(office);
    expect(await other.ask(pulling, { headers: { 'heard-desk': desk.id } })).toEqual(badSignature);
  });

  it('counts once, however often and wherever it is sent', async () => {
    const second = await aHeadOffice(postgres, { url: office.url });
    const signed = desk.sign('GET', pulling);
    const addresses = [office.address, second.address, office.address, second.address];
    const statuses = await Promise.all(addresses.map(async (address) => (await fetch(address + pulling, { headers: signed })).status));
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 401, 401, 401]);
    await second.stop();
  });

  it('tells a desk with a wrong clock the time instead of shutting it out', async () => {
    const day = 24 * 60 * 60_000;
    for (const off of [-day, day, -signedFor - 5_000, signedFor + 5_000]) {
      const answer = await desk.ask<{ now: number }>(pulling, { at: Date.now() + off });
      expect(answer).toMatchObject({ status: 401, body: { problem: 'clock' } });
      const { now } = answer.body as { now: number };
      expect(await desk.ask(pulling, { at: now })).toMatchObject({ status: 200 });
    }
  });

  it('is read no further than its caps', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, 32), { level: 1 });
    const packed = { headers: { 'content-encoding': 'gzip' } };
    expect(await desk.ask('/v1/push', { bytes: bomb, ...packed })).toEqual({ status: 413, body: { problem: 'tooLarge' } });
    expect(await desk.ask('/v1/push', { bytes: Buffer.alloc(limits.bytes + 1, 32) })).toMatchObject({
      status: 413,
      body: { problem: 'tooLarge' },
    });
    expect(await desk.push(Array.from({ length: limits.events + 1 }, () => '{}'))).toEqual({ status: 413, body: { problem: 'tooLarge' } });
    expect(await desk.push(['x'.repeat(2 * 1024 * 1024 + 1)])).toEqual(badRequest);
    expect(await desk.ask('/v1/push', { bytes: Buffer.from('no gzip'), ...packed })).toEqual(badRequest);
    expect(await desk.ask('/v1/push', { bytes: Buffer.from('{"version":1,') })).toEqual(badRequest);
    expect(await desk.ask('/v1/push', { bytes: Buffer.from('['.repeat(100_000)) })).toEqual(badRequest);
    expect(await desk.ask('/v1/push', { body: { version: 1 }, headers: { 'content-encoding': 'br' } })).toEqual(badRequest);
    expect(await desk.ask('/v1/push', { body: { version: 0 } })).toEqual({ status: 426, body: { problem: 'tooOld' } });
    expect(await desk.ask('/v1/push', { body: { version: 1 } })).toEqual(badRequest);
    expect(await desk.ask('/v1/pull?cursor=-1&epoch=1')).toEqual(badRequest);
    expect(await desk.ask('/v1/pull?cursor=x&epoch=1')).toEqual(badRequest);
    expect(await desk.ask('/v1/nothing')).toMatchObject({ status: 404 });
    expect(await desk.ask('/v1/push', { bytes: Buffer.from('a=b'), headers: { 'content-type': 'text/plain' } })).toEqual(badRequest);
    expect(await desk.push([anEventText(1)])).toMatchObject({ status: 200 });
  });

  it('is told of no stack and no words of the house', async () => {
    const answers = await Promise.all([
      desk.ask('/v1/complaint?ids=none'),
      desk.ask('/v1/snapshot?epoch=1&page=%00'),
      desk.ask('/v1/push', { body: [] }),
    ]);
    for (const { body } of answers) expect(Object.keys(body as object)).toEqual(['problem']);
  });
});

describe('the log', () => {
  it("says what happened and nobody's name, number or words", async () => {
    const secret = 'Ivanova +7 495 123-45-67';
    await desk.push([anEventText(2, { object: secret, by: secret })]);
    await desk.ask(`/v1/complaint?by=${randomUUID()}&number=${encodeURIComponent(secret)}`);
    await desk.ask('/v1/push', { bytes: Buffer.from(secret) });
    // The first line is head office's own: where it listens.
    const said = office.log.slice(1).join('');
    expect(said).toContain('"did":"answered"');
    expect(said).toContain('"route":"/v1/complaint"');
    for (const word of ['Ivanova', '123-45-67', 'number=', '127.0.0.1', desk.id]) expect(said).not.toContain(word);
  });
});

describe('a slow or endless request', () => {
  it('does not keep others waiting', async () => {
    const { port, hostname } = new URL(office.address);
    const slow = Array.from({ length: 40 }, () => {
      const one = request({
        port,
        hostname,
        path: '/v1/push',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '1000' },
      });
      one.on('error', () => undefined);
      one.write('{');
      return one;
    });
    const began = Date.now();
    expect(await desk.ask(pulling)).toMatchObject({ status: 200 });
    expect(Date.now() - began).toBeLessThan(2_000);
    for (const one of slow) one.destroy();
  });
});

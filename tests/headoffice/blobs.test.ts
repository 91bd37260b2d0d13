import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../headoffice/backup/make-backup.ts';
import { restoreBackup } from '../../headoffice/backup/restore-backup.ts';
import { writeBlobNames } from '../../headoffice/store/blobs.ts';
import { openStore } from '../../headoffice/store/open-store.ts';
import { complaintId } from '../../shared/ids.ts';
import { type BlobAnswer, blobPiece } from '../../shared/sync/blob.ts';
import { paths } from '../../shared/sync/protocol.ts';
import { aComplaint } from '../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { anAttachment, aPicture, hashOf } from '../helpers/an-attachment.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { type ARemoteDesk, aRemoteDesk } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
let office: AHeadOffice;
let branch: number;
let desk: ARemoteDesk;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres);
}, 60_000);
beforeEach(async () => {
  branch = await office.newBranch('MSK');
  desk = await aRemoteDesk(office, { branch });
});
afterAll(async () => {
  await office.stop();
  await postgres.stop();
}, 60_000);

type Named = Parameters<typeof anAttachment>[0];

/** A complaint of the branch names this content, as an event that came before it would have it. */
async function name(bytes: Uint8Array, as: Named = {}, of = complaintId.parse(v7()), known = false): Promise<string> {
  const file = anAttachment({ sha256: hashOf(bytes), size: bytes.length, ...as });
  const complaint = aComplaint({ id: of, attachments: [file] });
  await office.db.transaction().execute((tx) => writeBlobNames(tx, branch, [complaint], known ? [of] : []));
  return of;
}

const path = (bytes: Uint8Array) => `${paths.blob}/${hashOf(bytes)}`;
const base64 = (bytes: Uint8Array, at: number, length = blobPiece) => Buffer.from(bytes.subarray(at, at + length)).toString('base64');
const stands = (bytes: Uint8Array, complaint: string, at = '', by = desk) =>
  by.ask<BlobAnswer>(`${path(bytes)}?complaint=${complaint}${at}`);
const put = (bytes: Uint8Array, complaint: string, at: number, more: Readonly<Record<string, unknown>> = {}, by = desk) =>
  by.ask<BlobAnswer>(path(bytes), { body: { complaint, at, base64: base64(bytes, at), ...more } });
const problem = (status: number, named: string) => ({ status, body: { problem: named } });
const counted = async () => (await office.db.selectFrom('blob_piece').select('n').where('branch', '=', branch).execute()).length;

async function putAll(bytes: Uint8Array, complaint: string): Promise<void> {
  for (let at = 0; at < bytes.length; at += blobPiece) expect(await put(bytes, complaint, at)).toMatchObject({ status: 200 });
}

const fileOf = (bytes: Uint8Array, as: Named = {}) => anAttachment({ sha256: hashOf(bytes), size: bytes.length, ...as });

/** The names of the branch as they lie in the database, with the transaction that wrote each. */
const written = async () =>
  (
    await sql<{ size: number; type: string; xmin: string }>`
      select size, type, xmin::text from blob_of where branch = ${branch} order by size`.execute(office.db)
  ).rows;

describe('a content', () => {
  it('comes piece by piece, each once, from wherever it stands, and is given back as it was', async () => {
    const bytes = aPicture(2 * blobPiece + 5);
    const complaint = await name(bytes);
    const size = bytes.length;
    expect(await stands(bytes, complaint)).toEqual({ status: 200, body: { have: 0, size, base64: null } });
    expect(await put(bytes, complaint, blobPiece)).toMatchObject({ body: { have: 0 } });
    expect(await put(bytes, complaint, 0)).toMatchObject({ body: { have: blobPiece } });
    expect(await put(bytes, complaint, 0)).toMatchObject({ body: { have: blobPiece } });
    expect(await stands(bytes, complaint, '&at=0')).toMatchObject({ body: { have: blobPiece, base64: null } });
    const both = await Promise.all([put(bytes, complaint, blobPiece), put(bytes, complaint, blobPiece)]);
    for (const one of both) expect(one).toMatchObject({ body: { have: 2 * blobPiece } });
    expect(await put(bytes, complaint, 2 * blobPiece)).toMatchObject({ body: { have: size } });
    const parts = await Promise.all(
      [0, 1, 2].map(async (n) => (await stands(bytes, complaint, `&at=${n * blobPiece}`)).body as BlobAnswer),
    );
    expect(Buffer.concat(parts.map((one) => Buffer.from(one.base64 ?? '', 'base64'))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is nobody’s who does not name a complaint of their own branch that has it', async () => {
    const bytes = aPicture(400);
    const complaint = await name(bytes);
    const other = await name(aPicture(401));
    const stranger = await aRemoteDesk(office, { branch: await office.newBranch('SPB') });
    await putAll(bytes, complaint);
    for (const answer of [
      await stands(bytes, other),
      await stands(bytes, v7()),
      await stands(bytes, complaint, '&at=0', stranger),
      await put(bytes, complaint, 0, {}, stranger),
      await put(aPicture(999), complaint, 0),
    ])
      expect(answer).toEqual(problem(404, 'notFound'));
    expect(await desk.ask(`${path(bytes)}?complaint=${complaint}`, { headers: { 'heard-signature': 'AAAA' } })).toMatchObject({
      status: 401,
    });
  });

  it.each([
    ['another content', aPicture(300), { base64: base64(aPicture(300, 9), 0) }, {}],
    ['another type', aPicture(300), {}, { type: 'application/pdf' }],
    ['too much', aPicture(300), { base64: Buffer.alloc(301).toString('base64') }, {}],
    ['nothing', aPicture(300), { base64: '' }, {}],
    ['a short piece in the middle', aPicture(blobPiece + 9), { base64: Buffer.alloc(100).toString('base64') }, {}],
    ['a program in a text’s clothes', new Uint8Array(300).fill(0x90), {}, { type: 'text/plain', name: 'said.txt' }],
  ] as const)('that turns out to be %s counts for nothing and leaves nothing', async (_what, bytes, body, as) => {
    const complaint = await name(bytes, as);
    expect(await put(bytes, complaint, 0, body)).toEqual(problem(400, 'badRequest'));
    expect(await stands(bytes, complaint)).toMatchObject({ body: { have: 0, base64: null } });
    expect(await counted()).toBe(0);
  });

  it('is refused where it is no piece of a protocol', async () => {
    const bytes = aPicture(300);
    const complaint = await name(bytes);
    for (const body of [
      { at: -1 },
      { at: 1.5 },
      { base64: 7 },
      { complaint: 'x' },
      { base64: randomBytes(blobPiece + 3).toString('base64') },
    ])
      expect(await put(bytes, complaint, 0, body)).toMatchObject({ status: 400 });
    for (const query of ['', '?complaint=x', `?complaint=${complaint}&at=-1`, `?complaint=${complaint}&at=x`])
      expect(await desk.ask(path(bytes) + query)).toMatchObject({ status: 400 });
    expect(await desk.ask(`${paths.blob}/..%2f..%2fetc?complaint=${complaint}`)).toMatchObject({ status: 400 });
    await putAll(bytes, complaint);
    expect(await stands(bytes, complaint, '&at=7')).toEqual(problem(400, 'badRequest'));
  });

  it('goes with the last complaint that names it, and stays as long as one does', async () => {
    const bytes = aPicture(500);
    const one = await name(bytes);
    const two = await name(bytes);
    await putAll(bytes, one);
    const removed = { state: 'removed', removed: { by: anAttachment().by, at: anAttachment().at, reason: 'wrong' } } as const;
    await name(bytes, removed, complaintId.parse(one), true);
    expect(await stands(bytes, one)).toEqual(problem(404, 'notFound'));
    expect(await stands(bytes, two, '&at=0')).toMatchObject({ body: { base64: Buffer.from(bytes).toString('base64') } });
    await name(bytes, removed, complaintId.parse(two), true);
    expect(await counted()).toBe(0);
    expect(await office.db.selectFrom('blob').selectAll().where('branch', '=', branch).execute()).toEqual([]);
  });

  it('is named anew only where something changed', async () => {
    const [first, second] = [aPicture(600), aPicture(601)];
    const of = complaintId.parse(v7());
    const named = (...files: readonly ReturnType<typeof anAttachment>[]) =>
      office.db.transaction().execute((tx) => writeBlobNames(tx, branch, [aComplaint({ id: of, attachments: [...files] })], [of]));
    await named(fileOf(first));
    const [before] = await written();
    await named(fileOf(first), fileOf(second));
    const both = await written();
    expect(both).toEqual([before, expect.objectContaining({ size: 601 })]);
    await named(fileOf(first), fileOf(second));
    expect(await written()).toEqual(both);
    await named(fileOf(first, { type: 'application/pdf' }), fileOf(second));
    expect(await written()).toEqual([expect.objectContaining({ size: 600, type: 'application/pdf' }), both[1]]);
    await named(fileOf(second));
    expect(await written()).toEqual([both[1]]);
  });

  it('is in a backup and comes back with it', async () => {
    const bytes = aPicture(3 * blobPiece);
    const complaint = await name(bytes);
    await putAll(bytes, complaint);
    const folder = mkdtempSync(join(tmpdir(), 'heard-blobs-'));
    const { db, close } = await openStore(await postgres.fresh());
    try {
      const made = await makeBackup(office.db, folder, Date.now());
      await restoreBackup(db, { path: join(folder, made.name), now: Date.now(), newId: v7 });
      const pieces = await db.selectFrom('blob_piece').select(['n', 'bytes']).where('branch', '=', branch).orderBy('n').execute();
      expect(Buffer.concat(pieces.map((one) => one.bytes)).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      await close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

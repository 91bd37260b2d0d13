import { textCheck } from '../shared/attachment/text-check.ts';
import { typeOfContent } from '../shared/attachment/type-of-content.ts';
import { ok, refused, type Result } from '../shared/result.ts';
import { type BlobAnswer, type BlobPart, blobPiece, type BlobQuery } from '../shared/sync/blob.ts';
import type { Problem } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import type { Office } from './office.ts';
import { addPiece, blobStands, dropPieces, holdBlob, lookWhole, type NamedBlob, namedBlob, noteWhole, readPiece } from './store/blobs.ts';
import type { Tx } from './store/schema.ts';

type Blob = Result<BlobAnswer, Problem>;

/** Where a content of the desk's own branch stands, and the piece that is asked for once it is whole; notFound where the complaint names no such content. */
export async function blobOf({ db }: Office, { branch }: Desk, sha256: string, { complaint, at }: BlobQuery): Promise<Blob> {
  const named = await namedBlob(db, branch, { complaint, sha256 });
  if (named === undefined) return refused({ problem: 'notFound' });
  const { have, done } = await blobStands(db, named);
  const { size } = named;
  if (at === undefined || !done) return ok({ have: done ? size : have, size, base64: null });
  if (at >= size || at % blobPiece !== 0) return refused({ problem: 'badRequest' });
  const piece = await readPiece(db, named, at / blobPiece);
  return piece === undefined ? refused({ problem: 'notFound' }) : ok({ have: size, size, base64: piece.toString('base64') });
}

/**
 * Takes the next piece of a content that a complaint of the desk's branch names. A piece that came before, or comes too early, changes nothing:
 * the answer says where to go on. The last piece counts only when the whole has its hash and is what it was said to be; else all of it goes.
 */
export async function takeBlob({ db, now }: Office, { branch }: Desk, sha256: string, { complaint, at, base64 }: BlobPart): Promise<Blob> {
  const bytes = Buffer.from(base64, 'base64');
  return db.transaction().execute(async (tx) => {
    const named = await namedBlob(tx, branch, { complaint, sha256 });
    if (named === undefined) return refused({ problem: 'notFound' });
    const { have, done } = await holdBlob(tx, named);
    const { size } = named;
    if (done || at !== have) return ok({ have: done ? size : have, size, base64: null });
    const end = at + bytes.length;
    if (end > size || (end < size && bytes.length !== blobPiece) || bytes.length === 0) return refused({ problem: 'badRequest' });
    await addPiece(tx, named, { n: at / blobPiece, bytes, have: end });
    if (end < size) return ok({ have: end, size, base64: null });
    if (await isWhat(tx, named)) await noteWhole(tx, named, now());
    else await dropPieces(tx, named);
    const stands = await blobStands(tx, named);
    return stands.done ? ok({ have: size, size, base64: null }) : refused({ problem: 'badRequest' });
  });
}

async function isWhat(tx: Tx, named: NamedBlob): Promise<boolean> {
  const pieces = Math.ceil(named.size / blobPiece);
  const { fits, first } = await lookWhole(tx, named, pieces);
  if (!fits || typeOfContent(first) !== named.type) return false;
  if (named.type !== 'text/plain') return true;
  const text = textCheck();
  for (let n = 0; n < pieces; n += 1) text.take((await readPiece(tx, named, n)) ?? Buffer.of(0));
  return text.isWhole();
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { keptFiles } from '../../shared/attachment/decide-attachment.ts';
import type { Db, Tx } from './schema.ts';

/** A content as a complaint of the branch names it. */
export interface NamedBlob {
  readonly branch: number;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/** The content of this hash that this complaint of the branch names, or undefined. Inside a transaction the name stays until its end. */
export async function namedBlob(
  db: Db,
  branch: number,
  { complaint, sha256 }: { readonly complaint: string; readonly sha256: string },
): Promise<NamedBlob | undefined> {
  const asked = db
    .selectFrom('blob_of')
    .select(['branch', 'sha256', 'size', 'type'])
    .where('branch', '=', branch)
    .where('complaint', '=', complaint)
    .where('sha256', '=', sha256);
  return (db.isTransaction ? asked.forShare() : asked).executeTakeFirst();
}

/** How much of a content is here, and whether it is whole and was looked at. */
export async function blobStands(db: Db, blob: NamedBlob): Promise<{ readonly have: number; readonly done: boolean }> {
  const found = await ofBlob(db, blob).executeTakeFirst();
  return { have: found?.have ?? 0, done: (found?.done_at ?? null) !== null };
}

/** The same, held until the transaction ends: two pieces of one content never come in at once. */
export async function holdBlob(tx: Tx, { branch, sha256, size }: NamedBlob): Promise<{ readonly have: number; readonly done: boolean }> {
  await tx
    .insertInto('blob')
    .values({ branch, sha256, size, have: 0, done_at: null })
    .onConflict((met) => met.doNothing())
    .execute();
  const found = await ofBlob(tx, { branch, sha256, size }).forUpdate().executeTakeFirstOrThrow();
  return { have: found.have, done: found.done_at !== null };
}

type BlobKey = Pick<NamedBlob, 'branch' | 'sha256' | 'size'>;

const ofBlob = (db: Db, key: BlobKey) => db.selectFrom('blob').select(['have', 'done_at']).where(isOf(key));

/** Is a row of this content? */
const isOf = ({ branch, sha256, size }: BlobKey) => sql<boolean>`branch = ${branch} and sha256 = ${sha256} and size = ${size}`;

/** Adds the next piece; the caller holds the content. */
export async function addPiece(
  tx: Tx,
  { branch, sha256, size }: NamedBlob,
  piece: { readonly n: number; readonly bytes: Buffer; readonly have: number },
) {
  const { n, bytes, have } = piece;
  await tx.insertInto('blob_piece').values({ branch, sha256, size, n, bytes }).execute();
  await tx.updateTable('blob').set({ have }).where(isOf({ branch, sha256, size })).execute();
}

/** The piece of this number, or undefined. */
export async function readPiece(db: Db, blob: NamedBlob, n: number): Promise<Buffer | undefined> {
  const found = await db.selectFrom('blob_piece').select('bytes').where(isOf(blob)).where('n', '=', n).executeTakeFirst();
  return found?.bytes;
}

/** Is what came the content it was said to be? Its first piece comes back with it. */
export async function lookWhole(tx: Tx, blob: NamedBlob, pieces: number): Promise<{ readonly fits: boolean; readonly first: Buffer }> {
  const hash = createHash('sha256');
  const first = (await readPiece(tx, blob, 0)) ?? Buffer.alloc(0);
  hash.update(first);
  for (let n = 1; n < pieces; n += 1) hash.update((await readPiece(tx, blob, n)) ?? '');
  return { fits: hash.digest('hex') === blob.sha256, first };
}

/** From now on the content counts. */
export async function noteWhole(tx: Tx, blob: NamedBlob, at: number): Promise<void> {
  await tx.updateTable('blob').set({ done_at: at }).where(isOf(blob)).execute();
}

/** What came is not what was said: it begins anew. */
export async function dropPieces(tx: Tx, blob: BlobKey): Promise<void> {
  await tx.deleteFrom('blob_piece').where(isOf(blob)).execute();
  await tx.deleteFrom('blob').where(isOf(blob)).execute();
}

/**
 * Which contents complaints name, as they are written: only what is another than before is touched. What none of the branch names any more is destroyed with its
 * last name. `known`: the complaints written before.
 */
export async function writeBlobNames(tx: Tx, branch: number, complaints: readonly Complaint[], known: readonly string[]): Promise<void> {
  const wanted = new Map(complaints.flatMap((one) => keptFiles(one).map((file) => nameOf({ ...file, complaint: one.id }))));
  const before = new Map((await namesOf(tx, branch, known)).map(nameOf));
  const added = [...wanted].filter(([name]) => !before.has(name)).map(([, row]) => ({ branch, ...row }));
  const gone = [...before].filter(([name]) => !wanted.has(name)).map(([, row]) => row);
  for (const { complaint, sha256 } of gone)
    await tx.deleteFrom('blob_of').where('branch', '=', branch).where('complaint', '=', complaint).where('sha256', '=', sha256).execute();
  if (added.length > 0)
    await tx
      .insertInto('blob_of')
      .values(added)
      .onConflict((met) => met.doNothing())
      .execute();
  for (const { sha256, size } of gone) {
    const { rows } = await sql`select 1 from blob_of where ${isOf({ branch, sha256, size })} limit 1`.execute(tx);
    if (rows.length === 0) await dropPieces(tx, { branch, sha256, size });
  }
}

interface BlobName {
  readonly complaint: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

const nameOf = ({ complaint, sha256, size, type }: BlobName): readonly [string, BlobName] => [
  `${complaint} ${sha256} ${size} ${type}`,
  { complaint, sha256, size, type },
];

const namesOf = async (tx: Tx, branch: number, complaints: readonly string[]): Promise<readonly BlobName[]> =>
  complaints.length === 0
    ? []
    : tx
        .selectFrom('blob_of')
        .select(['complaint', 'sha256', 'size', 'type'])
        .where('branch', '=', branch)
        .where('complaint', 'in', complaints)
        .execute();

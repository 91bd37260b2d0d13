import { sql } from 'kysely';
import { attachment, fileHash, type FileHash } from '../../shared/attachment/attachment.ts';
import { complaintId, type ComplaintId, type Instant } from '../../shared/ids.ts';
import type { KeptFile } from './file-store.ts';
import type { Db, Tx } from './schema.ts';

/** The file of this content, or undefined where this desk does not have it. `sent`: head office has it too. */
export async function findFile(db: Db, sha256: FileHash): Promise<(KeptFile & { readonly sent: boolean }) | undefined> {
  const row = await db.selectFrom('kept_file').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  return row === undefined ? undefined : { ...keptFile(row), sent: row.sent === 1 };
}

/** Which of these contents this desk has, and whether head office has each too. */
export async function filesHere(db: Db, contents: readonly FileHash[]): Promise<ReadonlyMap<FileHash, boolean>> {
  if (contents.length === 0) return new Map();
  const rows = await db.selectFrom('kept_file').select(['sha256', 'sent']).where('sha256', 'in', contents).execute();
  return new Map(rows.map(({ sha256, sent }) => [fileHash.parse(sha256), sent === 1]));
}

/** Keeps where a content lies; gives the place where it lay before, which nobody has a key to any more. */
export async function keepFile(
  tx: Tx,
  { sha256, place, key, size }: KeptFile,
  known: { readonly at: Instant; readonly sent: boolean },
): Promise<string | undefined> {
  const before = await findFile(tx, sha256);
  const row = { place, key, size, at: known.at, sent: known.sent ? 1 : 0 };
  await tx
    .insertInto('kept_file')
    .values({ sha256, ...row })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet(row))
    .execute();
  return before?.place;
}

/** The places of everything that has a key. */
export async function placesOfFiles(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('kept_file').select('place').execute();
  return new Set(rows.map(({ place }) => place));
}

const named = sql`select 1 from work_record where kind = 'attachment' and state = 'kept' and json_extract(body, '$.sha256') = kept_file.sha256`;

/**
 * Head office said no to what named it, and whoever did it has not dealt with that yet: it may be the only copy. What was added to the case of somebody who is erased waits for
 * nobody.
 */
const waiting = sql`select 1 from told join outbox on outbox.seq = told.s where told.done_at is null
  and told.refusal ->> '$.code' is not 'customerErased'
  and outbox.text ->> '$.body.command.payload.sha256' = kept_file.sha256`;

/** Files that no complaint names any more and nobody was told of. */
export async function unnamedFiles(db: Db): Promise<readonly KeptFile[]> {
  return (
    await db
      .selectFrom('kept_file')
      .selectAll()
      .where(sql<boolean>`not exists (${named}) and not exists (${waiting})`)
      .execute()
  ).map(keptFile);
}

/** Takes the keys of these files out of the register: without its key a content cannot be read, in no copy of it. The log still holds them until it is folded. */
export async function destroyKeys(tx: Tx, contents: readonly FileHash[]): Promise<void> {
  if (contents.length > 0) await tx.deleteFrom('kept_file').where('sha256', 'in', contents).execute();
}

/** Folds the register's log in, so that what was taken out of the register is nowhere any more. */
export async function foldLog(db: Db): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

const keptFile = (row: { readonly sha256: string; readonly place: string; readonly key: string; readonly size: number }): KeptFile => ({
  sha256: fileHash.parse(row.sha256),
  place: row.place,
  key: row.key,
  size: row.size,
});

/** A file that head office does not have yet, and a complaint it belongs to. */
export interface UnsentFile {
  readonly complaint: ComplaintId;
  readonly sha256: FileHash;
  readonly size: number;
}

/** Files that head office does not have yet, the oldest first, each with one of the complaints that name it. */
export async function unsentFiles(db: Db): Promise<readonly UnsentFile[]> {
  const rows = await db
    .selectFrom('kept_file')
    .innerJoin('work_record', (join) =>
      join.on(sql<boolean>`work_record.kind = 'attachment' and json_extract(work_record.body, '$.sha256') = kept_file.sha256`),
    )
    .select(['work_record.complaint', 'work_record.body'])
    .where('kept_file.sent', '=', 0)
    .where('work_record.state', '=', 'kept')
    .orderBy('kept_file.at')
    .execute();
  const found = rows.map(({ complaint, body }) => ({ complaint: complaintId.parse(complaint), ...attachment.parse(JSON.parse(body)) }));
  return [...new Map(found.map(({ complaint, sha256, size }) => [sha256, { complaint, sha256, size }])).values()];
}

/** Head office has this content. */
export async function noteSent(db: Db, sha256: FileHash): Promise<void> {
  await db.updateTable('kept_file').set({ sent: 1 }).where('sha256', '=', sha256).execute();
}

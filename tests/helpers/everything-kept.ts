import { cp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { keyringFile } from '../../electron/store/keyring-file.ts';
import { unwrapByPassword } from '../../electron/store/keyring.ts';
import { readDeviceSecret } from '../../electron/store/device-secret.ts';
import { openEncrypted } from '../../electron/store/open-encrypted.ts';
import { fileSecretStore } from '../../electron/store/secret-store.ts';
import type { Db } from '../../headoffice/store/schema.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { aFolder } from './a-register.ts';
import { passwordOf } from './a-set-up.ts';

/** The bytes of a desk's two databases without their encryption, free pages and all; the logs beside them are held to be empty. */
export async function everythingOnDisk(folder: string, person: { readonly id: EmployeeId; readonly name: string }): Promise<string> {
  const ring = await keyringFile(folder).read();
  const device = await readDeviceSecret(fileSecretStore(folder));
  if (!ring.ok || ring.value === undefined || !device.ok) throw new Error('no keys');
  const key = await unwrapByPassword(ring.value, person.id, { password: passwordOf(person.name), deviceSecret: device.value });
  if (!key.ok) throw new Error(key.refusal.code);
  const copy = await aFolder();
  const texts: string[] = [];
  for (const name of ['register.db', 'drafts.db']) {
    const log = await stat(join(folder, `${name}-wal`)).catch(() => undefined);
    for (const file of [name, `${name}-wal`]) await cp(join(folder, file), join(copy, file)).catch(() => undefined);
    texts.push(log === undefined || log.size === 0 ? '' : await logText(join(copy, name), key.value));
    texts.push(await plainText(join(copy, name), key.value));
  }
  return texts.join('\n');
}

/** What a log adds is read by every version of every row it holds: here as the rows that a reader of it sees. */
async function logText(path: string, key: Uint8Array): Promise<string> {
  const db = openEncrypted(path, key);
  const tables = db.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`).pluck().all();
  const rows = tables.flatMap((table) => db.prepare(`select * from "${String(table)}"`).all());
  db.close();
  return JSON.stringify(rows);
}

async function plainText(path: string, key: Uint8Array): Promise<string> {
  const db = openEncrypted(path, key);
  db.pragma('journal_mode = delete');
  db.pragma(`rekey = ''`);
  db.close();
  return (await readFile(path)).toString('latin1');
}

/** As it stands in a file's bytes. */
export const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Every cell of every table of a head office, as text. */
export async function everythingAtOffice(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(db);
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await sql<{ text: string }>`select row_to_json(kept)::text as text from ${sql.table(name)} kept`.execute(db);
    texts.push(...found.rows.map(({ text }) => `${name}: ${text}`));
  }
  return texts.join('\n');
}

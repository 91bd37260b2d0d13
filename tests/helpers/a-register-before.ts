import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { migrations } from '../../electron/store/migrations.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import type { Db } from '../../electron/store/schema.ts';
import { aFolder } from './a-register.ts';

/** A register as it was before a migration, filled by `fill`, then opened as it is now. */
export async function aRegisterBefore(migration: string, fill: (db: Db) => Promise<void>): Promise<Db> {
  const folder = await aFolder();
  const key = randomBytes(32);
  const names = Object.keys(migrations);
  const earlier = Object.fromEntries(Object.entries(migrations).slice(0, names.indexOf(migration)));
  const old = await openRegister(folder, key, earlier);
  if (!old.ok) throw new Error(`no register: ${old.refusal.code}`);
  await fill(old.value.db);
  await old.value.close();
  const now = await openRegister(folder, key);
  if (!now.ok) throw new Error(`no register: ${now.refusal.code}`);
  onTestFinished(() => now.value.close());
  return now.value.db;
}

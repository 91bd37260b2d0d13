import { hash, verify } from '@node-rs/argon2';
import type { EmployeeId } from '../../shared/ids.ts';
import type { Db, Tx } from './schema.ts';

/** argon2id like the passwords (security.md 9.4). A PIN closes no key: it lies inside the encrypted register and only uncovers a screen. */
const argon = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** The PIN as it is kept. */
export const hashPin = (pin: string): Promise<string> => hash(pin, argon);

/** Is this the person's PIN? */
export const pinFits = (kept: string, pin: string): Promise<boolean> => verify(kept, pin);

/** The person's PIN as kept, or null where they have none. */
export async function readPin(db: Db, person: EmployeeId): Promise<string | null> {
  const row = await db.selectFrom('employee').select('pin').where('id', '=', person).executeTakeFirst();
  return row?.pin ?? null;
}

/** Keeps a person's new PIN. */
export async function savePin(tx: Tx, person: EmployeeId, kept: string): Promise<void> {
  await tx.updateTable('employee').set({ pin: kept }).where('id', '=', person).execute();
}

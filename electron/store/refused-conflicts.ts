import { z } from 'zod';
import { complaintId, employeeId } from '../../shared/ids.ts';
import type { Db, Tx } from './schema.ts';

const prefix = 'escalation.refused.';

/** Somebody whom a complaint is about was to own, investigate or decide it, and that was refused (E10). */
const refusedConflict = z.strictObject({ complaint: complaintId, revision: z.number().int(), about: employeeId, name: z.string() });
export type RefusedConflict = z.infer<typeof refusedConflict>;

const keyOf = ({ complaint, revision, about }: RefusedConflict): string => `${prefix}${complaint}.${revision}.${about}`;

/** Waits to be told: tried again while the complaint stands as it does, it is the same. */
export async function keepRefused(tx: Tx, refused: RefusedConflict): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key: keyOf(refused), value: JSON.stringify(refused) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What waits to be told, at most 100 of it. */
export async function refusedConflicts(db: Db): Promise<readonly RefusedConflict[]> {
  const rows = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '>=', prefix)
    .where('key', '<', `${prefix}~`) // '~' comes after every digit and letter of an id
    .limit(100)
    .execute();
  return rows.map(({ value }) => refusedConflict.parse(JSON.parse(value)));
}

/** It was told. */
export async function forgetRefused(tx: Tx, refused: RefusedConflict): Promise<void> {
  await tx.deleteFrom('setting').where('key', '=', keyOf(refused)).execute();
}

import type { Db } from './schema.ts';

/** Notes that a signature's nonce was used; false when it was already, by whichever head office. */
export async function noteNonce(
  db: Db,
  nonce: { readonly branch: number; readonly desk: string; readonly nonce: string; readonly at: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('nonce')
    .values(nonce)
    .onConflict((met) => met.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets nonces of signatures too old to count anyway. */
export async function forgetNonces(db: Db, before: number): Promise<void> {
  await db.deleteFrom('nonce').where('at', '<', before).execute();
}

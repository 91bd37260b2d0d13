import { failOnce, waited } from '../../../shared/sign-in/lockout.ts';
import type { Db, Tx } from '../schema.ts';

/**
 * Counts one more try before it is made, for the account and for the place it comes from: many at once cannot slip past the count. Gives the
 * seconds still to wait where one of them has to, and then counts nothing.
 */
export async function countTry(tx: Tx, who: readonly string[], now: number): Promise<number> {
  const names = who.toSorted();
  const counted = [];
  for (const name of names) {
    await tx
      .insertInto('admin_try')
      .values({ who: name, failed: 0, last_at: now })
      .onConflict((met) => met.column('who').doNothing())
      .execute();
    counted.push(await tx.selectFrom('admin_try').selectAll().where('who', '=', name).forUpdate().executeTakeFirstOrThrow());
  }
  const left = Math.max(...counted.map((one) => leftOf(one, now)));
  if (left > 0) return left;
  for (const { who: name, failed } of counted)
    await tx
      .updateTable('admin_try')
      .set({ failed: failed + 1, last_at: now })
      .where('who', '=', name)
      .execute();
  return 0;
}

/** A right password ends the count; so does a day without a try. */
export async function forgetTries(db: Db, who: readonly string[], now: number): Promise<void> {
  await db
    .deleteFrom('admin_try')
    .where((eb) => eb.or([eb('who', 'in', who), eb('last_at', '<', now - 24 * 60 * 60_000)]))
    .execute();
}

/** The wait after so many wrong ones is the desk's own (`lockout.ts`). */
function leftOf({ failed, last_at }: { readonly failed: number; readonly last_at: number }, now: number): number {
  if (failed === 0) return 0;
  const { left } = failOnce({ failed: failed - 1, left: 0 });
  return Math.ceil(waited({ failed, left }, (now - last_at) / 1_000).left);
}

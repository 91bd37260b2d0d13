import type { Tx } from './schema.ts';

/** Notes until when a desk has head office's word on what its people may do. */
export async function noteGrant(
  tx: Tx,
  grant: { readonly branch: number; readonly desk: string; readonly at: number; readonly until: number },
): Promise<void> {
  await tx
    .insertInto('granted')
    .values(grant)
    .onConflict((met) => met.columns(['branch', 'desk']).doUpdateSet({ at: grant.at, until: grant.until }))
    .execute();
}

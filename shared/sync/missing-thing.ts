import { complaintId } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { columnOf } from './columns.ts';
import type { RowChange } from './event.ts';
import type { Ledger } from './ledger.ts';
import { isSynced } from './synced.ts';

/** Why rows cannot stand: one names a thing head office does not have, because the event that made it was refused. */
export async function missingThing(ledger: Ledger, rows: readonly RowChange[]): Promise<Refusal | undefined> {
  for (const change of rows) {
    const { table } = change;
    if (change.did === 'remove' || !isSynced(table)) continue;
    for (const [column, value] of Object.entries(change.set)) {
      if (value === null) continue;
      const named = columnOf(table, column)?.names ?? null;
      if (named === null) continue;
      if (named === 'complaint') {
        const id = complaintId.safeParse(value);
        if (!id.success || (await ledger.complaint(id.data)) === undefined) return because('noSuchComplaint');
      } else if ((await ledger.row(named, JSON.stringify([value])))?.row == null) return because(missing[named] ?? 'noSuchEntry');
    }
  }
  return undefined;
}

const missing: Readonly<Record<string, 'noSuchCustomer' | 'noSuchPerson' | 'noSuchCall'>> = {
  customer: 'noSuchCustomer',
  employee: 'noSuchPerson',
  call: 'noSuchCall',
};

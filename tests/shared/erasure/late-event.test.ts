import { expect, it } from 'vitest';
import { lateEvent } from '../../../shared/erasure/late-event.ts';
import { customer } from '../../helpers/sync-model/a-branch.ts';
import { anEvent, anyRow } from '../../helpers/sync-model/an-event.ts';
import { ledgerOver, nothingHeld } from '../../helpers/sync-model/held-things.ts';

it('reads the erasures of a branch once for all events of a push, and anew where there are others', async () => {
  let read = 0;
  const listOf = (customers: readonly string[]) => {
    const kept = {
      get row() {
        read += 1;
        return { state: 'done', customers: JSON.stringify(customers) };
      },
      stamps: {},
    };
    return [['["e1"]', kept]] as const;
  };
  const event = anEvent({ act: 'customer.flag', object: customer, rows: [anyRow('customer_flag', { id: 'f1', customer })] });
  const hear = async (rows: ReturnType<typeof listOf>) =>
    (await lateEvent({ ...ledgerOver(nothingHeld()), rows: async () => rows }, event)).isRefused;
  const list = listOf([customer]);
  expect([await hear(list), await hear(list), await hear(list), read]).toEqual([true, true, true, 1]);
  expect([await hear(listOf([])), read]).toEqual([false, 2]);
});

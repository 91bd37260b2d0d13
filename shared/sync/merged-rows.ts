import type { RowRight } from './row-right.ts';
import type { SyncedName } from './synced.ts';

/** What stands on a customer's card. */
export const cardText = ['kind', 'name', 'name_key', 'language', 'details', 'revision'] as const;

/** What two cards that become one, or are parted again, change. */
export const mergedRows: Readonly<Partial<Record<SyncedName, RowRight>>> = {
  customer: { change: [...cardText, 'merged_into'] },
  customer_phone: { add: true, change: true, remove: true },
  customer_flag: { change: ['customer'] },
  customer_purchase: { change: ['customer'] },
  call: { change: ['customer'] },
  callback: { change: ['customer'] },
};

import type { CustomerId } from '../ids.ts';
import type { Row } from '../sync/event.ts';
import type { Ledger } from '../sync/ledger.ts';
import { erasureOfRow } from './erasure-row.ts';

interface BroughtErasure {
  /** The row as head office has it, and as it would be. */
  readonly before: Row | null;
  readonly after: Row | null;
  /** The number of the desk that brings it. */
  readonly desk: number;
}

/**
 * Is an erasure believed that comes with a joining desk? One that is done, only of cards that are that desk's alone: its own two people said so before anybody else knew them. One
 * that waits for head office's word is not: nobody would ever give it. What is done at head office stays as it is.
 */
export async function mayBringErasure(ledger: Ledger, { before, after, desk }: BroughtErasure): Promise<boolean> {
  if (before?.['state'] === 'done') return JSON.stringify(before) === JSON.stringify(after);
  if (after?.['state'] === 'confirmed') return false;
  if (after?.['state'] !== 'done') return true;
  const { customers } = erasureOfRow(after);
  for (const one of customers) if (!(await isOwnCard(ledger, one, desk))) return false;
  return true;
}

/** Has nobody but this desk written on this card, and is there no case of it yet? A desk brings its cases after all of its rows. */
async function isOwnCard(ledger: Ledger, customer: CustomerId, desk: number): Promise<boolean> {
  const card = await ledger.row('customer', JSON.stringify([customer]));
  if (Object.values(card?.stamps ?? {}).some((stamp) => stamp.desk !== desk)) return false;
  return (await ledger.complaintsOf(customer)).length === 0;
}

import { z } from 'zod';
import { isOpen } from '../complaint/states.ts';
import { customerFlag } from '../customer/flag.ts';
import { customerId, type Instant } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import type { DeskEvent, Row } from '../sync/event.ts';
import type { RowWrite } from '../sync/event-decision.ts';
import type { Ledger } from '../sync/ledger.ts';
import { carriedOut, standsAgainst } from './erasure.ts';
import { erasureOfRow, rowOfErasure } from './erasure-row.ts';
import { mergedCards } from './merged-cards.ts';

/**
 * Head office's word on an erasure that a second person said yes to, once its row is taken in: why it is not carried out, or its row as it is done. Asked with the event's own
 * rows in the ledger.
 */
export async function decideErasure(ledger: Ledger, event: DeskEvent, at: Instant): Promise<RowWrite | Refusal> {
  const key = event.rows.find(({ table }) => table === 'erasure')?.key ?? '';
  const kept = await ledger.row('erasure', key);
  if (kept?.row == null) return because('noSuchErasure');
  const asked = erasureOfRow(kept.row);
  if (asked.state !== 'confirmed' || asked.decidedBy !== event.by || asked.customer !== event.object) return because('erasureOver');
  if (asked.askedBy === asked.decidedBy) return because('erasureNeedsSecond');
  const customers = z.array(customerId).parse(mergedCards(asked.customer, await merges(ledger)));
  const problem = standsAgainst({ open: await openNumber(ledger, customers), flags: await flagsOf(ledger, customers), now: at });
  if (problem !== undefined) return problem;
  return { table: 'erasure', key, kept: { ...kept, row: rowOfErasure(carriedOut(asked, customers, at)) } };
}

const standing = async (ledger: Ledger, table: 'customer_merge' | 'customer_flag'): Promise<readonly Row[]> =>
  (await ledger.rows(table)).flatMap(([, { row }]) => (row === null ? [] : [row]));

const merges = async (ledger: Ledger) =>
  (await standing(ledger, 'customer_merge'))
    .filter((row) => row['parted_at'] === null)
    .map((row) => ({ kept: String(row['kept']), gone: String(row['gone']) }));

async function openNumber(ledger: Ledger, customers: Parameters<Ledger['complaintsOf']>[0][]): Promise<string | undefined> {
  for (const one of customers) {
    const open = (await ledger.complaintsOf(one)).find(isOpen);
    if (open !== undefined) return open.number;
  }
  return undefined;
}

const flagsOf = async (ledger: Ledger, customers: readonly string[]) =>
  (await standing(ledger, 'customer_flag'))
    .filter((row) => customers.includes(String(row['customer'])))
    .map((row) =>
      customerFlag.parse({
        id: row['id'],
        kind: row['kind'],
        note: row['note'],
        until: row['until'],
        by: row['by'],
        at: row['at'],
        liftedAt: row['lifted_at'],
        liftedBy: row['lifted_by'],
      }),
    );

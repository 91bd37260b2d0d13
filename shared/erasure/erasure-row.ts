import { z } from 'zod';
import type { Row } from '../sync/event.ts';
import { type Erasure, erasure } from './erasure.ts';

/** An erasure from its row; throws where it is none. */
export const erasureOfRow = (row: Row): Erasure =>
  erasure.parse({
    id: row['id'],
    customer: row['customer'],
    ground: row['ground'],
    askedBy: row['asked_by'],
    askedAt: row['asked_at'],
    dueAt: row['due_at'],
    state: row['state'],
    decidedBy: row['decided_by'],
    decidedAt: row['decided_at'],
    doneAt: row['done_at'],
    customers: JSON.parse(String(row['customers'])),
  });

/** The same of a row that a desk or another version wrote; undefined where it is none that can be read. */
export function erasureIn(row: Row): Erasure | undefined {
  try {
    return erasureOfRow(row);
  } catch {
    return undefined;
  }
}

/** The row of an erasure. */
export const rowOfErasure = (of: Erasure) => ({
  id: of.id,
  customer: of.customer,
  ground: of.ground,
  asked_by: of.askedBy,
  asked_at: of.askedAt,
  due_at: of.dueAt,
  state: of.state,
  decided_by: of.decidedBy,
  decided_at: of.decidedAt,
  done_at: of.doneAt,
  customers: JSON.stringify(of.customers),
});

/** The cards of everybody these rows say is erased; nothing else of a row need be readable for that. */
export const erasedIn = (rows: readonly (Row | null)[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => (row?.['state'] === 'done' ? cardsIn(String(row['customers'])) : [])));

const cards = z.array(z.string()).catch([]);

function cardsIn(text: string): readonly string[] {
  try {
    return cards.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

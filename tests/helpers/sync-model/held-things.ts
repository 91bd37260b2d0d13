import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import type { Writes } from '../../../shared/sync/event-decision.ts';
import type { FeedLine } from '../../../shared/sync/feed.ts';
import type { KeptLine, Ledger } from '../../../shared/sync/ledger.ts';
import type { KeptRow } from '../../../shared/sync/merge-row.ts';
import { isSynced, type SyncedName } from '../../../shared/sync/synced.ts';

interface HeldComplaint {
  readonly body: Complaint;
  readonly lines: readonly KeptLine[];
}

interface HeldRow {
  readonly table: SyncedName;
  readonly key: string;
  readonly kept: KeptRow;
}

/** Complaints and rows in memory: what head office keeps, and what a desk has of it. */
export interface HeldThings {
  readonly complaints: Map<ComplaintId, HeldComplaint>;
  readonly rows: Map<string, HeldRow>;
}

export const nothingHeld = (): HeldThings => ({ complaints: new Map(), rows: new Map() });

/** The same things, to be changed apart; the things themselves are never changed. */
export const copyOf = ({ complaints, rows }: HeldThings): HeldThings => ({ complaints: new Map(complaints), rows: new Map(rows) });

/** Writes what head office decided. */
export function write({ complaints, rows }: HeldThings, writes: Writes): void {
  for (const { body, lines } of writes.complaints)
    complaints.set(body.id, { body, lines: [...(complaints.get(body.id)?.lines ?? []), ...lines] });
  for (const one of writes.rows) rows.set(`${one.table} ${one.key}`, one);
}

/** A desk takes a line of the feed in: everything the event touched stands as head office says; what it knows from a later line stays. */
export function fold({ complaints, rows }: HeldThings, { seq, desk, effect }: FeedLine, known: ReadonlyMap<string, number>): void {
  for (const { id, body, lines } of effect.complaints) {
    if ((known.get(id) ?? 0) >= seq) continue;
    if (body === null) complaints.delete(id);
    else complaints.set(id, { body, lines: [...(complaints.get(id)?.lines ?? []), ...lines.map((line) => ({ line, seq, desk }))] });
  }
  for (const { table, key, row } of effect.rows) {
    if (!isSynced(table)) throw new Error(`a row of ${table} in the feed`);
    if ((known.get(`${table} ${key}`) ?? 0) >= seq) continue;
    if (row === null) rows.delete(`${table} ${key}`);
    else rows.set(`${table} ${key}`, { table, key, kept: { row, stamps: {} } });
  }
}

/** The rules' way to read them. */
export function ledgerOver({ complaints, rows }: HeldThings): Ledger {
  const bodies = (fits: (one: Complaint) => boolean): readonly Complaint[] => [...complaints.values()].map(({ body }) => body).filter(fits);
  return {
    complaint: async (id) => complaints.get(id)?.body,
    timeline: async (id) => complaints.get(id)?.lines ?? [],
    complaintsOf: async (customer) => bodies((one) => one.customer === customer),
    tiedTo: async (id) => bodies(({ links }) => links.some(({ other }) => other === id)),
    complaintBy: async (name, value) => {
      for (const { body } of complaints.values()) if (body[name] === value) return body.id;
      return undefined;
    },
    row: async (table, key) => rows.get(`${table} ${key}`)?.kept,
    rows: async (table) => [...rows.values()].filter((one) => one.table === table).map(({ key, kept }) => [key, kept] as const),
  };
}

/** Everything held, as text that is the same for the same things: no stamps, no places of lines, and nothing of rows that went. */
export const textOf = ({ complaints, rows }: HeldThings): string =>
  JSON.stringify([
    sorted([...complaints].map(([id, { body, lines }]) => [id, body, lines.map(({ line }) => line)])),
    sorted([...rows].flatMap(([name, { kept }]) => (kept.row === null ? [] : [[name, sorted(Object.entries(kept.row))]]))),
  ]);

const sorted = (things: readonly (readonly [string, ...unknown[]])[]) => things.toSorted(([one], [other]) => (one < other ? -1 : 1));

import type { Complaint } from '../complaint/complaint.ts';
import type { ComplaintId } from '../ids.ts';
import type { ComplaintWrite, RowWrite, Writes } from './event-decision.ts';
import type { ComplaintName, KeptLine, Ledger } from './ledger.ts';
import { placedLine, placedRow } from './places.ts';
import type { SyncedName } from './synced.ts';

/** What the events of one push have done so far, kept in memory until the push is written in one go. */
export interface PushBuffer {
  /** What head office has, with everything taken so far in it. */
  readonly ledger: Ledger;
  readonly take: (writes: Writes) => void;
  /** Everything taken, each thing once and as it stands at the end, its places made real by the feed's head before this push; without it they stay held. */
  readonly written: (head?: number) => Writes;
}

/** Lets the events of one push build on each other before anything is written. */
export function pushBuffer(under: Ledger): PushBuffer {
  const complaints = new Map<ComplaintId, ComplaintWrite>();
  const named = new Map<string, ComplaintId>();
  const rows = new Map<string, RowWrite>();
  return {
    ledger: over(under, { complaints, named, rows }),
    take: (writes) => {
      for (const one of writes.complaints) {
        const before = complaints.get(one.body.id);
        for (const name of complaintNames) {
          const [had, has] = [before?.body[name] ?? null, one.body[name]];
          if (had !== null && had !== has && named.get(called(name, had)) === one.body.id) named.delete(called(name, had));
          if (has !== null && !named.has(called(name, has))) named.set(called(name, has), one.body.id);
        }
        complaints.set(one.body.id, { body: one.body, lines: [...(before?.lines ?? []), ...one.lines] });
      }
      for (const one of writes.rows) rows.set(nameOf(one), one);
    },
    written: (head) =>
      head === undefined
        ? { complaints: [...complaints.values()], rows: [...rows.values()] }
        : {
            complaints: [...complaints.values()].map(({ body, lines }) => ({ body, lines: lines.map((one) => placedLine(one, head)) })),
            rows: [...rows.values()].map((one) => ({ ...one, kept: placedRow(one.kept, head) })),
          },
  };
}

interface Taken {
  readonly complaints: ReadonlyMap<ComplaintId, ComplaintWrite>;
  /** Which of them has a number, a code or a place in another register. */
  readonly named: ReadonlyMap<string, ComplaintId>;
  readonly rows: ReadonlyMap<string, RowWrite>;
}

const complaintNames: readonly ComplaintName[] = ['number', 'code', 'externalRef'];
const called = (name: ComplaintName, value: string): string => `${name} ${value}`;

const nameOf = ({ table, key }: Pick<RowWrite, 'table' | 'key'>): string => `${table} ${key}`;

function over(under: Ledger, { complaints, named, rows }: Taken): Ledger {
  const withTaken = (found: readonly Complaint[], belongs: (one: Complaint) => boolean): readonly Complaint[] => [
    ...found.filter(({ id }) => !complaints.has(id)),
    ...[...complaints.values()].map(({ body }) => body).filter(belongs),
  ];
  return {
    complaint: async (id) => complaints.get(id)?.body ?? under.complaint(id),
    timeline: async (id): Promise<readonly KeptLine[]> => [...(await under.timeline(id)), ...(complaints.get(id)?.lines ?? [])],
    complaintsOf: async (customer) => withTaken(await under.complaintsOf(customer), (one) => one.customer === customer),
    tiedTo: async (id) => withTaken(await under.tiedTo(id), ({ links }) => links.some(({ other }) => other === id)),
    complaintBy: async (name, value) => named.get(called(name, value)) ?? (await under.complaintBy(name, value)),
    row: async (table, key) => rows.get(nameOf({ table, key }))?.kept ?? under.row(table, key),
    rows: async (table: SyncedName) => {
      const taken = [...rows.values()].filter((one) => one.table === table);
      const found = (await under.rows(table)).filter(([key]) => !rows.has(nameOf({ table, key })));
      return [...found, ...taken.map(({ key, kept }) => [key, kept] as const)];
    },
  };
}

import { complaint, type Complaint, timelineEntry } from '../../shared/complaint/complaint.ts';
import { complaintId } from '../../shared/ids.ts';
import type { KeptLine, Ledger } from '../../shared/sync/ledger.ts';
import type { KeptRow } from '../../shared/sync/merge-row.ts';
import { complaintsOfCustomer, complaintsTiedTo, complaintNamed, type KeptComplaint, readComplaint, readLines } from './complaints.ts';
import { type KeptRecord, readRecord, readRecords } from './records.ts';
import type { Tx } from './schema.ts';

/** What one push finds of its branch, each thing read once: the caller holds the branch's stream, so nobody else writes it meanwhile. */
export interface HeldLedger extends Ledger {
  /** How many lines a complaint's history has. */
  readonly linesOf: (id: string) => Promise<number>;
}

/** Head office's ledger of one branch on PostgreSQL. */
export function ledgerOf(tx: Tx, branch: number): HeldLedger {
  const complaints = remembered(async (id: string) => readComplaint(tx, branch, id));
  const body = async (id: string): Promise<Complaint | undefined> => parsed(await complaints(id));
  const tables = remembered(async (kind: string) => (await readRecords(tx, branch, kind)).map((one) => [one.key, keptRow(one)] as const));
  const records = remembered(async (name: string) => {
    const [kind, key] = splitName(name);
    const found = await readRecord(tx, branch, { kind, key });
    return found === undefined ? undefined : keptRow(found);
  });
  return {
    complaint: body,
    linesOf: async (id) => (await complaints(id))?.lines ?? 0,
    timeline: async (id) => ((await readLines(tx, branch, [id])).get(id) ?? []).map(keptLine),
    complaintsOf: async (customer) => (await complaintsOfCustomer(tx, branch, customer)).map(read),
    tiedTo: async (id) => (await complaintsTiedTo(tx, branch, id)).map(read),
    complaintBy: async (name, value) => {
      const found = await complaintNamed(tx, branch, [name === 'externalRef' ? 'external_ref' : name, value]);
      return found === undefined ? undefined : complaintId.parse(found);
    },
    row: async (table, key) => records(`${table} ${key}`),
    rows: tables,
  };
}

function remembered<Value>(ask: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return async (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const asked = ask(name);
    known.set(name, asked);
    return asked;
  };
}

/** A table's name has no space in it. */
const splitName = (name: string): readonly [string, string] => {
  const at = name.indexOf(' ');
  return [name.slice(0, at), name.slice(at + 1)];
};

// A field that a later Heard adds has a default in its schema, so what an earlier one wrote is read through it.
const read = ({ body }: KeptComplaint): Complaint => complaint.parse(JSON.parse(body));
const parsed = (found: KeptComplaint | undefined): Complaint | undefined => (found === undefined ? undefined : read(found));
const keptLine = ({ seq, desk, line }: { readonly seq: number; readonly desk: number; readonly line: string }): KeptLine => ({
  line: timelineEntry.parse(JSON.parse(line)),
  seq,
  desk,
});

/** Written by head office alone, and read back as it was. */
const keptRow = ({ row, stamps }: KeptRecord): KeptRow => ({ row: row === null ? null : JSON.parse(row), stamps: JSON.parse(stamps) });

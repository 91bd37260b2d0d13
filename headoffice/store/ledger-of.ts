import { complaint, type Complaint, timelineEntry } from '../../shared/complaint/complaint.ts';
import { complaintId } from '../../shared/ids.ts';
import type { ComplaintName, KeptLine, Ledger } from '../../shared/sync/ledger.ts';
import type { KeptRow } from '../../shared/sync/merge-row.ts';
import {
  complaintNamed,
  complaintsNamed,
  complaintsOfCustomer,
  complaintsTiedTo,
  type KeptComplaint,
  readComplaint,
  readComplaints,
  readLines,
} from './complaints.ts';
import { type KeptRecord, readRecord, readRecords, readSomeRecords } from './records.ts';
import { remembered } from './remembered.ts';
import type { Tx } from './schema.ts';

/** What a push will ask for, as far as its events say it. */
export interface Named {
  readonly complaints: readonly string[];
  readonly names: Readonly<Record<ComplaintName, readonly string[]>>;
  readonly rows: readonly { readonly table: string; readonly key: string }[];
}

/** What one push finds of its branch, each thing read once: the caller holds the branch's stream, so nobody else writes it meanwhile. */
export interface HeldLedger extends Ledger {
  /** How many lines a complaint's history has; undefined where there is no such complaint. */
  readonly linesOf: (id: string) => Promise<number | undefined>;
  /** Reads what will be asked for in a few questions instead of one for each. */
  readonly expect: (named: Named) => Promise<void>;
}

/** Head office's ledger of one branch on PostgreSQL. */
export function ledgerOf(tx: Tx, branch: number): HeldLedger {
  const complaints = remembered(async (id) => readComplaint(tx, branch, id));
  const names = {
    number: remembered(async (value) => complaintNamed(tx, branch, ['number', value])),
    code: remembered(async (value) => complaintNamed(tx, branch, ['code', value])),
    externalRef: remembered(async (value) => complaintNamed(tx, branch, ['external_ref', value])),
  };
  const tables = remembered(async (kind) => (await readRecords(tx, branch, kind)).map((one) => [one.key, keptRow(one)] as const));
  const records = remembered(async (name) => {
    const found = await readRecord(tx, branch, splitName(name));
    return found === undefined ? undefined : keptRow(found);
  });
  return {
    complaint: async (id) => parsed(await complaints.ask(id)),
    linesOf: async (id) => (await complaints.ask(id))?.lines,
    timeline: async (id) => ((await readLines(tx, branch, [id])).get(id) ?? []).map(keptLine),
    complaintsOf: async (customer) => (await complaintsOfCustomer(tx, branch, customer)).map(read),
    tiedTo: async (id) => (await complaintsTiedTo(tx, branch, id)).map(read),
    complaintBy: async (name, value) => {
      const found = await names[name].ask(value);
      return found === undefined ? undefined : complaintId.parse(found);
    },
    row: async (table, key) => records.ask(joinName({ kind: table, key })),
    rows: tables.ask,
    expect: async (named) => {
      const ids = fresh(named.complaints, complaints.isKnown);
      const found = new Map((await readComplaints(tx, branch, ids)).map((one) => [one.id, one]));
      for (const id of ids) complaints.know(id, found.get(id));
      for (const name of ['number', 'code', 'externalRef'] as const) {
        const values = fresh(named.names[name], names[name].isKnown);
        const has = new Map(await complaintsNamed(tx, branch, { name: name === 'externalRef' ? 'external_ref' : name, values }));
        for (const value of values) names[name].know(value, has.get(value));
      }
      const wanted = fresh(
        named.rows.map(({ table, key }) => joinName({ kind: table, key })),
        records.isKnown,
      );
      const rows = new Map((await readSomeRecords(tx, branch, wanted.map(splitName))).map((one) => [joinName(one), keptRow(one)]));
      for (const name of wanted) records.know(name, rows.get(name));
    },
  };
}

const fresh = (names: readonly string[], isKnown: (name: string) => boolean): readonly string[] =>
  [...new Set(names)].filter((name) => !isKnown(name));

/** A table's name has no space in it. */
const joinName = ({ kind, key }: Pick<KeptRecord, 'kind' | 'key'>): string => `${kind} ${key}`;
const splitName = (name: string): Pick<KeptRecord, 'kind' | 'key'> => {
  const at = name.indexOf(' ');
  return { kind: name.slice(0, at), key: name.slice(at + 1) };
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

import { complaint, type Complaint, timelineEntry } from '../../shared/complaint/complaint.ts';
import { complaintId } from '../../shared/ids.ts';
import type { ComplaintName, KeptLine, Ledger } from '../../shared/sync/ledger.ts';
import type { KeptRow } from '../../shared/sync/merge-row.ts';
import {
  complaintNamed,
  complaintsNamed,
  complaintsOfCustomers,
  complaintsTiedToAny,
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
  readonly customers: readonly string[];
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
  const known = knownOf(tx, branch);
  const { complaints, names, records, histories, ofCustomer, tied, tables } = known;
  return {
    complaint: async (id) => (await complaints.ask(id))?.body,
    linesOf: async (id) => (await complaints.ask(id))?.lines,
    timeline: histories.ask,
    complaintsOf: ofCustomer.ask,
    tiedTo: tied.ask,
    complaintBy: async (name, value) => {
      const found = await names[name].ask(value);
      return found === undefined ? undefined : complaintId.parse(found);
    },
    row: async (table, key) => records.ask(joinName({ kind: table, key })),
    rows: tables.ask,
    expect: async (named) => {
      await expectComplaints(tx, branch, known, named.complaints);
      await expectCustomers(tx, branch, known, named);
      await expectNames(tx, branch, known, named);
      await expectRows(tx, branch, known, named);
    },
  };
}

interface Found {
  readonly body: Complaint;
  readonly lines: number;
}

type Known = ReturnType<typeof knownOf>;

/** What this push has asked so far; a text is read through its schema once. */
function knownOf(tx: Tx, branch: number) {
  return {
    complaints: remembered(async (id) => found(await readComplaint(tx, branch, id))),
    names: {
      number: remembered(async (value) => complaintNamed(tx, branch, ['number', value])),
      code: remembered(async (value) => complaintNamed(tx, branch, ['code', value])),
      externalRef: remembered(async (value) => complaintNamed(tx, branch, ['external_ref', value])),
    },
    tables: remembered(async (kind) => (await readRecords(tx, branch, kind)).map((one) => [one.key, keptRow(one)] as const)),
    records: remembered(async (name) => {
      const one = await readRecord(tx, branch, splitName(name));
      return one === undefined ? undefined : keptRow(one);
    }),
    histories: remembered(async (id) => ((await readLines(tx, branch, [id])).get(id) ?? []).map(keptLine)),
    ofCustomer: remembered(async (customer) => ((await complaintsOfCustomers(tx, branch, [customer])).get(customer) ?? []).map(read)),
    tied: remembered(async (id) => ((await complaintsTiedToAny(tx, branch, [id])).get(id) ?? []).map(read)),
  };
}

/** Complaints with their histories, and the complaints whose ties name them. */
async function expectComplaints(tx: Tx, branch: number, { complaints, histories, tied }: Known, named: readonly string[]): Promise<void> {
  const ids = fresh(named, complaints.isKnown);
  const bodies = new Map((await readComplaints(tx, branch, ids)).map((one) => [one.id, one]));
  const lines = await readLines(tx, branch, [...bodies.keys()]);
  const ties = await complaintsTiedToAny(tx, branch, ids);
  for (const id of ids) {
    complaints.know(id, found(bodies.get(id)));
    histories.know(id, (lines.get(id) ?? []).map(keptLine));
    tied.know(id, (ties.get(id) ?? []).map(read));
  }
}

/** What else the customers of these complaints complained of: what was granted to them stands there. */
async function expectCustomers(tx: Tx, branch: number, { complaints, ofCustomer }: Known, named: Named): Promise<void> {
  const owners = await Promise.all(named.complaints.map(async (id) => (await complaints.ask(id))?.body.customer ?? null));
  const customers = fresh(
    [...owners, ...named.customers].filter((one) => one !== null),
    ofCustomer.isKnown,
  );
  const has = await complaintsOfCustomers(tx, branch, customers);
  for (const customer of customers) ofCustomer.know(customer, (has.get(customer) ?? []).map(read));
}

async function expectNames(tx: Tx, branch: number, { names }: Known, named: Named): Promise<void> {
  for (const name of ['number', 'code', 'externalRef'] as const) {
    const values = fresh(named.names[name], names[name].isKnown);
    const has = new Map(await complaintsNamed(tx, branch, { name: name === 'externalRef' ? 'external_ref' : name, values }));
    for (const value of values) names[name].know(value, has.get(value));
  }
}

async function expectRows(tx: Tx, branch: number, { records }: Known, named: Named): Promise<void> {
  const wanted = fresh(
    named.rows.map(({ table, key }) => joinName({ kind: table, key })),
    records.isKnown,
  );
  const rows = new Map((await readSomeRecords(tx, branch, wanted.map(splitName))).map((one) => [joinName(one), keptRow(one)]));
  for (const name of wanted) records.know(name, rows.get(name));
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
const found = (one: KeptComplaint | undefined): Found | undefined =>
  one === undefined ? undefined : { body: read(one), lines: one.lines };
const keptLine = ({ seq, desk, line }: { readonly seq: number; readonly desk: number; readonly line: string }): KeptLine => ({
  line: timelineEntry.parse(JSON.parse(line)),
  seq,
  desk,
});

/** Written by head office alone, and read back as it was. */
const keptRow = ({ row, stamps }: KeptRecord): KeptRow => ({ row: row === null ? null : JSON.parse(row), stamps: JSON.parse(stamps) });

import { sql } from 'kysely';
import { complaint, timelineEntry } from '../../shared/complaint/complaint.ts';
import type { Erasure } from '../../shared/erasure/erasure.ts';
import { registerAct, registeredFor } from '../../shared/erasure/registered-for.ts';
import { isNumberRow, isTheirs, personalTables, rowWithoutWords, type Subject } from '../../shared/erasure/subject.ts';
import { complaintWithoutWords, lineWithoutWords } from '../../shared/erasure/without-words.ts';
import type { Row } from '../../shared/sync/event.ts';
import { complaintsOfCustomers, readLines, writeComplaints } from './complaints.ts';
import { noteErasing } from './erasing.ts';
import { waitingOfAct } from './parked.ts';
import { eventsOfCalls, rowsOfComplaint } from './rows-about.ts';
import type { Tx } from './schema.ts';

/**
 * Takes a person's words, names and numbers out of what a branch has of them: their cards, cases with histories and files, calls and replies. The feed is gone through afterwards,
 * a piece at a time (`erase-from-feed.ts`). The caller holds the branch's stream; `head` is its end.
 */
export async function eraseInBranch(tx: Tx, branch: number, { erasure, head, at }: Erasing): Promise<void> {
  const cases = [...(await complaintsOfCustomers(tx, branch, erasure.customers)).values()].flat();
  const bodies = cases.map(({ body }) => complaint.parse(JSON.parse(body)));
  const ids = new Set<string>([
    ...erasure.customers,
    ...bodies.map(({ id }) => id),
    ...bodies.flatMap(({ call }) => (call === null ? [] : [call])),
  ]);
  for (const one of await parkedRegistrations(tx, branch, erasure.customers)) ids.add(one);
  const numbers = new Set<string>();
  const rows = await theirRows(tx, branch, { ids, numbers });
  await writeComplaints(
    tx,
    branch,
    bodies.map((body, at_) => ({ body: complaintWithoutWords(body), lines: [], had: cases[at_]?.lines ?? 0, seq: head })),
  );
  const lines = await eraseLines(
    tx,
    branch,
    bodies.map(({ id }) => id),
  );
  for (const one of rows) await eraseRow(tx, branch, one);
  const things = cases.length + lines + rows.length;
  await noteErasing(tx, branch, { erasure: erasure.id, at, things, ids: [...ids], numbers: [...numbers] });
}

/** Complaints that these cards' registrations wait to become: what is parked is not done after all. Those that were refused are found on the way through the feed. */
async function parkedRegistrations(tx: Tx, branch: number, customers: readonly string[]): Promise<readonly string[]> {
  const cards = new Set(customers);
  return (await waitingOfAct(tx, branch, registerAct)).flatMap((text) => registeredFor(text, cards) ?? []);
}

interface Erasing {
  readonly erasure: Erasure;
  readonly head: number;
  readonly at: number;
}

async function eraseLines(tx: Tx, branch: number, complaints: readonly string[]): Promise<number> {
  let count = 0;
  for (const [id, lines] of await readLines(tx, branch, complaints)) {
    const emptied = lines.map(({ line }) => JSON.stringify(lineWithoutWords(timelineEntry.parse(JSON.parse(line)))));
    await sql`update complaint_line set line = emptied.line from unnest(${emptied}::text[]) with ordinality as emptied (line, place)
      where branch = ${branch} and complaint = ${id} and n = emptied.place - 1`.execute(tx);
    count += lines.length;
  }
  return count;
}

interface TheirRow {
  readonly kind: string;
  readonly key: string;
  readonly row: Row | null;
}

/** Rows that are theirs, calls and call-backs found on the way among them; the numbers they had come first, because calls are known by them. */
async function theirRows(
  tx: Tx,
  branch: number,
  found: { readonly ids: Set<string>; readonly numbers: Set<string> },
): Promise<readonly TheirRow[]> {
  const theirs = new Map<string, TheirRow>();
  for (const table of tablesInOrder)
    for (const one of await rowsOf(tx, branch, { table, found })) {
      const row = one.row ?? {};
      if (!isTheirs({ table, key: one.key, row }, found)) continue;
      theirs.set(`${table} ${one.key}`, one);
      if (isNumberRow(table)) for (const number of numbersIn(one)) found.numbers.add(number);
      if (table === 'call' || table === 'callback') found.ids.add(String(JSON.parse(one.key)[0]));
    }
  return [...theirs.values()];
}

const tablesInOrder: readonly string[] = ['customer_phone', 'call', 'callback', ...personalTables].filter(
  (table, at, all) => all.indexOf(table) === at,
);

const numbersIn = ({ key, row }: TheirRow): readonly string[] =>
  [JSON.parse(key)[1], row?.['raw'], row?.['e164']].filter((one): one is string => typeof one === 'string' && one !== '');

/** The rows of a table that may be theirs: where there are many for each call and case, by those alone. */
async function rowsOf(
  tx: Tx,
  branch: number,
  { table, found }: { readonly table: string; readonly found: Subject },
): Promise<readonly TheirRow[]> {
  const ids = [...found.ids];
  if (table === 'script_event') return eventsOfCalls(tx, branch, ids);
  if (table !== 'notice' && table !== 'deadline') return rowsNaming(tx, branch, { table, needles: [...ids, ...found.numbers] });
  const rows: TheirRow[] = [];
  for (const one of ids)
    for (const row of await rowsOfComplaint(tx, branch, { kind: table, complaint: one })) rows.push({ kind: table, ...row });
  return rows;
}

/** The rows of a table in whose text one of these stands; many needles are one question. */
async function rowsNaming(
  tx: Tx,
  branch: number,
  { table, needles }: { readonly table: string; readonly needles: readonly string[] },
): Promise<readonly TheirRow[]> {
  const { rows } = await sql<{ kind: string; key: string; row: string | null }>`
    select kind, key, row from record where branch = ${branch} and kind = ${table}
    and exists (select 1 from unnest(${needles}::text[]) as needle where strpos(key, needle) > 0 or strpos(coalesce(row, ''), needle) > 0)`.execute(
    tx,
  );
  return rows.map(({ row, ...name }) => ({ ...name, row: row === null ? null : JSON.parse(row) }));
}

async function eraseRow(tx: Tx, branch: number, { kind, key, row }: TheirRow): Promise<void> {
  if (isNumberRow(kind))
    return void (await tx
      .deleteFrom('record')
      .where(isRow(branch, kind, key))
      .execute());
  if (row === null) return;
  await tx
    .updateTable('record')
    .set({ row: JSON.stringify(rowWithoutWords(kind, row)) })
    .where(isRow(branch, kind, key))
    .execute();
}

const isRow = (branch: number, kind: string, key: string) => sql<boolean>`branch = ${branch} and kind = ${kind} and key = ${key}`;

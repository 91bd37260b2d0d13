import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { IncentiveId } from '../../../shared/ids.ts';
import { approveEntry, proposeByHand, rejectEntry } from '../../../shared/incentive/decide-entry.ts';
import type { IncentiveEntry } from '../../../shared/incentive/entry.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { findComplaint } from '../../store/complaints.ts';
import { beginBatch, readBatch, readBatches } from '../../store/incentive-batches.ts';
import {
  addEntry,
  entriesOfBatch,
  type IncentiveFilter,
  readEntries,
  readEntry,
  readTotals,
  saveDecision,
} from '../../store/incentives.ts';
import { readPeople, readPerson } from '../../store/people.ts';
import type { Tx } from '../../store/schema.ts';
import { readSettings } from '../../store/settings.ts';
import { readSite } from '../../store/site.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { inTransaction } from '../in-transaction.ts';
import { noteAct } from '../note-act.ts';
import { payrollCsv } from '../payroll-csv.ts';
import { leaveTrace, recordChange } from '../record-change.ts';

/** As many lines as one looks through; the sums beside them are of all. */
const mostRows = 500;

/** The ledger of rewards (R143, R144): everyone's own, the manager's proposals, the director's word, what payroll is given. */
export const incentivesHandlers = {
  'incentive.mine': (desk, period) => listed(desk, { ...period, person: desk.who.id }),
  'incentive.list': (desk, filter) => listed(desk, filter),

  'incentive.propose': (desk, { entry: id, ...asked }) => {
    const change = {
      act: 'incentive.propose',
      object: 'incentive',
      objectId: id,
      fields: ['person', 'amount', 'note'],
      body: asked,
    } as const;
    return announced(
      desk,
      recordChange(desk, change, async (tx) => {
        if (asked.complaint !== null && (await findComplaint(tx, asked.complaint)) === undefined)
          return refused(because('noSuchComplaint'));
        const known = { who: desk.who, now: desk.now(), settings: await readSettings(tx) };
        const proposed = proposeByHand({ id, ...asked, person: await readPerson(tx, asked.person) }, known);
        if (proposed.ok) await addEntry(tx, proposed.value);
        return proposed.ok ? ok(null) : proposed;
      }),
    );
  },

  'incentive.approve': (desk, { entries }) =>
    decide(desk, { act: 'incentive.approve', entries, body: { entries } }, async (tx, one) =>
      approveEntry(one, { who: desk.who, now: desk.now(), settings: await readSettings(tx) }),
    ),

  'incentive.reject': (desk, { entries, reason }) =>
    decide(desk, { act: 'incentive.reject', entries, body: { entries, reason } }, async (tx, one) =>
      rejectEntry(one, reason, { who: desk.who, now: desk.now(), settings: await readSettings(tx) }),
    ),

  'incentive.export': (desk, period) =>
    announced(
      desk,
      inTransaction(desk.db, (tx) => exportPeriod(tx, desk, period)),
    ),

  'incentive.batches': async ({ db }) => ok(await readBatches(db)),

  'incentive.batch': async (desk, { batch }) => {
    const file = await fileOf(desk.db, desk, batch);
    if (file.ok) await noteAct(desk, { act: 'incentive.batch', object: 'incentiveBatch', objectId: String(batch) });
    return file;
  },
} as const satisfies Partial<Handlers>;

async function listed({ db }: DeskContext, filter: IncentiveFilter): Promise<Result<Output<'incentive.list'>, Refusal>> {
  const rows = await readEntries(db, filter, mostRows + 1);
  return ok({ rows: rows.slice(0, mostRows), more: rows.length > mostRows, totals: await readTotals(db, filter) });
}

interface Deciding {
  readonly act: 'incentive.approve' | 'incentive.reject';
  readonly entries: readonly IncentiveId[];
  readonly body: unknown;
}

/** Each entry is decided by itself; the ones that can be are, all in one transaction, and one line of the audit names how many. */
function decide(
  desk: DeskContext,
  { act, entries, body }: Deciding,
  rule: (tx: Tx, entry: IncentiveEntry) => Promise<Result<IncentiveEntry, Refusal>>,
): Promise<Result<Output<'incentive.approve'>, Refusal>> {
  const change = { act, object: 'incentive', objectId: entries[0] ?? '', fields: ['entries'], body } as const;
  return announced(
    desk,
    inTransaction(desk.db, async (tx) => {
      const outcomes: Output<'incentive.approve'> = [];
      for (const id of new Set(entries)) {
        const entry = await readEntry(tx, id);
        const decided = entry === undefined ? refused(because('noSuchReward')) : await rule(tx, entry);
        if (decided.ok) await saveDecision(tx, decided.value);
        outcomes.push({ entry: id, refusal: decided.ok ? null : decided.refusal });
      }
      if (outcomes.some(({ refusal }) => refusal === null)) await leaveTrace(tx, desk, change);
      return ok(outcomes);
    }),
  );
}

async function exportPeriod(
  tx: Tx,
  desk: DeskContext,
  { from, to }: Input<'incentive.export'>,
): Promise<Result<Output<'incentive.export'>, Refusal>> {
  const batch = await beginBatch(tx, { from, to, by: desk.who.id, at: desk.now() });
  if (batch === undefined) return refused(because('nothingToExport'));
  await leaveTrace(tx, desk, {
    act: 'incentive.export',
    object: 'incentiveBatch',
    objectId: String(batch),
    fields: ['entries'],
    body: { batch, from, to },
  });
  return fileOf(tx, desk, batch);
}

async function fileOf(db: DeskContext['db'], { who }: DeskContext, number: number): Promise<Result<Output<'incentive.export'>, Refusal>> {
  const batch = await readBatch(db, number);
  if (batch === undefined) return refused(because('noSuchReward'));
  const site = await readSite(db);
  const names = new Map((await readPeople(db)).map((one) => [one.id, one.name]));
  const rows = await entriesOfBatch(db, number);
  const csv = payrollCsv({ batch, rows, site, language: who.language, nameOf: (id) => (id === null ? '' : (names.get(id) ?? '')) });
  return ok({ batch: number, name: `${site.code}-rewards-${number}.csv`, csv });
}

async function announced<Value>(desk: DeskContext, outcome: Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
  const settled = await outcome;
  if (settled.ok) desk.announce({ event: 'changed', what: 'incentives', id: null });
  return settled;
}

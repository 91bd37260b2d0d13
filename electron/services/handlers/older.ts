import { readNumber } from '../../../shared/complaint/number.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { OlderRow } from '../../../shared/contract/older.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { type ComplaintsAnswer, mostAsked } from '../../../shared/sync/protocol.ts';
import { notHeld } from '../../store/not-held.ts';
import { readSyncState } from '../../store/sync-state.ts';
import { wholeReader } from '../absorb/reader.ts';
import { findCustomers } from '../find-customers.ts';
import type { Handlers, SessionContext } from '../handler.ts';
import { readsMasked } from '../masked.ts';
import { nameOfCustomer } from '../name-of-customer.ts';

/** What this desk does not hold because it ended long ago, found at head office while it can be reached. */
export const olderHandlers = {
  'sync.older': async (context, { text, after }) => {
    const { db, who } = context;
    if (text.trim() === '' || (await readSyncState(db)).phase === 'alone') return ok(nothing);
    let from = after;
    for (let pages = 1; ; pages += 1) {
      const found = await lookFor(context, text.trim(), from);
      if (!found.ok) return found;
      const { complaints, next } = found.value;
      const rows = await rowsOf(context, complaints);
      // A desk that is older than two years holds more than it must: a page of what is here says nothing.
      if (rows.length > 0 || next === null || pages === mostPages) return ok({ rows: readsMasked(who) ? rows.map(unnamed) : rows, next });
      from = next;
    }
  },

  'sync.keepOlder': async ({ db, desk, who }, { complaint, number }) => {
    if ((await notHeld(db, [complaint])).length === 0) return ok(null);
    const found = await desk.headOffice.older({ by: who.id, number });
    if (!found.ok) return found;
    const complaints = found.value.complaints.filter(({ id, body }) => id === complaint && body !== null);
    if (complaints.length === 0) return refused(because('olderGone'));
    await desk.headOffice.keep({ own: found.value.own, complaints });
    return ok(null);
  },
} as const satisfies Partial<Handlers>;

const mostPages = 5;
const nothing = { rows: [], next: null };

/** By the number; by the code of an anonymous caller; else what the customers found here by these words complained of long ago. */
async function lookFor(
  { db, desk, who, now }: SessionContext,
  text: string,
  before: string | undefined,
): Promise<Result<ComplaintsAnswer, Refusal>> {
  const { headOffice } = desk;
  const by = who.id;
  const number = readNumber(text);
  const asNumber = { by, number: number ?? text.toUpperCase().slice(0, 60) };
  if (number !== undefined || readsMasked(who)) return headOffice.older(asNumber);
  // Every desk of the branch knows all its customers, however long ago they called.
  const customers = (await findCustomers(db, text, now())).map(({ id }) => id).slice(0, mostAsked.customers);
  // Nobody of that name here is no word of head office's: whether it can be reached is known only by asking.
  if (before === undefined && (customers.length === 0 || /^[A-Z2-9]{6}$/u.test(asNumber.number))) {
    const named = await headOffice.older(asNumber);
    if (!named.ok || named.value.complaints.length > 0 || customers.length === 0) return named;
  }
  return headOffice.older({ by, customers, before });
}

/** What of these this desk does not hold. */
async function rowsOf(context: SessionContext, complaints: ComplaintsAnswer['complaints']): Promise<OlderRow[]> {
  const bodies = complaints.map(({ body }) => wholeReader.complaint(body)).filter((body) => body !== undefined);
  const lacking = new Set(
    await notHeld(
      context.db,
      bodies.map(({ id }) => id),
    ),
  );
  return Promise.all(bodies.filter(({ id }) => lacking.has(id)).map((body) => rowOf(context, body)));
}

async function rowOf({ db }: SessionContext, body: Complaint): Promise<OlderRow> {
  const { id, number, code, facts, state, outcome, receivedAt, closedAt, cancelled } = body;
  const customerName = await nameOfCustomer(db, body);
  return {
    id,
    number,
    code,
    title: facts.title ?? '',
    customerName,
    state,
    outcome,
    receivedAt,
    endedAt: closedAt ?? cancelled?.at ?? null,
  };
}

const unnamed = (row: OlderRow): OlderRow => ({ ...row, code: null, customerName: null });

import type { z } from 'zod';
import type { finishCall } from '../../../shared/contract/call.ts';
import { readPhone } from '../../../shared/customer/phone.ts';
import { type CallId, callbackId, type CustomerId } from '../../../shared/ids.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { createCallback } from '../../store/callbacks.ts';
import { appendEvents, complaintOfCall, readCall, readEvents, updateCall } from '../../store/calls.ts';
import { isAnonymous } from '../../store/complaints.ts';
import { standingCustomer } from '../../store/customers.ts';
import type { Db, RowOf, Tx } from '../../store/schema.ts';
import { readSettings } from '../../store/settings.ts';
import { appendOutbox } from '../../store/outbox.ts';
import { asCallback } from '../callback-rows.ts';
import { coveredRing } from '../covered-ring.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { inTransaction } from '../in-transaction.ts';
import { knownRing } from '../known-ring.ts';
import { knowsCustomers } from '../masked.ts';
import { type Change, recordChange } from '../record-change.ts';
import { startCallOnce } from '../start-call.ts';

type FinishCall = z.infer<typeof finishCall>;

/** The call from answer to wrap-up: who held it, on which script, what the script recorded, and how it ended. */
export const callsHandlers = {
  'call.start': async (desk, input) => {
    const { rings } = desk.telephone;
    const rang = rings.now().find((one) => one.id === input.ring);
    const started = await startCallOnce(desk, input, rang === undefined ? undefined : await knownRing(desk.db, rang));
    if (started.ok && rang !== undefined) rings.take(rang.id);
    return started;
  },

  'call.rings': async ({ db, who, locked, telephone }) => {
    const covered = locked || !knowsCustomers(who);
    return ok(await Promise.all(telephone.rings.now().map(async (one) => (covered ? coveredRing(one) : knownRing(db, one)))));
  },

  'call.events': async (desk, { call, events }) => {
    const own = await ownCall(desk, call);
    if (!own.ok) return own;
    const append = async (tx: Tx): Promise<Result<null, Refusal>> => {
      await appendEvents(tx, call, events);
      return ok(null);
    };
    // While the call is live nobody reads of them in the audit; what comes after (the end of wrap-up) stands there by itself.
    if (own.value.ended_at === null)
      return inTransaction(desk.db, async (tx) => {
        const appended = await append(tx);
        await appendOutbox(tx, { at: desk.now(), by: desk.who.id, kind: 'call.events', object: call, body: { call } });
        return appended;
      });
    return recordChange(desk, { act: 'call.events', object: 'call', objectId: call, fields: ['events'], body: { call, events } }, append);
  },

  'call.finish': async (desk, told) => {
    const own = await ownCall(desk, told.call);
    if (!own.ok) return own;
    // The ring may have known who it was; whoever stayed anonymous is not known to the call either (ux.md 8).
    const anonymous = await isAnonymous(desk.db, told.complaint ?? own.value.complaint);
    const input = anonymous ? { ...told, customer: null } : told;
    const body = { ...input, events: await readEvents(desk.db, input.call) };
    const change: Change = {
      act: 'call.finish',
      object: 'call',
      objectId: input.call,
      fields: ['endedAt', 'wrapUp', 'moodEnd', 'result'],
      body,
    };
    return recordChange(desk, change, (tx) => finish(tx, desk, { input, call: anonymous ? { ...own.value, customer: null } : own.value }));
  },

  'call.park': async (desk, input) => {
    const own = await ownCall(desk, input.call);
    if (!own.ok) return own;
    const at = desk.now();
    if (input.dueAt <= at) return refused(because('dueInThePast'));
    const { phoneCountry } = await readSettings(desk.db);
    if (readPhone(input.number, phoneCountry).digits.length < 3) return refused(because('notANumber'));
    const customer = await whoItIs(desk.db, input.customer);
    if (customer === undefined) return refused(because('noSuchCustomer'));
    const parked = { ...input, customer, id: callbackId.parse(desk.newId()), at, by: desk.who.id };
    const change: Change = { act: 'call.park', object: 'callback', objectId: parked.id, fields: ['dueAt', 'reason'], body: parked };
    const outcome = await recordChange(desk, change, async (tx) => {
      await createCallback(tx, parked);
      return ok(await asCallback(tx, parked));
    });
    if (outcome.ok) desk.announce({ event: 'changed', what: 'callbacks', id: parked.id });
    return outcome;
  },
} as const satisfies Partial<Handlers>;

/** The call, if it is the asking person's own; refuses noSuchCall and notYours. */
async function ownCall({ db, who }: DeskContext, id: CallId): Promise<Result<RowOf<'call'>, Refusal>> {
  const call = await readCall(db, id);
  if (call === undefined || call.answered_at === null) return refused(because('noSuchCall'));
  return call.operator === who.id ? ok(call) : refused(because('notYours'));
}

async function finish(
  tx: Tx,
  { now }: DeskContext,
  { input, call }: { readonly input: FinishCall; readonly call: RowOf<'call'> },
): Promise<Result<null, Refusal>> {
  if (input.complaint !== null && (await complaintOfCall(tx, input.complaint)) === undefined) return refused(because('noSuchComplaint'));
  const customer = await whoItIs(tx, input.customer);
  if (customer === undefined) return refused(because('noSuchCustomer'));
  await updateCall(tx, input.call, {
    ended_at: Math.max(call.answered_at ?? 0, Math.min(input.endedAt, now())), // the window's clock is the desk's, give or take
    hold_seconds: input.holdSeconds,
    mood_start: input.moodStart,
    mood_end: input.moodEnd,
    wrap_up: input.wrapUp,
    wrap_up_seconds: input.wrapUpSeconds,
    complaint: input.complaint ?? call.complaint,
    customer: customer ?? call.customer,
    adherence: input.adherence,
  });
  return ok(null);
}

/** The customer as they stand now, null for nobody; undefined where the register knows of no such customer. */
const whoItIs = async (db: Db, customer: CustomerId | null): Promise<CustomerId | null | undefined> =>
  customer === null ? null : standingCustomer(db, customer);

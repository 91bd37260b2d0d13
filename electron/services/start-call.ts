import type { z } from 'zod';
import { type LiveCall, liveCall, type startCall } from '../../shared/contract/call.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { type CallbackId, callId, customerId, type CustomerId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { readCallback, takeCallback } from '../store/callbacks.ts';
import { complaintOfCall, createCall, endAtLastSign, liveCalls, readCall, readEvents } from '../store/calls.ts';
import type { Db, RowOf, Tx } from '../store/schema.ts';
import { currentPin, pinnedScript } from '../store/scripts.ts';
import { readSettings } from '../store/settings.ts';
import type { DeskContext } from './desk-context.ts';
import { type Change, recordChange } from './record-change.ts';

type StartCall = z.infer<typeof startCall>;

/** What a phone said before the call was answered. */
export interface Rang {
  readonly number: string;
  readonly name: string;
  readonly at: number;
  readonly customer: CustomerId | null;
}

/**
 * Begins a call, answered now and pinned to the script of now. Asking again with the same id gives the same call, so a lost answer
 * costs nothing; a call that was left without an end is ended first. Refuses callIsOver (its record stays as it was), notYours, noSuchComplaint and noSuchEntry.
 */
export async function startCallOnce(desk: DeskContext, input: StartCall, rang?: Rang): Promise<Result<LiveCall, Refusal>> {
  const known = await readCall(desk.db, input.call);
  if (known !== undefined) return again(desk, known);
  const change: Change = { act: 'call.start', object: 'call', objectId: input.call, fields: ['answeredAt'], body: input };
  const begun = await recordChange(desk, change, (tx) => begin(tx, desk, { input, rang }));
  return begun.ok ? ok(await asLiveCall(desk.db, begun.value)) : begun;
}

async function again({ db, who }: DeskContext, call: RowOf<'call'>): Promise<Result<LiveCall, Refusal>> {
  if (call.answered_at === null) return refused(because('noSuchCall'));
  if (call.operator === who.id && call.ended_at !== null) return refused(because('callIsOver'));
  return call.operator === who.id ? ok(await asLiveCall(db, call)) : refused(because('notYours'));
}

interface Begun {
  readonly input: StartCall;
  readonly rang: Rang | undefined;
}

async function begin(tx: Tx, { who, now }: DeskContext, { input, rang }: Begun): Promise<Result<RowOf<'call'>, Refusal>> {
  const about = await whatItIsAbout(tx, input, rang);
  if (!about.ok) return about;
  for (const forgotten of await liveCalls(tx)) await endAtLastSign(tx, forgotten);
  if (input.callback !== undefined) await takeCallback(tx, input.callback, who.id);
  const { phoneCountry } = await readSettings(tx);
  await createCall(tx, {
    id: input.call,
    direction: input.direction,
    raw_number: about.value.number,
    e164: readPhone(about.value.number, phoneCountry).e164,
    ring_name: about.value.name,
    customer: about.value.customer,
    complaint: input.complaint ?? null,
    draft: input.draft,
    operator: who.id,
    rang_at: rang?.at ?? null,
    answered_at: now(),
    hold_seconds: 0,
    result: 'answered',
    script_hash: (await currentPin(tx)).hash,
    callback: input.callback ?? null,
  });
  const written = await readCall(tx, input.call);
  if (written === undefined) throw new Error(`no call ${input.call} in the store`);
  return ok(written);
}

type About = Pick<Rang, 'number' | 'name' | 'customer'>;

/** Whom the call is with, as far as the ring, the call-back or the complaint says so; a number alone never picks a customer. */
async function whatItIsAbout(
  db: Db,
  { callback, complaint, number = '' }: StartCall,
  rang: Rang | undefined,
): Promise<Result<About, Refusal>> {
  const carriedOut = callback === undefined ? undefined : await openCallback(db, callback);
  if (carriedOut === null) return refused(because('noSuchEntry'));
  const about = complaint === undefined ? undefined : await complaintOfCall(db, complaint);
  if (complaint !== undefined && about === undefined) return refused(because('noSuchComplaint'));
  const before: About | undefined = carriedOut ?? rang;
  return ok({
    customer: about?.customer ?? before?.customer ?? null,
    number: number === '' ? (before?.number ?? '') : number,
    name: before?.name ?? '',
  });
}

async function openCallback(db: Db, id: CallbackId): Promise<About | null> {
  const row = await readCallback(db, id);
  return row === undefined || row.closed_at !== null ? null : { ...row, customer: customerId.nullable().parse(row.customer) };
}

/** A call as its window needs it: the card it is written on, the script's pin and what the script recorded so far. */
async function asLiveCall(db: Db, call: RowOf<'call'>): Promise<LiveCall> {
  const script = await pinnedScript(db, call.script_hash ?? '');
  return liveCall.parse({
    id: call.id,
    draft: call.draft,
    direction: call.direction,
    number: call.raw_number,
    customer: call.customer,
    complaint: call.complaint,
    answeredAt: call.answered_at,
    script: { id: script?.id, version: script?.version, hash: script?.hash },
    events: await readEvents(db, callId.parse(call.id)),
  });
}

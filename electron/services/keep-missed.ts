import { readPhone } from '../../shared/customer/phone.ts';
import { type CallbackId, type CustomerId, callbackId } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { createCallback } from '../store/callbacks.ts';
import { recordMissedCall } from '../store/calls.ts';
import { findByPhone } from '../store/customers.ts';
import { readPerson } from '../store/people.ts';
import { readSettings } from '../store/settings.ts';
import type { OpenDesk, TakenSeat } from './open-desk.ts';
import { type Change, recordChange } from './record-change.ts';
import type { PhoneRing } from './ring-book.ts';

/**
 * Writes down the calls that rang and that nobody took, each with someone to call back (R17). With the register closed they stay in
 * memory: run it again after each sign-in, and never twice at once. In the audit they stand under whoever sits there then.
 */
export async function keepMissed(desk: OpenDesk): Promise<void> {
  const { seat } = desk;
  if (seat.kind === 'nobody') return;
  const { rings } = desk.world.telephone;
  for (const missed of rings.missed()) {
    const callback = callbackId.parse(desk.world.newId());
    await keepOne(desk, seat, { missed, callback });
    rings.written(missed.id);
    desk.world.announce({ event: 'changed', what: 'callbacks', id: callback });
  }
}

interface Kept {
  readonly missed: PhoneRing;
  readonly callback: CallbackId;
}

async function keepOne(desk: OpenDesk, { data: { db }, person }: TakenSeat, { missed, callback }: Kept): Promise<void> {
  const who = await readPerson(db, person);
  if (who === undefined) throw new Error(`no person ${person} in the store`);
  const { number, name, at: rangAt, id } = missed;
  const { e164, digits } = readPhone(number, (await readSettings(db)).phoneCountry);
  const found = await findByPhone(db, digits);
  const customer: CustomerId | null = found.length === 1 ? (found[0] ?? null) : null;
  const at = missed.endedAt ?? rangAt;
  const call = { id, number, e164, name, rangAt, endedAt: at, customer };
  const toCallBack = { id: callback, call: id, reason: 'missed', number, name, customer, at, dueAt: null, by: null } as const;
  const change: Change = {
    act: 'call.missed',
    object: 'call',
    objectId: id,
    fields: ['rangAt', 'endedAt'],
    body: { call, callback: toCallBack },
  };
  await recordChange({ db, who, now: desk.world.now }, change, async (tx) => {
    await recordMissedCall(tx, call);
    await createCallback(tx, toCallBack);
    return ok(null);
  });
}

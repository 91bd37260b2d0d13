import type { PayloadOf } from '../../shared/complaint/deciding.ts';
import type { CallId, ComplaintId } from '../../shared/ids.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { askerProblem } from '../../shared/satisfaction/decide-check.ts';
import { createCall, readCall, updateCall } from '../store/calls.ts';
import { flagsOfCustomers } from '../store/customer-flags.ts';
import { findComplaint } from '../store/complaints.ts';
import type { Tx } from '../store/schema.ts';
import { readPhoneCountry } from '../store/settings.ts';
import type { DeskContext } from './desk-context.ts';
import { recordChange } from './record-change.ts';

interface Call {
  readonly complaint: ComplaintId;
  readonly call: CallId;
}

/**
 * Writes down that the customer is being called to be asked; until something comes of it the call counts as not answered. Refused to whoever
 * may not ask, for a customer who does not want to be called, and where there is no number.
 */
export async function callToAsk(desk: DeskContext, { complaint: id, call }: Call): Promise<Result<null, Refusal>> {
  if ((await readCall(desk.db, call)) !== undefined) return ok(null); // the answer was lost, the call was written
  const complaint = await findComplaint(desk.db, id);
  if (complaint === undefined) return refused(because('noSuchComplaint'));
  const problem = askerProblem(complaint, desk);
  if (problem !== undefined) return problem;
  const flags =
    complaint.customer === null ? undefined : (await flagsOfCustomers(desk.db, [complaint.customer], desk.now())).get(complaint.customer);
  const wish = flags?.find((one) => one.kind === 'doNotCall');
  if (wish !== undefined) return refused(because('notToBeCalled', { note: wish.note }));
  const number = complaint.caller.phone ?? '';
  if (number === '') return refused(because('notANumber'));
  const { e164 } = readPhone(number, await readPhoneCountry(desk.db));
  const at = desk.now();
  const change = { act: 'check.call', object: 'complaint', objectId: id, fields: [], body: { complaint: id, call, at } } as const;
  return recordChange(desk, change, async (tx) => {
    await createCall(tx, {
      id: call,
      direction: 'out',
      raw_number: number,
      e164,
      ring_name: '',
      customer: complaint.customer,
      complaint: id,
      operator: desk.who.id,
      rang_at: at,
      ended_at: at,
      hold_seconds: 0,
      result: 'noAnswer',
      purpose: 'satisfactionCheck',
    });
    return ok(null);
  });
}

/** What came of the call: the customer was spoken to from when it rang until now, or nobody answered. Only the caller's own call. */
export async function endCallToAsk(tx: Tx, { who, now }: DeskContext, { call: id, result, mood }: PayloadOf<'check'>): Promise<void> {
  const call = id === undefined ? undefined : await readCall(tx, id);
  if (id === undefined || call?.operator !== who.id || call.purpose !== 'satisfactionCheck') return;
  const spoken = result !== 'noAnswer';
  await updateCall(tx, id, {
    answered_at: spoken ? call.rang_at : null,
    ended_at: now(),
    result: spoken ? 'answered' : 'noAnswer',
    mood_end: mood,
  });
}

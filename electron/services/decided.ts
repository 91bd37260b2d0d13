import type { Caller } from '../../shared/complaint/card.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { belongs } from '../../shared/complaint/belongs.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { complaintAction } from '../../shared/complaint/complaint-action.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Decided } from '../../shared/complaint/deciding.ts';
import { mayTouch } from '../../shared/complaint/may-touch.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { nobodysPlace, replacing } from '../../shared/people/placed-on.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { Tx } from '../store/schema.ts';
import { isErased } from '../store/erasures.ts';
import { type CallerCustomer, callerCustomer } from './caller-customer.ts';
import { type Deciders, deciding } from './deciding.ts';
import { standInsOn } from './stand-ins.ts';

/** A complaint as it stands and what somebody wants done to it. */
export interface Change {
  readonly before: Complaint | undefined;
  readonly command: Command;
}

export interface Outcome extends Decided {
  readonly customer: CallerCustomer;
}

/** What the desk gave a command when it was first carried out; it is given the same when it is carried out again on top of what others did. */
export interface Given {
  readonly number: string;
  readonly code: string | null;
  readonly customer: CustomerId | null;
}

/**
 * What the rules make of a command, with nothing written. With `given` it is decided again: nothing is drawn anew, and whether its author had
 * seen what others changed meanwhile is for head office to say.
 */
export async function decided(tx: Tx, desk: Deciders, { before, command }: Change, given?: Given): Promise<Result<Outcome, Refusal>> {
  const inPlaceOf = before === undefined ? nobodysPlace : await standInsOn(tx, desk, before);
  if (before !== undefined && !mayTouch(desk.who, complaintAction[command.kind], belongs(before, replacing(desk, inPlaceOf))))
    return refused(because('notYours'));
  if (before !== undefined && before.customer !== null && (await isErased(tx, before.customer))) return refused(because('customerErased'));
  const customer = given === undefined ? await customerOf(tx, desk, { before, command }) : ok({ id: given.customer, isNew: false });
  if (!customer.ok) return customer;
  const about = { complaint: before, command, customer: customer.value.id, inPlaceOf, given };
  const outcome = decide(before, command, await deciding(tx, desk, about));
  return outcome.ok ? ok({ ...outcome.value, customer: customer.value }) : outcome;
}

/** The customer a registration belongs to, or a correction that gives an anonymous caller a name. */
async function customerOf(tx: Tx, desk: Deciders, { before, command }: Change): Promise<Result<CallerCustomer, Refusal>> {
  if (command.kind === 'register') {
    const { card, customer } = command.payload;
    return callerCustomer(tx, desk, { caller: card.caller, chosen: customer ?? card.caller.customer });
  }
  if (command.kind !== 'correct' || before?.customer !== null) return ok({ id: before?.customer ?? null, isNew: false });
  const caller: Caller = { ...before.caller, ...command.payload.caller };
  return callerCustomer(tx, desk, { caller, chosen: undefined });
}

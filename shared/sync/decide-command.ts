import { z } from 'zod';
import { belongs } from '../complaint/belongs.ts';
import { type Command, commandPayloads } from '../complaint/commands.ts';
import { complaintAction } from '../complaint/complaint-action.ts';
import type { Complaint } from '../complaint/complaint.ts';
import { decide } from '../complaint/decide.ts';
import { type Decision, no } from '../complaint/deciding.ts';
import { mayTouch } from '../complaint/may-touch.ts';
import type { Person } from '../contract/people.ts';
import { complaintId, customerId, type CustomerId } from '../ids.ts';
import { replacing } from '../people/placed-on.ts';
import { ok } from '../result.ts';
import { currentRow, decidingFrom, seenRevision } from './deciding-from.ts';
import { free } from './distinct-complaint.ts';
import type { DeskEvent } from './event.ts';
import type { EventContext } from './event-decision.ts';
import type { Ledger } from './ledger.ts';

const isKind = (kind: string): kind is Command['kind'] => Object.hasOwn(commandPayloads, kind);

const anyCommand = z.strictObject({ kind: z.string(), complaint: complaintId, payload: z.unknown() });

const command = z.custom<Command>((given) => {
  const known = anyCommand.safeParse(given);
  return known.success && isKind(known.data.kind) && commandPayloads[known.data.kind].safeParse(known.data.payload).success;
});

const commandBody = z.object({
  command,
  given: z.object({ number: z.string().max(80), code: z.string().max(80).nullable(), customer: customerId.nullable() }),
});
export type CommandBody = z.infer<typeof commandBody>;

/** The command an event carries; undefined where there is none that this head office understands. */
export function commandIn({ act, object, body }: DeskEvent): CommandBody | undefined {
  const read = commandBody.safeParse(body);
  if (!read.success) return undefined;
  const { kind, complaint } = read.data.command;
  return act === `complaint.${kind}` && object === complaint ? read.data : undefined;
}

interface Commanded extends CommandBody {
  readonly who: Person;
  readonly event: DeskEvent;
  readonly context: EventContext;
}

/** Decides a command on head office's own copy of the complaint. Undefined: the rules could not make anything of it. */
export async function decideCommand(
  ledger: Ledger,
  { command: sent, given, who, event, context }: Commanded,
): Promise<Decision | undefined> {
  const before = await ledger.complaint(sent.complaint);
  if (before !== undefined && sent.kind === 'register')
    return before.receiver === who.id ? ok({ complaint: before, entries: [] }) : no('alreadyRegistered', { number: before.number });
  const customer = await standing(ledger, given.customer);
  if (customer === undefined) return no('noSuchCustomer');
  const number = sent.kind === 'register' ? await free(ledger, { id: sent.complaint, name: 'number', value: given.number }) : given.number;
  const code = given.code === null ? '' : await free(ledger, { id: sent.complaint, name: 'code', value: given.code });
  const translated = asSeenHere(sent);
  const about = { who, before, command: translated, number, code, customer: before?.customer ?? customer, seen: event.seen };
  const deciding = await decidingFrom(ledger, about, context);
  if (before !== undefined && !mayTouch(who, complaintAction[sent.kind], belongs(before, replacing(deciding, deciding.inPlaceOf))))
    return no('notYours');
  if (leavesHalf(before, sent, deciding.other)) return no('noSuchLink');
  return tried(() => decide(before, translated, deciding), context.onStumble);
}

/** Revisions are every place's own: here a correction is held against what its author had not seen (deciding-from.ts). */
const asSeenHere = (sent: Command): Command =>
  sent.kind === 'correct' ? { ...sent, payload: { ...sent.payload, seen: seenRevision } } : sent;

/** Joining and parting are two commands that a desk does as one: the second is nothing without the first. */
function leavesHalf(before: Complaint | undefined, sent: Command, other: Complaint | undefined): boolean {
  if (before === undefined) return false;
  if (sent.kind === 'cancel' && sent.payload.reason === 'merged')
    return other?.links.some((one) => one.kind === 'merged' && one.state === 'open' && one.other === before.id) !== true;
  const isMerged = sent.kind === 'part' && before.links.some(({ id, kind }) => id === sent.payload.link && kind === 'merged');
  return isMerged && other?.cancelled?.reason === 'merged';
}

/** Whom the customer stands for now, if they were merged into another; null for nobody, undefined for one head office does not have. */
async function standing(ledger: Ledger, id: CustomerId | null): Promise<CustomerId | null | undefined> {
  const seen = new Set<CustomerId>();
  let current = id;
  while (current !== null && !seen.has(current)) {
    seen.add(current);
    const row = await currentRow(ledger, 'customer', current);
    if (row === undefined) return undefined;
    const into = customerId.safeParse(row['merged_into']);
    if (!into.success) return current;
    current = into.data;
  }
  return current;
}

/** A rule that fails over hostile words parks one event, it does not stop a branch. */
function tried(make: () => Decision, onStumble: EventContext['onStumble']): Decision | undefined {
  try {
    return make();
  } catch (error) {
    onStumble?.(error);
    return undefined;
  }
}

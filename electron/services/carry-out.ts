import type { Command } from '../../shared/complaint/commands.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { type CallId, type CustomerId, promiseId, workRecordId } from '../../shared/ids.ts';
import { voicesToAsk } from '../../shared/investigation/missing-voices.ts';
import { isSolved } from '../../shared/knowledge/case-words.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { noteOutcome } from '../store/article-uses.ts';
import { appendAudit } from '../store/audit.ts';
import { readCall, updateCall } from '../store/calls.ts';
import { findComplaint, saveComplaint } from '../store/complaints.ts';
import { forgetCaller } from '../store/forget-caller.ts';
import { appendOutbox } from '../store/outbox.ts';
import type { Tx } from '../store/schema.ts';
import { setLevel, watchAgain } from '../store/escalation-watch.ts';
import { appendTimeline } from '../store/timeline.ts';
import { keepCustomer } from './caller-customer.ts';
import { changedFields } from './changed-fields.ts';
import { endCallToAsk } from './call-to-ask.ts';
import { type Change, decided, type Outcome } from './decided.ts';
import { noteConflict } from './escalation/note-conflict.ts';
import type { DeskContext } from './desk-context.ts';
import { inTransaction } from './in-transaction.ts';
import { keepComplaintDeadlines } from './keep-complaint-deadlines.ts';
import { keepIncentives } from './keep-incentives.ts';

/**
 * The one way to change a complaint: it is read, the rules decide, and state, history, audit and queue are written in one transaction
 * or not at all. Registering the same complaint again, after a lost answer or a crash, gives the first registration.
 */
export async function carryOut(desk: DeskContext, command: Command): Promise<Result<Complaint, Refusal>> {
  const outcome = await inTransaction(desk.db, (tx) => carryOutIn(tx, desk, command));
  if (!outcome.ok) {
    await noteConflict(desk, command, outcome.refusal);
    return outcome;
  }
  if (outcome.value.type === 'anonymousFeedback' && (command.kind === 'register' || command.kind === 'contact'))
    await desk.drafts.forgetCaller(command.complaint, callOf(command));
  desk.announce({ event: 'changed', what: 'complaints', id: outcome.value.id });
  return outcome;
}

/** The same as a part of something larger: two complaints that change together are both written or neither. The caller announces it. */
export async function carryOutIn(tx: Tx, desk: DeskContext, command: Command): Promise<Result<Complaint, Refusal>> {
  const before = await findComplaint(tx, command.complaint);
  if (before !== undefined && command.kind === 'register') return registeredBefore(desk, before);
  const ready = withIds(desk, command, before);
  const outcome = await decided(tx, desk, { before, command: ready });
  return outcome.ok ? write(tx, desk, { before, command: ready, ...outcome.value }) : outcome;
}

/** How it would be decided now, with nothing written: what a bulk action is shown before it runs (U6). */
export async function tryOut(tx: Tx, desk: DeskContext, command: Command): Promise<Result<Complaint, Refusal>> {
  const before = await findComplaint(tx, command.complaint);
  const outcome = await decided(tx, desk, { before, command: withIds(desk, command, before) });
  return outcome.ok ? ok(outcome.value.complaint) : outcome;
}

const callOf = (command: Command): CallId | undefined =>
  command.kind === 'register' || command.kind === 'contact' ? command.payload.call : undefined;

async function write(tx: Tx, desk: DeskContext, { before, command, ...outcome }: Change & Outcome): Promise<Result<Complaint, Refusal>> {
  const { complaint, entries, customer } = outcome;
  if (entries.length === 0) return ok(complaint);

  const belongsNow = before?.customer !== complaint.customer && complaint.customer === customer.id;
  if (belongsNow) await keepCustomer(tx, desk, { customer, caller: complaint.caller });
  await saveComplaint(tx, complaint, before);
  if (before !== undefined && isSolved(before) !== isSolved(complaint)) await noteOutcome(tx, complaint.id, isSolved(complaint));
  await appendTimeline(tx, complaint.id, entries);
  await keepComplaintDeadlines(tx, desk, complaint, before === undefined);
  await watchAgain(tx, complaint.id);
  if (command.kind === 'deEscalate') await setLevel(tx, complaint.id, command.payload.to);
  await keepIncentives(tx, desk, { before, kind: command.kind, after: complaint, by: desk.who.id });
  await linkCall(tx, desk, { complaint, command });
  if (command.kind === 'check') await endCallToAsk(tx, desk, command.payload);
  await leaveTrace(tx, desk, { before, complaint, command: withoutIdentity(command, complaint) });
  return ok(complaint);
}

/** Only whoever registered it gets it back for the asking; anyone else chose an id that is taken. */
export const registeredBefore = ({ who }: Pick<DeskContext, 'who'>, before: Complaint): Result<Complaint, Refusal> =>
  before.receiver === who.id ? ok(before) : refused(because('alreadyRegistered', { number: before.number }));

/** What a command brings into being needs an id before it is decided, so that head office decides the same: an answer's promise, a tie, the voices asked for. */
function withIds({ newId }: DeskContext, command: Command, before: Complaint | undefined): Command {
  if (command.kind === 'answer' && command.payload.promise === undefined)
    return { ...command, payload: { ...command.payload, promise: promiseId.parse(newId()) } };
  if (command.kind === 'cancel' && command.payload.reason === 'duplicate' && command.payload.link === undefined)
    return { ...command, payload: { ...command.payload, link: workRecordId.parse(newId()) } };
  if (command.kind === 'investigate' && before !== undefined) {
    const statements = voicesToAsk(before).map(() => workRecordId.parse(newId()));
    return { ...command, payload: { ...command.payload, statements } };
  }
  return command;
}

/** The call knows its complaint; whoever stays anonymous is not known to the call either (ux.md 8). */
async function linkCall(
  tx: Tx,
  { who }: DeskContext,
  { complaint, command }: { readonly complaint: Complaint; readonly command: Command },
): Promise<void> {
  const id = callOf(command);
  const call = id === undefined ? undefined : await readCall(tx, id);
  if (id === undefined || call === undefined || call.operator !== who.id) return;
  await updateCall(tx, id, { complaint: complaint.id, customer: complaint.customer ?? call.customer });
  if (complaint.type === 'anonymousFeedback') await forgetCaller(tx, id);
}

/** What goes to head office holds of an anonymous caller as little as the register does. */
function withoutIdentity(command: Command, { caller, facts, type }: Complaint): Command {
  if (command.kind !== 'register' || type !== 'anonymousFeedback') return command;
  const { customer: _dropped, ...payload } = command.payload;
  return { ...command, payload: { ...payload, card: { caller, case: facts } } };
}

interface Trace extends Change {
  readonly complaint: Complaint;
}

/** Who did what to which complaint, by the names of the fields; and the command with what the desk gave it, for head office to decide again. */
async function leaveTrace(tx: Tx, { who, now }: DeskContext, { before, complaint, command }: Trace): Promise<void> {
  const act = `complaint.${command.kind}` as const;
  const { id, number, code, customer, revision } = complaint;
  const at = now();
  await appendAudit(tx, { at, actor: who.id, act, object: 'complaint', objectId: id, fields: changedFields(before ?? {}, complaint) });
  const given: { number: string; code: string | null; customer: CustomerId | null; revision: number } = {
    number,
    code,
    customer,
    revision,
  };
  await appendOutbox(tx, { at, by: who.id, kind: act, object: id, body: { command, given } });
}

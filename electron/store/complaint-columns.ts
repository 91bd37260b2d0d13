import { type Complaint, complaint, openEscalation, openPromise } from '../../shared/complaint/complaint.ts';
import { solverOf } from '../../shared/complaint/solver.ts';
import { awaitsCheck } from '../../shared/satisfaction/awaits-check.ts';
import { escalationOf } from './escalations.ts';
import { promiseOf } from './promises.ts';
import type { RowOf } from './schema.ts';
import { recordsOf } from './work-records.ts';

/** A complaint's own row; what belongs to it stands in tables of its own. The promise due and the person asked are kept here for the lists. */
export const complaintColumns = (of: Complaint): RowOf<'complaint'> => ({
  id: of.id,
  number: of.number,
  type: of.type,
  state: of.state,
  channel: of.channel,
  received_at: of.receivedAt,
  registered_at: of.registeredAt,
  resolved_at: of.resolvedAt,
  receiver: of.receiver,
  owner: of.owner,
  customer: of.customer,
  call: of.call,
  code: of.code,
  category: of.category,
  title: of.facts.title ?? '',
  caller_name: of.caller.name ?? '',
  card: JSON.stringify({ caller: of.caller, case: of.facts }),
  mood_start: of.moodStart,
  mood_end: of.moodEnd,
  verdict: of.verdict,
  outcome: of.outcome,
  first_contact: of.resolvedFirstContact ? 1 : 0,
  promise_due: openPromise(of)?.dueAt ?? null,
  escalated_to: openEscalation(of)?.to ?? null,
  investigator: of.investigator,
  closed_at: of.closedAt,
  waiting_until: of.waiting?.remindAt ?? null,
  reopened: of.reopened,
  severity: of.triage.severity,
  handling: JSON.stringify({
    triage: of.triage,
    finding: of.finding,
    waiting: of.waiting,
    closing: of.closing,
    cancelled: of.cancelled,
    reopenedAt: of.reopenedAt,
  }),
  external_ref: of.externalRef,
  revision: of.revision,
  check_since: awaitsCheck(of)?.since ?? null,
  check_tries: awaitsCheck(of)?.tries ?? 0,
  solved_by: of.resolvedAt === null ? null : solverOf(of),
});

/** Everything the register holds of one complaint. */
export interface ComplaintRows {
  readonly own: RowOf<'complaint'>;
  readonly promises: readonly RowOf<'promise'>[];
  readonly escalations: readonly RowOf<'escalation'>[];
  readonly measures: readonly RowOf<'measure'>[];
  readonly remedies: readonly RowOf<'remedy'>[];
  readonly records: readonly RowOf<'work_record'>[];
}

/** The complaint those rows hold; rows that hold none are a bug. */
export function complaintOf({ own, promises, escalations, measures, remedies, records }: ComplaintRows): Complaint {
  const card = cardOf(own.card);
  return complaint.parse({
    id: own.id,
    number: own.number,
    type: own.type,
    state: own.state,
    channel: own.channel,
    receivedAt: own.received_at,
    registeredAt: own.registered_at,
    resolvedAt: own.resolved_at,
    receiver: own.receiver,
    owner: own.owner,
    customer: own.customer,
    call: own.call,
    code: own.code,
    caller: card.caller,
    facts: card.case,
    category: own.category,
    moodStart: own.mood_start,
    moodEnd: own.mood_end,
    verdict: own.verdict,
    outcome: own.outcome,
    resolvedFirstContact: own.first_contact === 1,
    promises: promises.map(promiseOf),
    escalations: escalations.map(escalationOf),
    measures: measures.map(({ at, by, text }) => ({ at, by, text })),
    remedies: remedies.map(({ type, text, amount, granted_by, at, under_warranty }) => ({
      type,
      text,
      amount,
      grantedBy: granted_by,
      at,
      underWarranty: under_warranty === 1,
    })),
    investigator: own.investigator,
    closedAt: own.closed_at,
    reopened: own.reopened,
    ...handlingOf(own.handling),
    ...recordsOf(records),
    externalRef: own.external_ref,
    revision: own.revision,
  });
}

/** What was weighed and found; its fields are checked where the complaint is read whole. */
function handlingOf(json: string): object {
  const handling: unknown = JSON.parse(json);
  if (typeof handling !== 'object' || handling === null) throw new Error('a complaint without its handling');
  return handling;
}

/** The card's JSON; its fields are checked where the complaint is read whole. */
function cardOf(json: string): { readonly caller: unknown; readonly case: unknown } {
  const card: unknown = JSON.parse(json);
  if (typeof card !== 'object' || card === null || !('caller' in card) || !('case' in card)) throw new Error('a complaint without a card');
  return card;
}

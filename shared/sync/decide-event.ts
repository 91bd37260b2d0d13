import { may } from '../access.ts';
import type { Complaint, TimelineEntry } from '../complaint/complaint.ts';
import type { Person } from '../contract/people.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { asItStands } from './as-it-stands.ts';
import { commandIn, decideCommand } from './decide-command.ts';
import { decideBroughtRow, decideRow, type RowDecision } from './decide-rows.ts';
import { decideErasure } from '../erasure/decide-erasure.ts';
import { lateEvent } from '../erasure/late-event.ts';
import { personFrom } from './deciding-from.ts';
import { distinctComplaint } from './distinct-complaint.ts';
import type { DeskEvent } from './event.ts';
import type { EventContext, EventDecision } from './event-decision.ts';
import type { Ledger } from './ledger.ts';
import { missingThing } from './missing-thing.ts';
import { movedComplaints } from './move-complaints.ts';
import { bringAct, isDesksOwn } from './own-acts.ts';
import { placeHeld } from './places.ts';
import { type Gathered, gathering, type Gathering } from './gathering.ts';
import { type Right, rightOf } from './rights.ts';
import { isMalformed } from './row-problem.ts';

/**
 * Head office's decision about one event: what everybody gets of it and what is written. Content never makes it throw: what is not
 * understood is parked, what may not be is refused. Reads through `ledger` what stands with every earlier event of the push in it
 * (`push-buffer.ts`), and changes nothing itself.
 */
export async function decideEvent(ledger: Ledger, sent: DeskEvent, context: EventContext): Promise<EventDecision> {
  const { event, isRefused, subject } = await lateEvent(ledger, sent);
  const right = rightOf(event.act);
  const gathered = gathering(ledger);
  const problem =
    right === undefined || event.rows.some(isMalformed)
      ? 'unread'
      : isRefused
        ? because('customerErased')
        : await carriedOut(gathered, { event, context, right, who: undefined });
  if (problem === undefined) return { ...done(gathered.all()), erased: subject };
  const touched = await asItStands(ledger, event);
  const refusal = problem === 'unread' ? null : problem;
  return {
    effect: { outcome: refusal === null ? 'parked' : 'refused', refusal, ...touched, over: [] },
    writes: { complaints: [], rows: [] },
    erased: subject,
  };
}

/** Why an event does nothing: refused with its reason, or not understood. */
type Problem = Refusal | 'unread';

interface Asked {
  readonly event: DeskEvent;
  readonly context: EventContext;
  readonly right: Right;
  readonly who: Person | undefined;
}

async function carriedOut(gathered: Gathering, asked: Asked): Promise<Problem | undefined> {
  const { event, context, right } = asked;
  if (event.act === bringAct) return brought(gathered, asked);
  const who = await personFrom(gathered.ledger, event.by);
  const denied = await denial(gathered.ledger, { ...asked, who });
  if (denied !== undefined || who === undefined) return denied ?? because('notAllowed');
  for (const change of event.rows) {
    const decided = await decideRow(gathered.ledger, { who, event, change, right: right.rows?.[tableOf(change)], context });
    const problem = takeRow(gathered, decided);
    if (problem !== undefined) return problem;
  }
  return (
    (await commanded(gathered, { ...asked, who })) ??
    (await bringsImported(gathered, asked)) ??
    (await addsLines(gathered, asked)) ??
    (await moves(gathered, asked)) ??
    (await erases(gathered, asked)) ??
    missingThing(gathered.ledger, event.rows)
  );
}

const tableOf = ({ table }: DeskEvent['rows'][number]): keyof NonNullable<Right['rows']> => table as keyof NonNullable<Right['rows']>;

/** Who may not do this at all: nobody head office knows, somebody who had left by then, or whose roles do not reach it. */
async function denial(ledger: Ledger, { event, context, right, who }: Asked): Promise<Refusal | undefined> {
  if (who === undefined) return because('notAllowed');
  if (isDesksOwn(event.act)) return unsaid(event, right);
  if (!who.active && !(await leftSince(ledger, event.by, context.at))) return because('notAllowed');
  return right.needs !== 'anyone' && !may(who.roles, right.needs) ? because('notAllowed') : unsaid(event, right);
}

/** Lines and whole complaints come only with the acts that have them. */
const unsaid = ({ lines, brought: whole }: DeskEvent, right: Right): Refusal | undefined =>
  (lines.length > 0 && right.lines !== true) || (whole.length > 0 && right.brings !== true) ? because('notAllowed') : undefined;

/** Did they stop working here only after this moment? What they did before counts. */
async function leftSince(ledger: Ledger, id: string, at: number): Promise<boolean> {
  const kept = await ledger.row('employee', JSON.stringify([id]));
  return (kept?.stamps['active']?.at ?? 0) > at;
}

function takeRow(gathered: Gathering, decided: RowDecision): Problem | undefined {
  if (decided.kind === 'unreadable') return 'unread';
  if (decided.kind === 'forged') return because('notAllowed');
  if (decided.kind === 'second') return because('changedMeanwhile');
  gathered.row(decided.write, decided.over);
  return undefined;
}

async function commanded(gathered: Gathering, { event, context, who }: Asked & { readonly who: Person }): Promise<Problem | undefined> {
  if (!event.act.startsWith('complaint.') || event.act === 'complaint.print') return undefined;
  const body = commandIn(event);
  if (body === undefined) return 'unread';
  const decided = await decideCommand(gathered.ledger, { ...body, who, event, context });
  if (decided === undefined) return 'unread';
  if (!decided.ok) return decided.refusal;
  const { complaint, entries } = decided.value;
  if (entries.length === 0) gathered.stands(complaint);
  else gathered.complaint(complaint, kept(entries, context));
  return undefined;
}

const kept = (lines: readonly TimelineEntry[], { place, desk }: EventContext) =>
  lines.map((line) => ({ line, seq: placeHeld(place), desk }));

/** What an imported register brings: a row that is known already stays as it is known. */
async function bringsImported(gathered: Gathering, { event, context }: Asked): Promise<Problem | undefined> {
  for (const { body, lines } of event.brought) {
    if (body.externalRef === null) return because('notAllowed');
    const known = await gathered.ledger.complaintBy('externalRef', body.externalRef);
    if (known === undefined) await takeWhole(gathered, { body, lines, context });
    else if (known === body.id) await standsAs(gathered, body);
    else gathered.isNot(body.id);
  }
  return undefined;
}

interface Whole {
  readonly body: Complaint;
  readonly lines: readonly TimelineEntry[];
  readonly context: EventContext;
}

async function takeWhole(gathered: Gathering, { body, lines, context }: Whole): Promise<void> {
  if ((await gathered.ledger.complaint(body.id)) !== undefined) return standsAs(gathered, body);
  const distinct = await distinctComplaint(gathered.ledger, body);
  if (distinct.number !== body.number || distinct.code !== body.code || distinct.externalRef !== body.externalRef) gathered.differs();
  gathered.complaint(distinct, kept(lines, context));
}

async function standsAs(gathered: Gathering, { id }: Complaint): Promise<void> {
  const stands = await gathered.ledger.complaint(id);
  if (stands === undefined) return;
  gathered.stands(stands);
  gathered.differs();
}

/** Everything a desk had while it stood alone; only while it joins. */
async function brought(gathered: Gathering, { event, context }: Asked): Promise<Problem | undefined> {
  if (!context.joining) return because('notAllowed');
  for (const change of event.rows) {
    const problem = takeRow(gathered, await decideBroughtRow(gathered.ledger, { event, change, context }));
    if (problem !== undefined) return problem;
  }
  for (const { body, lines } of event.brought) await takeWhole(gathered, { body, lines, context });
  return addsLines(gathered, { event, context });
}

/** Lines by rules that spoke; never by a person's hand, and never about a complaint head office does not have. */
async function addsLines(gathered: Gathering, { event, context }: Pick<Asked, 'event' | 'context'>): Promise<Problem | undefined> {
  for (const { complaint: id, line } of event.lines) {
    if (line.kind !== 'escalated') return because('notAllowed');
    const complaint = await gathered.ledger.complaint(id);
    if (complaint === undefined) return because('noSuchComplaint');
    gathered.complaint(complaint, kept([line], context));
  }
  return undefined;
}

/** A second person said yes to an erasure: head office has the last word. */
async function erases(gathered: Gathering, { event, context }: Asked): Promise<Problem | undefined> {
  if (event.act !== 'customer.erase') return undefined;
  const decided = await decideErasure(gathered.ledger, event, context.at);
  if ('code' in decided) return decided;
  gathered.row(decided, []);
  return undefined;
}

async function moves(gathered: Gathering, { event }: Asked): Promise<undefined> {
  for (const one of await movedComplaints(gathered.ledger, event)) gathered.complaint(one, []);
}

const done = ({ effect, writes, differs }: Gathered): EventDecision => ({
  effect: { outcome: effect.over.length > 0 || differs ? 'merged' : 'applied', refusal: null, ...effect },
  writes,
});

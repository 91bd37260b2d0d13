import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { type ComplaintId, employeeId } from '../../../shared/ids.ts';
import { levelIn } from '../../../shared/escalation/said-in-history.ts';
import { commandIn } from '../../../shared/sync/decide-command.ts';
import type { DeskEvent } from '../../../shared/sync/event.ts';
import { tryThing } from '../../store/absorbing.ts';
import { findComplaint, saveComplaint } from '../../store/complaints.ts';
import { forgetNotTaken, keepConfirmed, noteNotTaken } from '../../store/confirmed.ts';
import { setLevel, watchAgain } from '../../store/escalation-watch.ts';
import { readPerson } from '../../store/people.ts';
import { removeComplaint, replaceComplaint } from '../../store/replace-complaint.ts';
import type { Tx } from '../../store/schema.ts';
import { addLines, lastConfirmedLine, readTimeline, takeOutConfirmed, takeOutLines, takeOutLinesBehind } from '../../store/timeline.ts';
import { forgetUnread, hasUnread, keepUnread, type UnreadComplaint, unreadComplaintOf } from '../../store/unread.ts';
import { decided } from '../decided.ts';
import type { Deciders } from '../deciding.ts';
import type { ComplaintTo, Page } from './page.ts';
import type { Pending } from './pending.ts';

type Dice = Omit<Deciders, 'who' | 'now'> & { readonly version: string };

/** Writes the complaints of a page as head office has them, and carries the desk's own unconfirmed commands out again on top, in their order. */
export async function writeComplaints(tx: Tx, dice: Dice, { complaints }: Page, pending: Pending): Promise<void> {
  const touched = new Set<string>();
  const mayBeKept = await hasUnread(tx);
  for (const one of complaints.values()) {
    const held = mayBeKept ? await unreadComplaintOf(tx, one.id) : undefined;
    const isWhole = held === undefined && one.body !== undefined && one.lines.length === one.sent.lines.length;
    const why = await tryThing(tx, () =>
      isWhole ? writeOne(tx, { ...one, body: one.body }) : writeReadable(tx, one, { held, pending, version: dice.version }),
    );
    // Where the body stayed as it was, what was done here is in it already.
    if (why === undefined && one.body !== undefined) touched.add(one.id);
    if (why === undefined) await forgetNotTaken(tx, { kind: 'complaint', id: one.id });
    else await noteNotTaken(tx, { kind: 'complaint', id: one.id, seq: one.seq, why });
    await keepConfirmed(tx, { kind: 'complaint', id: one.id, seq: one.seq });
  }
  for (const event of pending.touching(touched)) await doAgain(tx, dice, event, touched);
}

interface Held {
  readonly held: UnreadComplaint | undefined;
  readonly pending: Pending;
  readonly version: string;
}

/**
 * Writes of a complaint what this program can read, and keeps all of it as it was sent from the first thing on that it cannot, so that its next version
 * writes the history in its order. A body that cannot be read leaves the last one that could.
 */
async function writeReadable(tx: Tx, one: ComplaintTo, { held, pending, version }: Held): Promise<void> {
  const { id, body, whole, again = false, seq, sent } = one;
  if (body === null) {
    await forgetUnread(tx, { kind: 'complaint', id });
    return removeComplaint(tx, id);
  }
  const after = whole ? 0 : (held?.after ?? (await lastConfirmedLine(tx, id)));
  if (body === undefined) await takeOutConfirmed(tx, id, { whole, pending: pending.touching(new Set([id])).map(({ s }) => s) });
  else await takeOutLines(tx, id, whole ? 'all' : 'own');
  if (again) await takeOutLinesBehind(tx, id, after);
  if (body !== undefined) await replaceComplaint(tx, body);
  if (await stands(tx, id)) {
    await addLines(tx, id, one.lines, null);
    await watchAgain(tx, id);
  }
  const lines = whole || again ? sent.lines : [...(held?.lines ?? []), ...sent.lines];
  const isRead = (again || whole) && body !== undefined && one.lines.length === lines.length;
  if (isRead) await forgetUnread(tx, { kind: 'complaint', id });
  else await keepUnread(tx, { kind: 'complaint', id, seq, version }, { body: sent.body, lines, after });
}

async function writeOne(tx: Tx, { id, body, lines, whole }: ComplaintTo & { readonly body: Complaint | null }): Promise<void> {
  if (body === null) return removeComplaint(tx, id);
  await takeOutLines(tx, id, whole ? 'all' : 'own');
  await replaceComplaint(tx, body);
  await addLines(tx, id, lines, null);
  await watchAgain(tx, id);
  if (lines.some(({ kind }) => kind === 'escalated' || kind === 'deEscalated')) await setLevel(tx, id, levelIn(await readTimeline(tx, id)));
}

/** An own event on top of what head office has; what the rules refuse now is not shown, and head office will say so. */
async function doAgain(tx: Tx, dice: Dice, event: DeskEvent, touched: ReadonlySet<string>): Promise<void> {
  const { s, lines, brought } = event;
  for (const one of brought) if (touched.has(one.body.id)) await bringAgain(tx, s, one);
  if (touched.has(event.object)) await carryOutAgain(tx, dice, event);
  for (const { complaint, line } of lines)
    if (touched.has(complaint) && (await stands(tx, complaint))) await addLines(tx, complaint, [line], s);
}

async function carryOutAgain(tx: Tx, dice: Dice, event: DeskEvent): Promise<void> {
  const carried = commandIn(event);
  const who = await readPerson(tx, employeeId.parse(event.by));
  if (carried === undefined || who === undefined) return;
  const { command, given } = carried;
  const before = await findComplaint(tx, command.complaint);
  if ((before === undefined) !== (command.kind === 'register')) return;
  const outcome = await decided(tx, { ...dice, who, now: () => event.at }, { before, command }, given);
  if (!outcome.ok || outcome.value.entries.length === 0) return;
  await saveComplaint(tx, outcome.value.complaint, before);
  await addLines(tx, command.complaint, outcome.value.entries, event.s);
}

const stands = async (tx: Tx, complaint: ComplaintId): Promise<boolean> => (await findComplaint(tx, complaint)) !== undefined;

/** A complaint that this desk brings and head office does not have yet stays as it is here. */
async function bringAgain(tx: Tx, s: number, { body, lines }: DeskEvent['brought'][number]): Promise<void> {
  if (await stands(tx, body.id)) return;
  await replaceComplaint(tx, body);
  await addLines(tx, body.id, lines, s);
  await watchAgain(tx, body.id);
}

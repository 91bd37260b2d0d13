import { type Instant, instant } from '../../shared/ids.ts';
import { decideEvent } from '../../shared/sync/decide-event.ts';
import type { DeskEvent, RowChange } from '../../shared/sync/event.ts';
import { pushBuffer } from '../../shared/sync/push-buffer.ts';
import type { Branch } from '../store/branches.ts';
import { addEvents, type KeptEvent, lastEventOf } from '../store/events.ts';
import type { HeldLedger } from '../store/ledger-of.ts';
import type { Tx } from '../store/schema.ts';
import { takePlaces } from '../store/streams.ts';
import { writePush } from '../store/write-push.ts';

/** What head office itself does in a branch, as a desk would. */
export type OwnEvent = Pick<DeskEvent, 'by' | 'act' | 'object' | 'body' | 'lines'> & { readonly rows: readonly RowChange[] };

/** Head office among the desks of a branch. */
const officeDesk = 0;

interface Doing {
  readonly branch: Branch;
  readonly ledger: HeldLedger;
  /** Where the feed ends; the caller holds it. */
  readonly head: number;
  readonly now: Instant;
}

/**
 * Does these in their order as events of head office in the branch's feed, decided by the same rules as a desk's, so that every desk gets them like any
 * other. Gives those that the rules would not have: none, unless a rule is wrong.
 */
export async function doOwnEvents(tx: Tx, events: readonly OwnEvent[], { branch, ledger, head, now }: Doing): Promise<readonly OwnEvent[]> {
  if (events.length === 0) return [];
  const buffer = pushBuffer(ledger);
  const last = await lastEventOf(tx, branch.branch, officeDesk);
  const lines: Omit<KeptEvent, 'seq' | 's' | 'body'>[] = [];
  const bodies: DeskEvent[] = [];
  const denied: OwnEvent[] = [];
  for (const own of events) {
    const event = eventOf(own, { s: last + bodies.length + 1, now, seen: head });
    const context = { desk: officeDesk, place: bodies.length + 1, at: now, joining: false, branch };
    const { effect, writes } = await decideEvent(buffer.ledger, event, context);
    if (effect.outcome === 'refused' || effect.outcome === 'parked') {
      denied.push(own);
      continue;
    }
    buffer.take(writes);
    const text = JSON.stringify(effect);
    bodies.push(event);
    lines.push({
      branch: branch.branch,
      desk: officeDesk,
      at: now,
      by: own.by,
      act: own.act,
      object: own.object,
      outcome: effect.outcome,
      refusal: null,
      effect: text,
      size: Buffer.byteLength(text),
      received_at: now,
    });
  }
  if (bodies.length === 0) return denied;
  const end = await takePlaces(tx, branch.branch, bodies.length);
  await writePush(tx, { branch: branch.branch, ledger, head: end }, buffer.written(head));
  await addEvents(
    tx,
    lines.map((line, at) => ({ ...line, seq: head + at + 1, s: last + at + 1, body: JSON.stringify(bodies[at]) })),
  );
  return denied;
}

const eventOf = (
  { rows, ...own }: OwnEvent,
  { s, now, seen }: { readonly s: number; readonly now: Instant; readonly seen: number },
): DeskEvent => ({
  ...own,
  s,
  at: instant.parse(now),
  running: 0,
  boot: 'head office',
  seen,
  rows: [...rows],
  brought: [],
});

import { create } from 'zustand';
import type { CallerState, Card, DraftBody } from '../../shared/complaint/card.ts';
import type { Complaint, EscalationReason } from '../../shared/complaint/complaint.ts';
import type { Authority } from '../../shared/contract/complaint.ts';
import type { CustomerMatch } from '../../shared/contract/customer.ts';
import type { ShownFlag } from '../../shared/customer/flag.ts';
import {
  type CallbackId,
  type CallId,
  type ComplaintId,
  type DraftId,
  type EscalationId,
  type Instant,
  instant,
  type PromiseId,
} from '../../shared/ids.ts';
import type { Run } from '../../shared/script/run.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';

/** Where on the call screen a refusal belongs, so that it is shown next to what caused it. */
export type Place =
  | 'call'
  | 'essence'
  | 'category'
  | 'caller'
  | 'promise'
  | 'solution'
  | 'decision'
  | 'reason'
  | 'alternative'
  | 'handOver'
  | 'card'
  | 'wrapUp';

/** The one call (or card without a call) being worked on. It lives here and not in the screen, so that it goes on while another screen is shown. */
export interface CallInHand {
  /** call: with clock and script; card: the short form without them (R23, R74). */
  readonly kind: 'call' | 'card';
  readonly draft: DraftId;
  /** Absent for a card without a call. */
  readonly call: CallId | undefined;
  /** The id the complaint gets when it is registered; made here, so that a second try is the same complaint. */
  readonly complaintId: ComplaintId;
  readonly direction: 'in' | 'out';
  readonly callback: CallbackId | undefined;
  /** Nobody answered the call-back: it stays on the list. */
  readonly unanswered: boolean;
  readonly answeredAt: Instant;
  readonly endedAt: Instant | undefined;
  /** Where the script was when the line was closed, to go back to. */
  readonly beforeEnd: Run | undefined;
  readonly card: Card;
  /** The card a moment ago: what follows the typing (script, context) reads this one, so that no key waits for it. */
  readonly settled: Card;
  readonly caret: DraftBody['caret'];
  readonly restoredAt: Instant | undefined;
  readonly moodStart: CallerState;

  /** The telephone did not say the number; that is not the same as anonymous. */
  readonly withheld: boolean;
  /** Customers who may be the caller; one is only ever chosen by the operator. */
  readonly matches: readonly CustomerMatch[];
  /** The warranty promise was read before deciding (R57). */
  readonly warrantyRead: boolean;
  /** The caller's complaints that wait for an answer, and what may be granted here: the script asks for both. */
  readonly openCases: number;
  /** What to mind with whoever calls. */
  readonly customerFlags: readonly ShownFlag[];
  /** When the caller last complained before this call. */
  readonly previousAt: Instant | undefined;
  readonly authority: Authority | undefined;
  /** The ids of the next promise and hand-over: kept until the desk has answered, so that a second try is the same one. */
  readonly promiseId: PromiseId;
  readonly escalationId: EscalationId;
  readonly handingOver: EscalationReason | undefined;
  readonly complaint: Complaint | undefined;
  /** The draft on disk that holds what the register has not heard of yet; undefined while there is nothing of that kind. */
  readonly changes: DraftId | undefined;
  /** The card as the register holds it; what differs is still to be sent. */
  readonly registered: Card | undefined;
  readonly busy: boolean;
  readonly refusals: Readonly<Partial<Record<Place, Refusal>>>;
  /** The last texts of each field in this call, newest first (Ctrl+Shift+H). */
  readonly earlier: Readonly<Record<string, readonly string[]>>;
}

/** The call in hand, if any. */
export const useCall = create<{ readonly now: CallInHand | undefined }>(() => ({ now: undefined }));

/** The call in hand outside of React. */
export const callInHand = (): CallInHand | undefined => useCall.getState().now;

/** Changes the call in hand; without one nothing happens. */
export function changeCall(change: (call: CallInHand) => Partial<CallInHand>): void {
  useCall.setState(({ now }) => (now === undefined ? { now } : { now: { ...now, ...change(now) } }));
}

/** Shows a refusal where it belongs, or takes the one shown there away. */
export const showRefusal = (place: Place, refusal: Refusal | undefined): void =>
  changeCall(({ refusals: { [place]: _before, ...others } }) => ({
    refusals: refusal === undefined ? others : { ...others, [place]: refusal },
  }));

/** A part of the call in hand; the screen that uses it is shown only while there is one. */
export function useInHand<Part>(select: (call: CallInHand) => Part): Part | undefined {
  return useCall(({ now }) => (now === undefined ? undefined : select(now)));
}

/** The present moment. */
export const presentMoment = (): Instant => instant.parse(Date.now());

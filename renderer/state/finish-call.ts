import { create } from 'zustand';
import { adherence } from '../../shared/script/adherence.ts';
import { type Instant, instant } from '../../shared/ids.ts';
import { ask } from '../api.ts';
import { factsNow } from './call-facts.ts';
import { journal } from './card-keeping.ts';
import { type CallInHand, callInHand, changeCall, presentMoment, showRefusal, useCall } from './call-state.ts';
import { corrections } from './corrections.ts';
import { forThisCall } from './in-turn.ts';
import { setLiveCall } from './live-call.ts';
import { registerCard } from './register-complaint.ts';
import { act, moodOf, sendEvents } from './script-run.ts';
import { useScriptRun } from './script-state.ts';
import { tidyCard } from './tidy-card.ts';

const pauseMs = 180_000;

/** A pause after a hard call, until when; undefined is no pause. */
export const usePause = create<{ readonly until: Instant | undefined }>(() => ({ until: undefined }));

/** F12: the line is closed, wrap-up begins; it can be taken back for ten seconds. */
export function endCall(by: 'operator' | 'caller' = 'operator'): void {
  const call = callInHand();
  if (call?.kind !== 'call' || call.endedAt !== undefined) return;
  changeCall(() => ({ endedAt: presentMoment(), beforeEnd: useScriptRun.getState().run }));
  act({ kind: 'end', by });
}

/** They are still talking: the call goes on where it was. */
export function takeBackEnd(): void {
  const run = callInHand()?.beforeEnd;
  changeCall(() => ({ endedAt: undefined, beforeEnd: undefined }));
  if (run !== undefined) useScriptRun.setState({ run });
}

/** What Ctrl+Enter does in wrap-up, once its turn has come: true when the call is done, false when something is to be put right. */
export async function wrapUp(): Promise<boolean> {
  const call = callInHand();
  if (call === undefined) return false;
  const code = call.card.case.wrapUp;
  if (call.complaint === undefined && isNoComplaint(code)) await discard(call);
  else if (hasWords(call) && !(await registerCard())) return false;
  return endWork();
}

const isNoComplaint = (code: string | undefined): boolean => code === 'wrong' || code === 'info';

const hasWords = ({ card, complaint }: CallInHand): boolean =>
  complaint !== undefined || (card.case.essence ?? '').trim() !== '' || card.case.category !== undefined;

/** Nobody wrote anything: there is nothing to keep. */
const isBlank = ({ card, complaint }: CallInHand): boolean =>
  complaint === undefined && Object.entries(tidyCard(card).case).every(([field]) => field === 'wrapUp') && (card.caller.name ?? '') === '';

/** A wrong number or a mere question leaves no unfinished card behind. */
async function discard(call: CallInHand): Promise<void> {
  await journal.rest();
  const reason = call.card.case.wrapUp === 'wrong' ? 'wrongNumber' : 'notAComplaint';
  await ask('draft.discard', { draft: call.draft, reason });
}

/** Ends the call at the desk with what it came to; what is not registered stays as an unfinished card. */
export const finishCall = (): Promise<boolean> => forThisCall(endWork);

/** The same as a part of work whose turn it is already. */
export async function endWork(): Promise<boolean> {
  const call = callInHand();
  if (call === undefined) return true;
  const uncorrected = await corrections.flush();
  const unwritten = await journal.flush(); // last: what was corrected is put away
  if (isBlank(call)) await discard(call);
  else if (unwritten !== undefined || uncorrected !== undefined) {
    showRefusal('wrapUp', unwritten ?? uncorrected); // words that are nowhere but here keep the card on screen
    return false;
  }
  if (call.call !== undefined && !(await tellTheDesk(call))) return false;
  const hard = call.kind === 'call' && moodOf(call.card.caller.state) === 'aggressive';
  useCall.setState({ now: undefined });
  setLiveCall(false);
  usePause.setState({ until: hard ? instant.parse(presentMoment() + pauseMs) : undefined });
  return true;
}

/** A line that dropped before anything was registered leaves a call-back by the hour that was agreed; a registered one has its promise. */
async function parkDropped({ call, card, complaint }: CallInHand): Promise<void> {
  const { deadline: dueAt, wrapUp: code } = card.case;
  if (call === undefined || code !== 'dropped' || dueAt === undefined || complaint !== undefined) return;
  const { phone: number = '', name = '', customer = null } = card.caller;
  await ask('call.park', { call, number, name, customer, dueAt, reason: 'dropped' });
}

async function tellTheDesk(call: CallInHand): Promise<boolean> {
  const ended = call.endedAt ?? presentMoment();
  const { script, run } = useScriptRun.getState();
  const wrapUpSeconds = Math.max(0, Math.round((presentMoment() - ended) / 1000));
  const code = call.card.case.wrapUp ?? null;
  const score = script === undefined || run === undefined ? null : adherence(script, run, factsNow());
  act({ kind: 'wrapUp', code, seconds: wrapUpSeconds });
  await sendEvents();
  if (call.call === undefined) return true;
  await parkDropped(call);
  const answer = await ask('call.finish', {
    call: call.call,
    endedAt: ended,
    holdSeconds: Math.round((run?.heldMs ?? 0) / 1000),
    moodStart: call.moodStart,
    moodEnd: moodOf(call.card.caller.state),
    wrapUp: code,
    wrapUpSeconds,
    complaint: call.complaint?.id ?? null,
    customer: call.complaint?.customer ?? call.card.caller.customer ?? null,
    adherence: score,
  });
  if (call.callback !== undefined && !call.unanswered) await ask('callback.close', { callback: call.callback, result: 'reached' });
  // A call the desk never heard of (it could not be reached when it was answered) has nothing to end there.
  const isOver = answer.ok || answer.refusal.code === 'noSuchCall';
  showRefusal('wrapUp', answer.ok || isOver ? undefined : answer.refusal);
  return isOver;
}

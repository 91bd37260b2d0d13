import type { z } from 'zod';
import type { CaseFacts } from '../../shared/complaint/card.ts';
import type { refusePayload, solvePayload } from '../../shared/complaint/commands.ts';
import type { promisePayload } from '../../shared/complaint/promise-payload.ts';
import { type Complaint, openPromise } from '../../shared/complaint/complaint.ts';
import { promiseId } from '../../shared/ids.ts';
import { isOverdue } from '../../shared/promise/is-overdue.ts';
import { because } from '../../shared/refusal/refusal.ts';
import { offerRemedy } from '../../shared/remedy/offer-remedy.ts';
import { assertNever } from '../../shared/result.ts';
import { ask } from '../api.ts';
import { type CallInHand, callInHand, changeCall, type Place, presentMoment, showRefusal } from './call-state.ts';
import { newId } from './new-id.ts';
import { missingHalf, plannedOutcome } from './planned-outcome.ts';
import { useScriptRun } from './script-state.ts';
import { spokenLanguage } from './spoken-language.ts';
import { tidyCard } from './tidy-card.ts';

/** Carries out what the card says by its own command; true when there is nothing left to do. */
export async function carryOutOutcome(): Promise<boolean> {
  const call = callInHand();
  if (call?.complaint === undefined) return false;
  const step = plannedOutcome(call.card, call.complaint);
  const { id } = call.complaint;
  const facts = tidyCard(call.card).case;
  switch (step) {
    case 'none':
      return tellMissingHalf(call);
    case 'promise':
      return promised(ask('complaint.promise', { complaint: id, ...promiseOf(facts, call) }));
    case 'movePromise':
      return promised(moved(call, promiseOf(facts, call)));
    case 'solve':
      return settleWith('solution', ask('complaint.solve', { complaint: id, ...solutionOf(facts, call) }));
    case 'refuse':
      return settleWith('decision', ask('complaint.refuse', { complaint: id, ...refusalOf(facts, call) }));
    default:
      return assertNever(step);
  }
}

/** A no without its reason or without another way is not carried out; the field that is empty says so. True when nothing is missing. */
function tellMissingHalf({ card, complaint }: CallInHand): boolean {
  const missing = missingHalf(card, complaint);
  showRefusal('reason', missing === 'reasonMissing' ? because(missing) : undefined);
  showRefusal('alternative', missing === 'alternativeMissing' ? because(missing) : undefined);
  return missing === undefined;
}

/** The customer is on the line: a promise past due is kept late by this very call, which names the next date (R87). */
function moved({ complaint, call }: CallInHand, next: z.infer<typeof promisePayload>): Changed {
  if (complaint === undefined) throw new Error('a promise of no complaint was moved');
  const { id } = complaint;
  const open = openPromise(complaint);
  if (call === undefined || open === undefined || !isOverdue(open, presentMoment()))
    return ask('complaint.movePromise', { complaint: id, ...next });
  const spoke = { result: 'reached', settles: false, text: next.text } as const;
  return ask('complaint.contact', { complaint: id, ...spoke, call, next });
}

type Changed = ReturnType<typeof ask<'complaint.promise'>>;

async function settleWith(place: Place, asked: Changed): Promise<boolean> {
  const answer = await asked;
  showRefusal(place, answer.ok ? undefined : answer.refusal);
  if (answer.ok) takeIn(answer.value.complaint);
  return answer.ok;
}

async function promised(asked: Changed): Promise<boolean> {
  const done = await settleWith('promise', asked);
  if (done) changeCall(() => ({ promiseId: newId(promiseId) }));
  return done;
}

/** The complaint as the desk has it now; an answer that was overtaken by a newer one changes nothing. */
export const takeIn = (complaint: Complaint): void =>
  changeCall(({ complaint: before }) =>
    before !== undefined && (before.id !== complaint.id || before.revision > complaint.revision) ? {} : { complaint },
  );

function promiseOf(facts: CaseFacts, call: CallInHand): z.infer<typeof promisePayload> {
  if (facts.deadline === undefined) throw new Error('a promise without a date was planned');
  return {
    promise: call.promiseId,
    what: promiseKind(facts),
    text: facts.what ?? facts.offerText ?? '',
    dueAt: facts.deadline,
    channel: facts.replyChannel ?? 'phone',
  };
}

/** What is promised for that date: what was offered and accepted, else a call or an answer. */
function promiseKind(facts: CaseFacts): z.infer<typeof promisePayload>['what'] {
  const remedy = facts.offerId === undefined || facts.offerResult !== 'accepted' ? undefined : offerRemedy(facts.offerId);
  if (remedy === 'refund' || remedy === 'priceReduction') return 'refund';
  if (remedy === 'exchange' || remedy === 'freeRepair' || remedy === 'redoWork') return 'fix';
  return facts.replyChannel === undefined || facts.replyChannel === 'phone' ? 'callback' : 'answer';
}

function solutionOf(facts: CaseFacts, call: CallInHand): z.infer<typeof solvePayload> {
  const text = facts.offerText ?? offerLabel(facts.offerId);
  return {
    verdict: facts.justified ?? 'unclear',
    remedy: { type: offerRemedy(facts.offerId ?? ''), text, amount: facts.offerAmount ?? 0 },
    reply: facts.offerResult ?? 'accepted',
    measure: facts.what ?? text,
    warrantyChecked: call.warrantyRead,
  };
}

function refusalOf(facts: CaseFacts, call: CallInHand): z.infer<typeof refusePayload> {
  return {
    reason: facts.reason ?? '',
    alternative: facts.altText ?? '',
    reply: facts.offerResult ?? 'none',
    warrantyChecked: call.warrantyRead,
  };
}

/** The offer's name in the operator's language. */
function offerLabel(id: string | undefined): string {
  const script = useScriptRun.getState().script;
  const label = script?.offers?.find((one) => one.id === id)?.label;
  return label?.[spokenLanguage()] ?? label?.[script?.defaultLocale ?? 'en'] ?? id ?? '';
}

import type { Card } from '../../shared/complaint/card.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { RefusalCode } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { journal } from './card-keeping.ts';
import { type CallInHand, callInHand, changeCall, type Place, showRefusal } from './call-state.ts';
import { carryOutOutcome, takeIn } from './carry-out-outcome.ts';
import { corrections } from './corrections.ts';
import { effort } from './effort.ts';
import { forThisCall } from './in-turn.ts';
import { act } from './script-run.ts';
import { tidyCard } from './tidy-card.ts';

const places: Readonly<Partial<Record<RefusalCode, Place>>> = {
  storyMissing: 'essence',
  categoryMissing: 'category',
  nameNeeded: 'caller',
  noSuchCustomer: 'caller',
};

/** Ctrl+Enter: registers the card, or sends what changed since; then carries out what it says. True when all of it is done. */
export const registerComplaint = (): Promise<boolean> => forThisCall(registerCard);

/** The same as a part of work whose turn it is already. */
export async function registerCard(): Promise<boolean> {
  const call = callInHand();
  if (call === undefined) return false;
  changeCall(() => ({ busy: true }));
  try {
    if (call.complaint === undefined && !(await register(call))) return false;
    await corrections.flush();
    const done = await carryOutOutcome();
    await journal.flush(); // what the register has now is no unfinished card any more
    return done;
  } finally {
    changeCall(() => ({ busy: false }));
  }
}

async function register(call: CallInHand): Promise<boolean> {
  await journal.rest(); // a draft written after the registration would come back as an unfinished card
  const card = tidyCard(callInHand()?.card ?? call.card);
  const answer = await ask('complaint.register', {
    complaint: call.complaintId,
    card,
    draft: call.draft,
    receivedAt: call.answeredAt,
    moodStart: call.moodStart,
    ...(call.call === undefined ? {} : { call: call.call }),
    ...(card.caller.customer === undefined ? {} : { customer: card.caller.customer }),
  });
  changeCall(() => ({ refusals: {} }));
  if (!answer.ok) {
    showRefusal(places[answer.refusal.code] ?? 'card', answer.refusal);
    journal.changed();
    return false;
  }
  takeIn(answer.value.complaint);
  changeCall(() => ({ registered: asHeld(card, answer.value.complaint) }));
  corrections.changed(); // what was typed while the desk was registering
  act({
    kind: 'registered',
    overheadKeys: Math.max(0, effort.keys() - (card.case.essence?.length ?? 0)),
    clicks: effort.clicks(),
    duringTalk: call.endedAt === undefined,
  });
  return true;
}

/**
 * The card as the register holds it. After a lost answer that is the card of the first try: what was written since is still to be
 * sent. Of someone without a name only the story is compared; what the register left out stays out.
 */
function asHeld(card: Card, { type, caller, facts }: Complaint): Card {
  if (type === 'anonymousFeedback') return { ...card, case: { ...card.case, essence: facts.essence } };
  return { caller: onlyAsked(card.caller, caller), case: onlyAsked(card.case, facts) };
}

const onlyAsked = <Group extends object>(asked: Group, held: Group): Group => {
  const values = new Map<string, unknown>(Object.entries(held));
  return Object.fromEntries(Object.keys(asked).map((key) => [key, values.get(key)])) as Group;
};

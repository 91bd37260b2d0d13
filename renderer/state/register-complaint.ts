import type { RefusalCode } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { journal } from './card-keeping.ts';
import { type CallInHand, callInHand, changeCall, type Place, showRefusal } from './call-state.ts';
import { carryOutOutcome, takeIn } from './carry-out-outcome.ts';
import { corrections } from './corrections.ts';
import { effort } from './effort.ts';
import { act } from './script-run.ts';
import { tidyCard } from './tidy-card.ts';

const places: Readonly<Partial<Record<RefusalCode, Place>>> = {
  storyMissing: 'essence',
  categoryMissing: 'category',
  nameNeeded: 'caller',
  noSuchCustomer: 'caller',
};

/** Ctrl+Enter: registers the card, or sends what changed since; then carries out what it says. True when all of it is done. */
export async function registerComplaint(): Promise<boolean> {
  const call = callInHand();
  if (call === undefined || call.busy) return false;
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
  changeCall(() => ({ registered: card }));
  corrections.changed(); // what was typed while the desk was registering
  act({
    kind: 'registered',
    overheadKeys: Math.max(0, effort.keys() - (card.case.essence?.length ?? 0)),
    clicks: effort.clicks(),
    duringTalk: call.endedAt === undefined,
  });
  return true;
}

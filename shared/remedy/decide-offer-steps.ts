import type { Complaint } from '../complaint/complaint.ts';
import { alreadyDone, type Deciding, type Decision, line, no, type PayloadOf } from '../complaint/deciding.ts';
import { isBlank } from '../complaint/is-blank.ts';
import { guardProblem, stateBefore } from '../complaint/steps.ts';
import { carryOutGuards } from '../complaint/transitions.ts';
import { offerIn, withOffer } from './in-offers.ts';

/**
 * The customer's answer to an approved offer (R120). Accepted, it is decided: nobody else was asked, and whoever may has decided what weighs
 * heavily, wherever the complaint stands. One that waited for a decision goes on to be carried out, from waiting for the customer as well.
 */
export function decidePresent(complaint: Complaint, { offer: id, reply }: PayloadOf<'present'>, deciding: Deciding): Decision {
  const offer = offerIn(complaint, id, ['approved']);
  if (offer === undefined) return no('offerNotOpen');
  if (reply === 'none') return no('replyMissing', { reply });
  const state = reply === 'accepted' ? 'accepted' : reply === 'declined' ? 'declined' : offer.state;
  const answered = { ...offer, state, reply, offeredAt: deciding.now };
  // Whoever approved the remedy has decided with it.
  const decided = { ...complaint, offers: complaint.offers.map((one) => (one === offer ? answered : one)) };
  const problem = reply === 'accepted' ? guardProblem(decided, carryOutGuards, deciding) : undefined;
  if (problem !== undefined) return problem;
  const carriesOut = reply === 'accepted' && stateBefore(complaint) === 'decisionPending';
  return withOffer(complaint, answered, {
    ...(carriesOut ? { state: 'remedyInProgress', waiting: null } : {}),
    said: line(deciding, 'offered', { remedy: offer.type, amount: offer.amount, reply }),
  });
}

/** What was accepted has been carried out; the proof stands beside it, and from now on it is among what was given (product.md 3.3). */
export function decideExecute(complaint: Complaint, { offer: id, evidence }: PayloadOf<'execute'>, deciding: Deciding): Decision {
  const { who, now } = deciding;
  if (offerIn(complaint, id, ['executed']) !== undefined) return alreadyDone(complaint);
  const offer = offerIn(complaint, id, ['accepted']);
  if (offer === undefined) return no('offerNotAccepted');
  if (isBlank(evidence)) return no('evidenceMissing');
  const { type, text, amount, underWarranty, approval, proposedBy } = offer;
  const grantedBy = approval?.decidedBy ?? proposedBy;
  return withOffer(
    complaint,
    { ...offer, state: 'executed', executedAt: now, executedBy: who.id, evidence },
    {
      remedies: [...complaint.remedies, { type, text, amount, grantedBy, at: now, underWarranty }],
      said: line(deciding, 'executed', { remedy: type, amount, text: evidence }),
    },
  );
}

/** An offer that is not made after all, and why; what was carried out stays. */
export function decideDropOffer(complaint: Complaint, { offer: id, reason }: PayloadOf<'dropOffer'>, deciding: Deciding): Decision {
  const offer = offerIn(complaint, id, ['awaitingApproval', 'approved', 'accepted']);
  if (offer === undefined) return no('offerNotOpen');
  if (isBlank(reason)) return no('reasonMissing');
  return withOffer(
    complaint,
    { ...offer, state: 'dropped' },
    { said: line(deciding, 'offerDropped', { remedy: offer.type, amount: offer.amount, text: reason }) },
  );
}

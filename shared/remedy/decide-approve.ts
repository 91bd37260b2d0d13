import type { Complaint } from '../complaint/complaint.ts';
import { type Deciding, type Decision, insteadOf, isYoursToApprove, line, no, type PayloadOf } from '../complaint/deciding.ts';
import { isBlank } from '../complaint/is-blank.ts';
import { verdictOf } from '../complaint/verdict-of.ts';
import { approverProblem, costSnapshot } from './decide-propose.ts';
import { grant } from './grant.ts';
import { offerIn, withOffer } from './in-offers.ts';
import type { Approval, Offer } from './offer.ts';

type Approve = PayloadOf<'approve'>;

/**
 * Whoever was asked approves, says no with a reason, or passes it on to someone whose limits are wider. Nobody approves their own
 * proposal or one about themselves; what is above the approver's limit has to go further up. The cost of losing the customer is kept
 * beside the decision (R118).
 */
export function decideApprove(complaint: Complaint, said: Approve, deciding: Deciding): Decision {
  const offer = offerIn(complaint, said.offer, ['awaitingApproval']);
  if (offer?.approval == null) return no('offerNotOpen');
  if (!isYoursToApprove(deciding, offer)) return no('notAsked');
  if (said.passTo !== undefined) return passedOn(complaint, { offer, approval: offer.approval, said }, deciding);
  if (!said.approved && isBlank(said.note)) return no('reasonMissing');
  const granted = grant(complaint, { remedy: offer, verdict: verdictOf(complaint), warrantyChecked: true }, deciding);
  if (said.approved && !granted.ok) return granted;
  const { who, now } = deciding;
  const approval = {
    ...offer.approval,
    decidedBy: who.id,
    decidedAt: now,
    approved: said.approved,
    note: said.note,
    costOfLoss: costSnapshot(complaint, deciding),
  };
  return withOffer(
    complaint,
    { ...offer, state: said.approved ? 'approved' : 'disapproved', approval },
    {
      said: line(deciding, said.approved ? 'approved' : 'disapproved', {
        remedy: offer.type,
        amount: offer.amount,
        text: said.note,
        ...insteadOf(deciding, offer.approval.to),
      }),
    },
  );
}

interface PassedOn {
  readonly offer: Offer;
  readonly approval: Approval;
  readonly said: Approve;
}

function passedOn(complaint: Complaint, { offer, approval, said }: PassedOn, deciding: Deciding): Decision {
  const { passTo } = said;
  if (passTo === undefined) return no('personMissing');
  const problem = approverProblem(complaint, passTo, deciding);
  if (problem !== undefined) return problem;
  return withOffer(
    complaint,
    { ...offer, approval: { ...approval, ...passTo } },
    {
      said: line(deciding, 'approvalPassedOn', {
        to: passTo.to,
        answerBy: passTo.answerBy,
        remedy: offer.type,
        amount: offer.amount,
        text: said.note,
      }),
    },
  );
}

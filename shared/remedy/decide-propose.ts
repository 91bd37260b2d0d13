import type { Complaint } from '../complaint/complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from '../complaint/deciding.ts';
import { afterActing, isOpen } from '../complaint/states.ts';
import { isSubject } from '../complaint/subjects.ts';
import { verdictOf } from '../complaint/verdict-of.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { limitsOf, rankOf } from './authority.ts';
import { costOfLoss } from './cost-of-loss.ts';
import { grant } from './grant.ts';
import type { Approval, Offer } from './offer.ts';
import { worthOf } from './worth.ts';

type Propose = PayloadOf<'propose'>;

/**
 * A remedy is proposed. Within the proposer's own limits it stands approved; above them a named person who may is asked, with a time to
 * answer by (R100, E6). The product's warranty promise covers an exchange or repair whatever the limit; a gift needs own fault (R112).
 */
export function decidePropose(complaint: Complaint, payload: Propose, deciding: Deciding): Decision {
  const proposed = { ...payload, amount: worthOf(payload, deciding.product) };
  if (complaint.offers.some((one) => one.id === proposed.offer)) return alreadyDone(complaint);
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  const verdict = verdictOf(complaint);
  if (verdict === null) return no('verdictMissing');
  const granted = grant(complaint, { remedy: proposed, verdict, warrantyChecked: proposed.warrantyChecked }, deciding);
  if (granted.ok) return begun(complaint, { ...base(proposed, deciding), underWarranty: granted.value.underWarranty }, deciding);
  const { code } = granted.refusal;
  if (code !== 'aboveAuthority' && code !== 'aboveCustomerLimit') return granted;
  if (proposed.approval === undefined) return granted;
  const problem = approverProblem(complaint, proposed.approval, deciding);
  if (problem !== undefined) return problem;
  const { to, answerBy, note } = proposed.approval;
  return begun(
    complaint,
    { ...base(proposed, deciding), state: 'awaitingApproval', approval: { ...asked(code, deciding), to, answerBy, note } },
    deciding,
  );
}

/** Why this person cannot be asked to approve: nobody, oneself, the one it is about, or one whose limits are no wider. */
export function approverProblem(
  complaint: Complaint,
  { to, answerBy }: Pick<Approval, 'to' | 'answerBy'>,
  { who, now, person, limits }: Deciding,
): ReturnType<typeof no> | undefined {
  const approver = person(to);
  if (approver?.active !== true) return no('noSuchPerson');
  if (to === who.id) return no('toYourself');
  if (isSubject(complaint, to)) return no('isSubject', { name: approver.name, person: to });
  const own = limitsOf(approver.roles, limits).perComplaint;
  if (rankOf(approver.roles) <= rankOf(who.roles) && own !== null) return no('cannotDecide', { name: approver.name });
  return answerBy <= now ? no('dueInThePast', { dueAt: answerBy }) : undefined;
}

const base = ({ offer, type, text, amount }: Propose, { who, now }: Deciding): Offer => ({
  id: offer,
  type,
  text,
  amount,
  underWarranty: false,
  proposedBy: who.id,
  proposedAt: now,
  state: 'approved',
  approval: null,
  offeredAt: null,
  reply: null,
  executedAt: null,
  executedBy: null,
  evidence: '',
});

const asked = (
  because: Extract<Refusal['code'], 'aboveAuthority' | 'aboveCustomerLimit'>,
  { now }: Deciding,
): Omit<Approval, 'to' | 'answerBy' | 'note'> => ({
  because,
  requestedAt: now,
  decidedBy: null,
  decidedAt: null,
  approved: null,
  costOfLoss: 0,
});

function begun(complaint: Complaint, offer: Offer, deciding: Deciding): Decision {
  const { type, text, amount, underWarranty, approval } = offer;
  return changed(complaint, { state: afterActing(complaint), offers: [...complaint.offers, offer] }, [
    line(deciding, 'proposed', {
      remedy: type,
      text,
      amount,
      underWarranty,
      to: approval?.to ?? null,
      answerBy: approval?.answerBy ?? null,
    }),
  ]);
}

/** What losing this customer would cost, as it is kept beside a decision on money (R118). */
export const costSnapshot = ({ facts }: Complaint, { settings, averagePurchase }: Deciding): number =>
  costOfLoss(settings, facts.public === true, averagePurchase);

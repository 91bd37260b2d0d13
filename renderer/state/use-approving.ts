import type { ComponentProps } from 'react';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Offer } from '../../shared/remedy/offer.ts';
import { cleaned } from '../../shared/text/clean.ts';
import type { ApproveDraft, ApproveForm } from '../components/approve-form.tsx';
import { keptForms } from './kept.ts';
import { usePersonName } from './names.ts';
import { useAnswer } from './use-answer.ts';
import { useApprover } from './use-approver.ts';
import { useCommand } from './use-command.ts';
import { useShown } from './use-shown.ts';

const useDraft = keptForms<ApproveDraft>();

/** Whose decision on which offer, and what follows it. */
export interface Decided {
  readonly offer: Offer;
  readonly me: Person;
  readonly onDone: () => void;
}

/** The decision on a remedy while it is written, with what may be granted and what was given before; the words stay until it is sent. */
export function useApproving(complaint: Complaint, { offer, me, onDone }: Decided): Omit<ComponentProps<typeof ApproveForm>, 'onClose'> {
  const { date, money } = useShown();
  const nameOf = usePersonName();
  const { amount } = offer;
  const about = { complaint: complaint.id, customer: complaint.customer, public: complaint.facts.public ?? false };
  const authority = useAnswer('complaint.authority', about).value;
  const given = useAnswer('complaint.given', { complaint: complaint.id }).value;
  const { value: draft, change, drop } = useDraft(offer.id, { way: 'approve', note: '', to: null, answerBy: '' });
  const approver = useApprover(complaint, { me, amount, authority, draft });
  const { sending, refusal, send, missing } = useCommand('complaint.approve', () => {
    drop();
    onDone();
  });
  const onSend = () => {
    const { way, note } = draft;
    const { to, answerBy } = approver.chosen;
    const said = { complaint: complaint.id, offer: offer.id, approved: way === 'approve', note: cleaned(note) };
    if (way === 'disapprove' && note.trim() === '') missing('reasonMissing');
    else if (way !== 'passOn') void send(said);
    else if (to === null) missing('personMissing');
    else if (answerBy === undefined) missing('dueMissing');
    else void send({ ...said, passTo: { to, answerBy } });
  };
  return {
    offer,
    proposedBy: nameOf(offer.proposedBy),
    draft,
    onChange: change,
    approver,
    authority,
    given,
    date,
    money,
    sending,
    refusal,
    onSend,
  };
}

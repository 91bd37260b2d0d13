import { useRef, useState } from 'react';
import { minorDigits } from '../../shared/catalogue/minor-digits.ts';
import { type Complaint, openPromise } from '../../shared/complaint/complaint.ts';
import type { Authority } from '../../shared/contract/complaint.ts';
import { type EscalationId, promiseId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { offerRemedy } from '../../shared/remedy/offer-remedy.ts';
import { cleaned } from '../../shared/text/clean.ts';
import type { AnswerDraft } from '../components/answer-form.tsx';
import type { ReadMoment } from '../components/moment-field.tsx';
import { ask } from '../api.ts';
import type { Again } from './again.ts';
import { useDesk } from './desk-state.ts';
import { keptForms } from './kept.ts';
import { newId } from './new-id.ts';
import { useAnswer } from './use-answer.ts';
import { useMoments } from './use-moments.ts';
import { useWarrantyPromise } from './use-warranty-promise.ts';

const useDraft = keptForms<AnswerDraft>();

export interface Answering {
  readonly draft: AnswerDraft;
  readonly change: (part: Partial<AnswerDraft>) => void;
  readonly tellBy: ReadMoment;
  readonly authority: Authority | undefined;
  /** The product's own promise; empty where it has none. */
  readonly warranty: string;
  /** What the draft gives, in minor units. */
  readonly amount: number;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  /** Sends the answer; true when the desk took it. */
  readonly send: () => Promise<boolean>;
}

/** An answer begins as a yes to what the operator offered, told within the time the customer was promised. */
const firstDraft = ({ facts }: Complaint, digits: number, tellBy: string): AnswerDraft => ({
  answer: 'approved',
  text: '',
  remedy: facts.offerId !== undefined ? offerRemedy(facts.offerId) : (facts.offerAmount ?? 0) > 0 ? 'compensation' : null,
  amount: (facts.offerAmount ?? 0) / 10 ** digits,
  tellBy,
  alternative: facts.altText ?? '',
  warrantyChecked: false,
});

/** As it was decided the first time; when the customer hears it is named anew. */
function asBefore(again: Again | undefined, unit: number): Partial<AnswerDraft> {
  if (again?.command.kind !== 'answer') return {};
  const { answer, text, remedy, alternative } = again.command.payload;
  return {
    answer,
    text,
    ...(remedy === undefined ? { remedy: null, amount: 0 } : { remedy: remedy.type, amount: remedy.amount / unit }),
    ...(alternative === undefined ? {} : { alternative }),
  };
}

/** A no goes with its way out, and says that the promise on the product was read. */
const refusalOf = ({ answer, alternative, warrantyChecked }: AnswerDraft) =>
  answer === 'refused' ? { alternative: cleaned(alternative), warrantyChecked } : {};

/** The answer to one hand-over while it is written, with what may be granted; the words stay until it is sent. */
export function useAnswering(complaint: Complaint, escalation: EscalationId, again?: Again): Answering {
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const digits = minorDigits(currency);
  const moments = useMoments();
  const {
    value: draft,
    change,
    drop,
  } = useDraft(again === undefined ? escalation : `${escalation} ${again.told}`, {
    ...firstDraft(complaint, digits, moments.first(openPromise(complaint)?.dueAt)),
    ...asBefore(again, 10 ** digits),
  });
  const authority = useAnswer('complaint.authority', {
    complaint: complaint.id,
    customer: complaint.customer,
    public: complaint.facts.public ?? false,
  });
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const remedyOf = ({ answer, remedy, amount, text }: AnswerDraft) =>
    remedy !== null && (answer === 'approved' || answer === 'otherOffer')
      ? { remedy: { type: remedy, text: cleaned(text), amount: Math.round(amount * 10 ** digits) } }
      : {};
  const warranty = useWarrantyPromise(complaint);
  const underWay = useRef(false);
  const send = async () => {
    if (underWay.current) return false;
    const { at: tellBy } = moments.read(draft.tellBy);
    if (draft.text.trim() === '') setRefusal(because('answerMissing'));
    else if (tellBy === undefined) setRefusal(because('dueMissing'));
    else {
      setSending(true);
      underWay.current = true;
      const { answer } = draft;
      const text = cleaned(draft.text);
      const input = {
        complaint: complaint.id,
        escalation,
        answer,
        text,
        tellBy,
        promise: newId(promiseId),
        ...remedyOf(draft),
        ...refusalOf(draft),
      };
      const answered = await ask('complaint.answer', input);
      setSending(false);
      underWay.current = false;
      setRefusal(answered.ok ? undefined : answered.refusal);
      if (answered.ok) drop();
      return answered.ok;
    }
    return false;
  };
  return {
    draft,
    change,
    tellBy: moments.read(draft.tellBy),
    authority: authority.value,
    warranty,
    amount: draft.remedy === null ? 0 : Math.round(draft.amount * 10 ** digits),
    sending,
    refusal: refusal ?? authority.refusal,
    send,
  };
}

import { Group, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '../../../../shared/catalogue/minor-digits.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { verdictOf } from '../../../../shared/complaint/verdict-of.ts';
import type { Person } from '../../../../shared/contract/people.ts';
import { workRecordId } from '../../../../shared/ids.ts';
import { isUnderWarranty } from '../../../../shared/remedy/is-under-warranty.ts';
import { offerRemedy } from '../../../../shared/remedy/offer-remedy.ts';
import { type RemedyType, remedyTypes } from '../../../../shared/remedy/remedy.ts';
import { worthOf } from '../../../../shared/remedy/worth.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { type ApproverDraft, ApproverFields } from '../../../components/approver-fields.tsx';
import { AuthorityNote } from '../../../components/authority-note.tsx';
import { Choice } from '../../../components/choice.tsx';
import { DialogForm } from '../../../components/dialog-form.tsx';
import { LossNote } from '../../../components/loss-note.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { keptForms } from '../../../state/kept.ts';
import { newId } from '../../../state/new-id.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { useApprover } from '../../../state/use-approver.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useShown } from '../../../state/use-shown.ts';
import { useWarrantyPromise } from '../../../state/use-warranty-promise.ts';
import { WarrantyPromise } from '../../../components/warranty-promise.tsx';

interface Draft extends ApproverDraft {
  readonly type: RemedyType;
  readonly text: string;
  /** In whole units of the currency. */
  readonly amount: number;
  readonly warrantyChecked: boolean;
  readonly note: string;
}

const useDraft = keptForms<Draft>();

interface Props {
  readonly complaint: Complaint;
  readonly me: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A remedy with one's own limit and the cost of losing the customer beside it; above the limit it asks whom to ask (R100, R118, E6). */
export function ProposeForm({ complaint, me, onDone, onClose }: Props) {
  const { t } = useTranslation(['handling', 'common']);
  const { facts } = complaint;
  const shown = useShown();
  const catalogue = useDesk((known) => known.catalogue);
  const currency = catalogue?.site.currency ?? 'USD';
  const unit = 10 ** minorDigits(currency);
  const authority = useAnswer('complaint.authority', {
    complaint: complaint.id,
    customer: complaint.customer,
    public: facts.public ?? false,
  });
  const warranty = useWarrantyPromise(complaint);
  const draft = useDraft(complaint.id, {
    type: facts.offerId === undefined ? 'refund' : offerRemedy(facts.offerId),
    text: facts.offerText ?? '',
    amount: (facts.offerAmount ?? 0) / unit,
    warrantyChecked: false,
    note: '',
    to: null,
    answerBy: '',
  });
  const { type, text, warrantyChecked, note } = draft.value;
  const product = catalogue?.products.find((one) => one.id === facts.productId);
  const amount = worthOf({ type, amount: Math.round(draft.value.amount * unit) }, product);
  const change = draft.change;
  const approver = useApprover(complaint, { me, amount, authority: authority.value, draft: draft.value });
  const command = useCommand('complaint.propose', () => {
    draft.drop();
    onDone();
  });
  const promised =
    warrantyChecked &&
    verdictOf(complaint) !== 'no' &&
    catalogue !== undefined &&
    isUnderWarranty({ type, amount }, { product, settings: catalogue.settings });
  const left = authority.value?.left ?? null;
  const asks = !promised && amount > 0 && left !== null && amount > left && !me.roles.includes('director');
  const send = () => {
    const proposed = { complaint: complaint.id, offer: newId(workRecordId), type, text: cleaned(text), amount, warrantyChecked };
    const { to, answerBy } = approver.chosen;
    if (!asks) void command.send(proposed);
    else if (to === null) command.missing('personMissing');
    else if (answerBy === undefined) command.missing('dueMissing');
    else void command.send({ ...proposed, approval: { to, answerBy, note: cleaned(note) } });
  };
  return (
    <DialogForm title={t('propose')} submit={t(asks ? 'askApproval' : 'propose')} {...command} onSend={send} onClose={onClose}>
      <WarrantyPromise text={warranty} read={warrantyChecked} onRead={(read) => change({ warrantyChecked: read })} />
      <Group grow gap="xs">
        <Choice
          label={t('form.type')}
          options={remedyTypes}
          wordOf={(value) => t(`common:complaint.remedy.${value}`)}
          value={type}
          onChange={(value) => change({ type: value ?? type })}
          required
        />
        <NumberInput
          data-autofocus
          size="xs"
          label={t('form.amount', { currency })}
          min={0}
          max={1e9}
          hideControls
          thousandSeparator=" "
          value={draft.value.amount}
          onChange={(value) => change({ amount: Number(value) })}
        />
      </Group>
      <TextInput
        size="xs"
        label={t('form.remedyWords')}
        maxLength={longest.note}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <AuthorityNote authority={authority.value} money={shown.money} />
      <LossNote amount={amount} costOfLoss={authority.value?.costOfLoss} />
      {asks ? (
        <>
          <ApproverFields approver={approver} onChange={change} />
          <TextInput
            size="xs"
            label={t('form.approvalNote')}
            maxLength={longest.note}
            value={note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </>
      ) : null}
    </DialogForm>
  );
}

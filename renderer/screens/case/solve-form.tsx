import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OfferResult, offerResult, type Verdict, verdict } from '../../../shared/complaint/card.ts';
import { type Complaint, untoldAnswer } from '../../../shared/complaint/complaint.ts';
import { verdictOf } from '../../../shared/complaint/verdict-of.ts';
import { minorDigits } from '../../../shared/catalogue/minor-digits.ts';
import { offerRemedy } from '../../../shared/remedy/offer-remedy.ts';
import { type RemedyType, remedyType, remedyTypes } from '../../../shared/remedy/remedy.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { AuthorityNote } from '../../components/authority-note.tsx';
import { LossNote } from '../../components/loss-note.tsx';
import { formKey } from '../../state/again.ts';
import { useDesk } from '../../state/desk-state.ts';
import { keptForms } from '../../state/kept.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import type { ActionProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { solveAgain } from './begin-again.ts';
import { focusOnce } from '../../components/focus-once.ts';
import { useWarrantyPromise } from '../../state/use-warranty-promise.ts';
import { WarrantyPromise } from '../../components/warranty-promise.tsx';

interface SolveDraft {
  readonly verdict: Verdict;
  readonly type: RemedyType;
  readonly text: string;
  /** In whole units of the currency. */
  readonly amount: number;
  readonly reply: OfferResult;
  readonly measure: string;
  readonly reason: string;
  readonly warrantyChecked: boolean;
}

const useDraft = keptForms<SolveDraft>();

/** What is given begins as what the manager just granted, else as what the caller was offered. */
function firstRemedy(complaint: Complaint, unit: number): Pick<SolveDraft, 'type' | 'text' | 'amount'> {
  const { facts, remedies } = complaint;
  const answered = untoldAnswer(complaint);
  const granted = answered === undefined ? undefined : remedies.findLast((one) => one.at === answered.answeredAt);
  if (granted !== undefined) return { type: granted.type, text: granted.text, amount: granted.amount / unit };
  const type = facts.offerId === undefined ? 'apology' : offerRemedy(facts.offerId);
  return { type, text: facts.offerText ?? '', amount: (facts.offerAmount ?? 0) / unit };
}

/** Put right here and now: a verdict, what was done, a remedy within one's authority and the customer's yes (R71, R77, R100, R120). */
export function SolveForm({ view, again, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['case', 'common']);
  const { complaint } = view;
  const { facts } = complaint;
  const shown = useShown();
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const unit = 10 ** minorDigits(currency);
  const authority = useAnswer('complaint.authority', {
    complaint: complaint.id,
    customer: complaint.customer,
    public: facts.public ?? false,
  });
  const warranty = useWarrantyPromise(complaint);
  const {
    value: draft,
    change,
    drop,
  } = useDraft(formKey(complaint.id, again), {
    verdict: verdictOf(complaint) ?? 'yes',
    ...firstRemedy(complaint, unit),
    reply: facts.offerResult ?? 'none',
    measure: '',
    reason: facts.reason ?? '',
    warrantyChecked: false,
    ...solveAgain(again, unit),
  });
  const command = useCommand('complaint.solve', () => {
    drop();
    onDone();
  });
  // What was found out stands; only without an investigation, or after reopening, is the verdict said here.
  const found = complaint.finding !== null && (complaint.reopenedAt === null || complaint.finding.at >= complaint.reopenedAt);
  const saysWhy = draft.verdict === 'no' && !found;
  const send = () =>
    draft.measure.trim() === ''
      ? command.missing('measureMissing')
      : void command.send({
          complaint: complaint.id,
          verdict: draft.verdict,
          remedy: { type: draft.type, text: cleaned(draft.text), amount: Math.round(draft.amount * unit) },
          reply: draft.reply,
          measure: cleaned(draft.measure),
          ...(saysWhy ? { reason: cleaned(draft.reason) } : {}),
          warrantyChecked: draft.warrantyChecked,
        });
  return (
    <ActionForm title={t('act.solve')} submit={t('form.send.solve')} {...command} onSend={send} onClose={onClose}>
      <WarrantyPromise text={warranty} read={draft.warrantyChecked} onRead={(warrantyChecked) => change({ warrantyChecked })} />
      <Textarea
        ref={focusOnce}
        label={t('form.measure')}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longest.note}
        value={draft.measure}
        onChange={(event) => change({ measure: event.currentTarget.value })}
      />
      <Group grow gap="xs">
        <Select
          label={t('form.verdict')}
          allowDeselect={false}
          value={draft.verdict}
          disabled={found}
          data={verdict.options.map((value) => ({ value, label: t(`common:complaint.verdict.${value}`) }))}
          onChange={(value) => change({ verdict: verdict.catch(draft.verdict).parse(value) })}
        />
        <Select
          label={t('form.reply')}
          allowDeselect={false}
          value={draft.reply}
          data={offerResult.options.map((value) => ({ value, label: t(`common:complaint.offerResult.${value}`) }))}
          onChange={(value) => change({ reply: offerResult.catch(draft.reply).parse(value) })}
        />
      </Group>
      <Group grow gap="xs">
        <Select
          label={t('form.remedy')}
          allowDeselect={false}
          searchable
          openOnFocus={false}
          value={draft.type}
          data={remedyTypes.map((value) => ({ value, label: t(`common:complaint.remedy.${value}`) }))}
          onChange={(value) => change({ type: remedyType.catch(draft.type).parse(value) })}
        />
        <NumberInput
          label={t('form.amount', { currency })}
          min={0}
          max={1e9}
          hideControls
          thousandSeparator=" "
          value={draft.amount}
          onChange={(value) => change({ amount: Number(value) })}
        />
      </Group>
      <TextInput
        label={t('form.remedyWords')}
        maxLength={longest.note}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {saysWhy ? (
        <TextInput
          label={t('form.reason')}
          required
          maxLength={longest.note}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      ) : null}
      <AuthorityNote authority={authority.value} money={shown.money} />
      <LossNote amount={Math.round(draft.amount * unit)} costOfLoss={authority.value?.costOfLoss} />
    </ActionForm>
  );
}

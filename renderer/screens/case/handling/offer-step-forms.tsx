import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerResult } from '../../../../shared/complaint/card.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Offer } from '../../../../shared/remedy/offer.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { Choice } from '../../../components/choice.tsx';
import { DialogForm } from '../../../components/dialog-form.tsx';
import { useCommand } from '../../../state/use-command.ts';
import { useShown } from '../../../state/use-shown.ts';
import { useWords } from './use-words.ts';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly complaint: Complaint;
  readonly offer: Offer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const replies = offerResult.options.filter((one) => one !== 'none');

/** What the customer said to it: nothing is carried out before that (R120). */
export function PresentForm({ complaint, offer, onDone, onClose }: Props) {
  const { t } = useTranslation(['handling', 'common']);
  const [reply, setReply] = useState<(typeof replies)[number]>('accepted');
  const command = useCommand('complaint.present', onDone);
  const send = () => void command.send({ complaint: complaint.id, offer: offer.id, reply });
  return (
    <DialogForm title={t('step.present')} submit={t('form.save')} {...command} onSend={send} onClose={onClose}>
      <What offer={offer} />
      <Choice
        label={t('form.reply')}
        options={replies}
        wordOf={(value) => t(`common:complaint.offerResult.${value}`)}
        value={reply}
        onChange={(value) => setReply(value ?? reply)}
        required
      />
    </DialogForm>
  );
}

/** It was carried out, and what proves it: the number of a receipt, a transfer, a waybill. */
export function ExecuteForm({ complaint, offer, onDone, onClose }: Props) {
  const { t } = useTranslation('handling');
  const words = useWords(`proof ${offer.id}`, '');
  const command = useCommand('complaint.execute', () => {
    words.drop();
    onDone();
  });
  const send = () =>
    words.value.trim() === ''
      ? command.missing('evidenceMissing')
      : void command.send({ complaint: complaint.id, offer: offer.id, evidence: cleaned(words.value) });
  const frame = { title: t('step.execute'), label: t('form.evidence'), submit: t('form.save') };
  return (
    <WordsForm {...frame} words={words} command={command} onSend={send} onClose={onClose}>
      <What offer={offer} />
    </WordsForm>
  );
}

/** It is not made after all, and why. */
export function DropOfferForm({ complaint, offer, onDone, onClose }: Props) {
  const { t } = useTranslation('handling');
  const words = useWords(`drop ${offer.id}`, '');
  const command = useCommand('complaint.dropOffer', () => {
    words.drop();
    onDone();
  });
  const send = () =>
    words.value.trim() === ''
      ? command.missing('reasonMissing')
      : void command.send({ complaint: complaint.id, offer: offer.id, reason: cleaned(words.value) });
  const frame = { title: t('step.drop'), label: t('form.reason'), submit: t('form.save') };
  return (
    <WordsForm {...frame} words={words} command={command} onSend={send} onClose={onClose}>
      <What offer={offer} />
    </WordsForm>
  );
}

function What({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  const shown = useShown();
  return (
    <Text size="sm">
      {t(`complaint.remedy.${offer.type}`)}
      {offer.amount === 0 ? '' : ` · ${shown.money(offer.amount)}`}
      {offer.text === '' ? '' : ` · ${offer.text}`}
    </Text>
  );
}

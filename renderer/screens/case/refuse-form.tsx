import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OfferResult, offerResult } from '../../../shared/complaint/card.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { formKey } from '../../state/again.ts';
import { keptForms } from '../../state/kept.ts';
import { useCommand } from '../../state/use-command.ts';
import type { ActionProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { refuseAgain } from './begin-again.ts';
import { focusOnce } from '../../components/focus-once.ts';
import { useWarrantyPromise } from '../../state/use-warranty-promise.ts';
import { WarrantyPromise } from '../../components/warranty-promise.tsx';

interface RefuseDraft {
  readonly reason: string;
  readonly alternative: string;
  readonly reply: OfferResult;
  readonly warrantyChecked: boolean;
}

const useDraft = keptForms<RefuseDraft>();

/** A no with its reason and a way out (R116, R117); the product's own promise is read first (R57). */
export function RefuseForm({ view, again, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['case', 'common']);
  const { complaint } = view;
  const warranty = useWarrantyPromise(complaint);
  const first: RefuseDraft = {
    reason: complaint.facts.reason ?? '',
    alternative: complaint.facts.altText ?? '',
    reply: 'none',
    warrantyChecked: false,
    ...refuseAgain(again),
  };
  const { value: draft, change, drop } = useDraft(formKey(complaint.id, again), first);
  const command = useCommand('complaint.refuse', () => {
    drop();
    onDone();
  });
  const send = () =>
    void command.send({ complaint: complaint.id, ...draft, reason: cleaned(draft.reason), alternative: cleaned(draft.alternative) });
  return (
    <ActionForm title={t('act.refuse')} submit={t('form.send.refuse')} {...command} onSend={send} onClose={onClose}>
      <WarrantyPromise text={warranty} read={draft.warrantyChecked} onRead={(warrantyChecked) => change({ warrantyChecked })} />
      {(['reason', 'alternative'] as const).map((field) => (
        <Textarea
          key={field}
          ref={field === 'reason' ? focusOnce : undefined}
          label={t(`form.${field}`)}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={longest.note}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      <Select
        label={t('form.reply')}
        required
        allowDeselect={false}
        value={draft.reply}
        data={offerResult.options.map((value) => ({ value, label: t(`common:complaint.offerResult.${value}`) }))}
        onChange={(value) => change({ reply: offerResult.catch(draft.reply).parse(value) })}
      />
    </ActionForm>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EmployeeId, incentiveId } from '../../../shared/ids.ts';
import { mayEarn } from '../../../shared/incentive/may-earn.ts';
import { longest } from '../../../shared/text/fields.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { Choice } from '../../components/choice.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { toMinor } from '../../state/money-text.ts';
import { usePersonName } from '../../state/names.ts';
import { newId } from '../../state/new-id.ts';
import { useCommand } from '../../state/use-command.ts';

/** A manager proposes what no event does, in words. */
export function Proposing() {
  const { t } = useTranslation('incentives');
  const [open, setOpen] = useState(false);
  useKeys({ note: () => setOpen(true) });
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)} rightSection={<KeyHint action="note" />}>
        {t('propose')}
      </Button>
      {open ? <ProposeForm onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ProposeForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('incentives');
  const people = useDesk((known) => known.people).filter(mayEarn);
  const settings = useDesk((known) => known.catalogue?.settings);
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const nameOf = usePersonName();
  const [entry] = useState(() => newId(incentiveId));
  const [person, setPerson] = useState<EmployeeId | null>(null);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('incentive.propose', onClose);
  const penalty = settings?.incentivePenalties === true && /^\s*[-−]/u.test(typed);
  const amount = toMinor(penalty ? typed.replace(/[-−]/u, '') : typed, currency);
  const send = () => {
    if (person === null) return command.missing('personMissing');
    setTried(true);
    if (amount === undefined) return;
    if (note.trim() === '') return command.missing('reasonMissing');
    return void command.send({ entry, person, amount: penalty ? -amount : amount, note, complaint: null });
  };
  return (
    <DialogForm
      title={t('propose')}
      submit={t('proposeSend')}
      sending={command.sending}
      refusal={command.refusal}
      onSend={send}
      onClose={onClose}
    >
      <Choice label={t('person')} required options={people.map(({ id }) => id)} wordOf={nameOf} value={person} onChange={setPerson} />
      <AmountInput
        label={t('amount')}
        value={typed}
        onChange={setTyped}
        currency={currency}
        error={tried && amount === undefined ? t('amountWrong') : undefined}
        {...(settings?.incentivePenalties === true ? { description: t('belowZero') } : {})}
      />
      <Textarea
        label={t('reason')}
        required
        autosize
        maxLength={longest.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

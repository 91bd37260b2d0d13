import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBounds } from '../../../shared/calendar/site-day.ts';
import { type FlagKind, flagKind } from '../../../shared/customer/flag.ts';
import { customerFlagId, type CustomerId } from '../../../shared/ids.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { Choice } from '../../components/choice.tsx';
import { DayField } from '../../components/day-field.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { newId } from '../../state/new-id.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { NoteField } from '../../components/note-field.tsx';

interface Props {
  readonly customer: CustomerId;
  /** Flags that hold: one of a kind is enough. */
  readonly held: readonly FlagKind[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What everybody who speaks with this customer should mind, why, and until when. */
export function FlagForm({ customer, held, onDone, onClose }: Props) {
  const { t } = useTranslation('customer');
  const { timeZone } = useShown();
  const free = flagKind.options.filter((one) => !held.includes(one));
  const [id] = useState(() => newId(customerFlagId));
  const [kind, setKind] = useState<FlagKind | null>(free[0] ?? null);
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const command = useCommand('customer.flag', onDone);
  const send = () => {
    if (kind === null) return command.missing('flagIsSet');
    if (note.trim() === '') return command.missing('reasonMissing');
    // A day is kept until its last minute.
    const end = until === '' ? null : dayBounds(until, timeZone).to;
    return void command.send({ customer, flag: id, text: { kind, note: cleaned(note), until: end } });
  };
  return (
    <DialogForm title={t('flag')} submit={t('flagForm.save')} {...command} onSend={send} onClose={onClose}>
      <Choice
        label={t('flagForm.kind')}
        first
        required
        options={free}
        wordOf={(one) => t(`flagKind.${one}`)}
        value={kind}
        onChange={setKind}
      />
      <NoteField size="sm" label={t('flagForm.note')} required maxRows={6} value={note} onChange={setNote} />
      <DayField label={t('flagForm.until')} value={until} onChange={setUntil} />
    </DialogForm>
  );
}

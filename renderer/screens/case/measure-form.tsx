import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../shared/text/clean.ts';
import { formKey } from '../../state/again.ts';
import { keptForms } from '../../state/kept.ts';
import { useCommand } from '../../state/use-command.ts';
import type { ActionProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { measureAgain } from './begin-again.ts';
import { NoteField } from '../../components/note-field.tsx';

const useText = keptForms<string>();

/** One more line of what was done (R77). */
export function MeasureForm({ view, again, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['case', 'common']);
  const text = useText(formKey(view.complaint.id, again), measureAgain(again) ?? '');
  const command = useCommand('complaint.measure', () => {
    text.drop();
    onDone();
  });
  const send = () =>
    text.value.trim() === ''
      ? command.missing('measureMissing')
      : void command.send({ complaint: view.complaint.id, text: cleaned(text.value) });
  return (
    <ActionForm title={t('act.measure')} submit={t('form.send.measure')} {...command} onSend={send} onClose={onClose}>
      <NoteField size="sm" first label={t('form.measure')} required rows={3} maxRows={12} value={text.value} onChange={text.put} />
    </ActionForm>
  );
}

import { useTranslation } from 'react-i18next';
import { complaintId } from '../../../../shared/ids.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { keptForms } from '../../../state/kept.ts';
import { newId } from '../../../state/new-id.ts';
import { openCase } from '../../../state/screen-state.ts';
import { useCommand } from '../../../state/use-command.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { NoteField } from '../../../components/note-field.tsx';

const useDraft = keptForms<{ readonly text: string; readonly id: ReturnType<typeof complaintId.parse> }>();

/** Too late to reopen: the customer is taken over, what happened now is written, and the new complaint opens tied to this one (U27). */
export function AgainForm({ view, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { id } = view.complaint;
  // The id stays the same while the form is filled: sent twice, it is registered once.
  const draft = useDraft(id, { text: '', id: newId(complaintId) });
  const command = useCommand('complaint.again', () => {
    draft.drop();
    openCase(draft.value.id, []);
  });
  const send = () =>
    draft.value.text.trim() === ''
      ? command.missing('storyMissing')
      : void command.send({ complaint: draft.value.id, after: id, essence: cleaned(draft.value.text) });
  return (
    <ActionForm title={t('case:act.again')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <NoteField label={t('form.again')} value={draft.value.text} onChange={(text) => draft.change({ text })} required first rows={3} />
    </ActionForm>
  );
}

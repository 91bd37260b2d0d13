import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../../shared/text/clean.ts';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { NoteField } from '../../../components/note-field.tsx';

const useText = keptForms<string>();

interface Props extends ActionProps {
  readonly kind: 'resume' | 'sendBack' | 'restore';
}

/** What takes one word more: going on after waiting, sending back, putting back. */
export function WordForm({ view, kind, onDone, onClose }: Props) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { id } = view.complaint;
  const text = useText(`${kind} ${id}`, '');
  const done = () => {
    text.drop();
    onDone();
  };
  const resume = useCommand('complaint.resume', done);
  const sendBack = useCommand('complaint.sendBack', done);
  const restore = useCommand('complaint.restore', done);
  const { sending, refusal } = { resume, sendBack, restore }[kind];
  const send = () => {
    const said = cleaned(text.value);
    if (kind === 'resume') void resume.send({ complaint: id, text: said });
    else if (kind === 'restore') void restore.send({ complaint: id, text: said });
    else if (said === '') sendBack.missing('reasonMissing');
    else void sendBack.send({ complaint: id, reason: said });
  };
  return (
    <ActionForm title={t(`case:act.${kind}`)} submit={t('form.send')} sending={sending} refusal={refusal} onSend={send} onClose={onClose}>
      <NoteField label={t(`form.${kind}`)} value={text.value} onChange={text.put} required={kind === 'sendBack'} first />
    </ActionForm>
  );
}

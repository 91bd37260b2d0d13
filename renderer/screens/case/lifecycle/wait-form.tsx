import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../../shared/text/clean.ts';
import { MomentField } from '../../../components/moment-field.tsx';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useMoments } from '../../../state/use-moments.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { NoteField } from '../../../components/note-field.tsx';

const useDraft = keptForms<{ readonly for: string; readonly when: string }>();

/** The next word is the customer's: what is awaited, and when somebody looks again. */
export function WaitForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { id } = view.complaint;
  const moments = useMoments();
  const { value: draft, change, drop } = useDraft(id, { for: '', when: moments.first(undefined) });
  const command = useCommand('complaint.wait', () => {
    drop();
    onDone();
  });
  const send = () => {
    const { at } = moments.read(draft.when);
    if (draft.for.trim() === '') command.missing('awaitedMissing');
    else if (at === undefined) command.missing('dueMissing');
    else void command.send({ complaint: id, for: cleaned(draft.for), remindAt: at });
  };
  return (
    <ActionForm title={t('case:act.wait')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <NoteField label={t('form.waitFor')} value={draft.for} onChange={(text) => change({ for: text })} required first />
      <MomentField
        label={t('form.remindAt')}
        required
        text={draft.when}
        onText={(when) => change({ when })}
        read={moments.read(draft.when)}
      />
    </ActionForm>
  );
}

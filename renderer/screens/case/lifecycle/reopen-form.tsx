import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../../shared/text/clean.ts';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useMoments } from '../../../state/use-moments.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { firstPromise, type PromiseDraft, promiseOf } from '../promise-draft.ts';
import { PromiseFields } from '../promise-fields.tsx';
import { NoteField } from '../../../components/note-field.tsx';

const useDraft = keptForms<{ readonly reason: string; readonly promise: PromiseDraft }>();

/** Not over after all: why, and by when the customer hears again. */
export function ReopenForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { complaint } = view;
  const moments = useMoments();
  const { value: draft, change, drop } = useDraft(complaint.id, { reason: '', promise: firstPromise(complaint, moments.first(undefined)) });
  const command = useCommand('complaint.reopen', () => {
    drop();
    onDone();
  });
  const send = () => {
    const { at } = moments.read(draft.promise.when);
    if (draft.reason.trim() === '') command.missing('reasonMissing');
    else if (at === undefined) command.missing('dueMissing');
    else void command.send({ complaint: complaint.id, reason: cleaned(draft.reason), promise: promiseOf(draft.promise, at) });
  };
  return (
    <ActionForm title={t('case:act.reopen')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <NoteField label={t('form.reopenReason')} value={draft.reason} onChange={(reason) => change({ reason })} required first />
      <PromiseFields
        draft={draft.promise}
        onChange={(part) => change({ promise: { ...draft.promise, ...part } })}
        moments={moments}
        whenLabel={t('case:form.when')}
      />
    </ActionForm>
  );
}

import { useTranslation } from 'react-i18next';
import { givenCancelReason } from '../../../../shared/complaint/lifecycle-commands.ts';
import type { ComplaintRow } from '../../../../shared/contract/complaint.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { Choice } from '../../../components/choice.tsx';
import { ComplaintChoice } from '../../../components/complaint-choice.tsx';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useOtherComplaints } from '../../../state/use-other-complaints.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { NoteField } from '../../../components/note-field.tsx';

interface CancelDraft {
  readonly reason: (typeof givenCancelReason.options)[number];
  readonly text: string;
  readonly target: ComplaintRow | null;
}

const useDraft = keptForms<CancelDraft>();

/** Not a complaint of its own: why, and which one it repeats. */
export function CancelForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case', 'common']);
  const { complaint } = view;
  const others = useOtherComplaints(complaint.customer);
  const { value: draft, change, drop } = useDraft(complaint.id, { reason: 'withdrawn', text: '', target: null });
  const command = useCommand('complaint.cancel', () => {
    drop();
    onDone();
  });
  const repeats = draft.reason === 'duplicate';
  const send = () => {
    const text = cleaned(draft.text);
    if (repeats && draft.target === null) command.missing('targetMissing');
    else if (!repeats && text === '') command.missing('reasonMissing');
    else
      void command.send({
        complaint: complaint.id,
        reason: draft.reason,
        text,
        ...(repeats && draft.target !== null ? { target: draft.target.id } : {}),
      });
  };
  return (
    <ActionForm title={t('case:act.cancel')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <Choice
        label={t('form.cancelReason')}
        options={givenCancelReason.options}
        wordOf={(one) => t(`common:complaint.cancel.${one}`)}
        value={draft.reason}
        onChange={(one) => change({ reason: one ?? draft.reason })}
        required
      />
      {repeats ? (
        <ComplaintChoice
          label={t('form.other')}
          empty={t('form.noOther')}
          not={complaint.id}
          {...others}
          value={draft.target}
          onChange={(target) => change({ target })}
        />
      ) : null}
      <NoteField label={t('form.inWords')} value={draft.text} onChange={(text) => change({ text })} required={!repeats} />
    </ActionForm>
  );
}

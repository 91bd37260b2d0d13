import { useTranslation } from 'react-i18next';
import { openPromise } from '../../../../shared/complaint/complaint.ts';
import { subjectsOf } from '../../../../shared/complaint/subjects.ts';
import type { EmployeeId } from '../../../../shared/ids.ts';
import { voicesToAsk } from '../../../../shared/investigation/missing-voices.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { MomentField } from '../../../components/moment-field.tsx';
import { PersonChoice } from '../../../components/person-choice.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useMoments } from '../../../state/use-moments.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { NoteField } from '../../../components/note-field.tsx';

const useDraft = keptForms<{ readonly investigator: EmployeeId | null; readonly text: string; readonly askBy: string }>();

/** Somebody finds out what happened, while the owner stays the customer's voice. */
export function InvestigateForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { complaint } = view;
  const people = useDesk((known) => known.people);
  const moments = useMoments();
  const asked = voicesToAsk(complaint).length;
  const {
    value: draft,
    change,
    drop,
  } = useDraft(complaint.id, { investigator: complaint.investigator, text: '', askBy: moments.first(openPromise(complaint)?.dueAt) });
  const command = useCommand('complaint.investigate', () => {
    drop();
    onDone();
  });
  const send = () => {
    const { investigator, text } = draft;
    const { at: askBy } = moments.read(draft.askBy);
    if (investigator === null) command.missing('investigatorMissing');
    else if (asked > 0 && askBy === undefined) command.missing('dueMissing');
    else void command.send({ complaint: complaint.id, investigator, text: cleaned(text), ...(askBy === undefined ? {} : { askBy }) });
  };
  return (
    <ActionForm title={t('case:act.investigate')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <PersonChoice
        people={people}
        label={t('form.investigator')}
        needs="concludeInvestigation"
        not={[...subjectsOf(complaint), complaint.owner]}
        value={draft.investigator}
        onChange={(investigator) => change({ investigator })}
        required
      />
      {asked === 0 ? null : (
        <MomentField
          label={t('form.askBy', { n: asked })}
          required
          text={draft.askBy}
          onText={(askBy) => change({ askBy })}
          read={moments.read(draft.askBy)}
        />
      )}
      <NoteField label={t('form.note')} value={draft.text} onChange={(text) => change({ text })} />
    </ActionForm>
  );
}

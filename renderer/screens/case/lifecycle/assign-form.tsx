import { useTranslation } from 'react-i18next';
import { may } from '../../../../shared/access.ts';
import type { EmployeeId } from '../../../../shared/ids.ts';
import { subjectsOf } from '../../../../shared/complaint/subjects.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { AwayNote } from '../../../components/away-note.tsx';
import { PersonChoice } from '../../../components/person-choice.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { keptForms } from '../../../state/kept.ts';
import { useAway } from '../../../state/use-away.ts';
import { useCommand } from '../../../state/use-command.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { NoteField } from '../../../components/note-field.tsx';

interface AssignDraft {
  readonly owner: EmployeeId;
  readonly investigator: EmployeeId | null;
  readonly text: string;
}

const useDraft = keptForms<AssignDraft>();

/** The customer's one voice, and who finds out what happened: two people (R98). */
export function AssignForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { complaint } = view;
  const people = useDesk((known) => known.people);
  const { owner, investigator } = complaint;
  const { value: draft, change, drop } = useDraft(complaint.id, { owner, investigator, text: '' });
  const subjects = subjectsOf(complaint);
  const able: Parameters<typeof useAway>[0]['able'] = ({ id, roles }) =>
    may(roles, 'recordMeasure') && id !== draft.investigator && !subjects.includes(id);
  const away = useAway({ person: draft.owner, able });
  const command = useCommand('complaint.assign', () => {
    drop();
    onDone();
  });
  const send = () => void command.send({ complaint: complaint.id, ...draft, text: cleaned(draft.text) });
  return (
    <ActionForm title={t('case:act.assign')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <PersonChoice
        people={people}
        label={t('form.owner')}
        needs="recordMeasure"
        not={[...subjects, ...(draft.investigator === null ? [] : [draft.investigator])]}
        value={draft.owner}
        onChange={(id) => change({ owner: id ?? draft.owner })}
        required
      />
      <AwayNote away={away} onChoose={(id) => change({ owner: id })} />
      <PersonChoice
        people={people}
        label={t('form.investigator')}
        needs="concludeInvestigation"
        not={[...subjects, draft.owner]}
        value={draft.investigator}
        onChange={(id) => change({ investigator: id })}
        clearable
      />
      <NoteField label={t('form.note')} value={draft.text} onChange={(text) => change({ text })} />
    </ActionForm>
  );
}

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../../shared/access.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { type CatalogueId, type EmployeeId, workRecordId } from '../../../../shared/ids.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { AwayNote } from '../../../components/away-note.tsx';
import { Choice } from '../../../components/choice.tsx';
import { DialogForm } from '../../../components/dialog-form.tsx';
import { MomentField } from '../../../components/moment-field.tsx';
import { PersonChoice } from '../../../components/person-choice.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { keptForms } from '../../../state/kept.ts';
import { newId } from '../../../state/new-id.ts';
import { useAway } from '../../../state/use-away.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useMoments } from '../../../state/use-moments.ts';

interface Draft {
  readonly what: string;
  readonly department: CatalogueId | null;
  readonly person: EmployeeId | null;
  readonly due: string;
}

const useDraft = keptForms<Draft>();

interface Props {
  readonly complaint: Complaint;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Something to do for a department, a colleague, or a colleague of a department, by a named time. */
export function AskTaskForm({ complaint, onDone, onClose }: Props) {
  const people = useDesk((known) => known.people);
  const { t } = useTranslation('handling');
  const moments = useMoments();
  const departments = (useDesk((known) => known.catalogue?.departments) ?? []).filter((one) => one.active);
  const draft = useDraft(complaint.id, { what: '', department: null, person: null, due: moments.suggestions.at(-1)?.text ?? '' });
  const { what, department, person, due } = draft.value;
  const change = draft.change;
  const command = useCommand('complaint.askTask', () => {
    draft.drop();
    onDone();
  });
  const away = useAway({ person, until: moments.read(due).at, able: ({ roles }) => may(roles, 'giveStatement') });
  const send = () => {
    const { at: dueAt } = moments.read(due);
    if (what.trim() === '') command.missing('measureMissing');
    else if (department === null && person === null) command.missing('personMissing');
    else if (dueAt === undefined) command.missing('dueMissing');
    else void command.send({ complaint: complaint.id, task: newId(workRecordId), department, person, what: cleaned(what), dueAt });
  };
  return (
    <DialogForm title={t('giveTask')} submit={t('giveTask')} {...command} onSend={send} onClose={onClose}>
      <TextInput
        data-autofocus
        size="xs"
        label={t('form.what')}
        required
        maxLength={longest.line}
        value={what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      {departments.length === 0 ? null : (
        <Choice
          label={t('form.department')}
          options={departments.map((one) => one.id)}
          wordOf={(id) => departments.find((one) => one.id === id)?.name ?? ''}
          value={department}
          onChange={(chosen) => change({ department: chosen })}
          clearable
        />
      )}
      <PersonChoice
        people={people}
        label={t('form.person')}
        needs="giveStatement"
        not={[]}
        value={person}
        onChange={(chosen) => change({ person: chosen })}
        clearable
      />
      <AwayNote away={away} onChoose={(chosen) => change({ person: chosen })} />
      <MomentField label={t('form.taskDue')} required text={due} onText={(text) => change({ due: text })} read={moments.read(due)} />
    </DialogForm>
  );
}

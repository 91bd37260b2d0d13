import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Complaint, openEscalation } from '../../../../shared/complaint/complaint.ts';
import { type EmployeeId, workRecordId } from '../../../../shared/ids.ts';
import type { MissingVoice } from '../../../../shared/investigation/missing-voices.ts';
import { statementParty, type StatementParty } from '../../../../shared/investigation/statement.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { Choice } from '../../../components/choice.tsx';
import { DialogForm } from '../../../components/dialog-form.tsx';
import { MomentField } from '../../../components/moment-field.tsx';
import { PersonChoice } from '../../../components/person-choice.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { keptForms } from '../../../state/kept.ts';
import { newId } from '../../../state/new-id.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useMoments } from '../../../state/use-moments.ts';

interface Draft {
  readonly party: StatementParty;
  readonly person: EmployeeId | null;
  readonly name: string;
  readonly question: string;
  readonly due: string;
}

const useDraft = keptForms<Draft>();
const colleagues: ReadonlySet<StatementParty> = new Set(['receiver', 'subjectEmployee', 'involvedEmployee']);

interface Props {
  readonly complaint: Complaint;
  /** The voice that is still missing, when one of those was chosen. */
  readonly voice: MissingVoice | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks somebody what happened: whom, what, until when; the time is suggested within working hours (R104, R105). */
export function AskStatementForm({ complaint, voice, onDone, onClose }: Props) {
  const people = useDesk((known) => known.people);
  const { t } = useTranslation('handling');
  const moments = useMoments();
  const first: Draft = {
    party: voice?.party ?? 'involvedEmployee',
    person: voice?.person ?? null,
    name: voice?.party === 'customer' ? (complaint.caller.name ?? '') : '',
    question: '',
    due: moments.suggestions.at(-1)?.text ?? '',
  };
  const draft = useDraft(`${complaint.id} ${voice?.party ?? ''} ${voice?.person ?? ''}`, first);
  const { party, person, name, question, due } = draft.value;
  const change = draft.change;
  const command = useCommand('complaint.askStatement', () => {
    draft.drop();
    onDone();
  });
  const isColleague = colleagues.has(party);
  const send = () => {
    const { at: dueAt } = moments.read(due);
    if (isColleague && person === null) command.missing('personMissing');
    else if (dueAt === undefined) command.missing('dueMissing');
    else
      void command.send({
        complaint: complaint.id,
        statement: newId(workRecordId),
        party,
        question: cleaned(question),
        dueAt,
        ...(isColleague ? { person, name: '' } : { person: null, name: cleaned(name) }),
      });
  };
  const busy = [complaint.owner, complaint.investigator, openEscalation(complaint)?.to ?? null].filter((id) => id !== null);
  return (
    <DialogForm title={t('askTitle')} submit={t('ask')} {...command} onSend={send} onClose={onClose}>
      <Choice
        label={t('form.party')}
        options={statementParty.options}
        wordOf={(value) => t(`party.${value}`)}
        value={party}
        onChange={(value) => change({ party: value ?? party, person: value === 'receiver' ? complaint.receiver : person })}
        required
      />
      {isColleague ? (
        <PersonChoice
          people={people}
          label={t('form.person')}
          needs="giveStatement"
          not={party === 'subjectEmployee' ? busy : []}
          value={person}
          onChange={(chosen) => change({ person: chosen })}
          required
        />
      ) : (
        <TextInput
          size="xs"
          label={t('form.name')}
          maxLength={longest.line}
          value={name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      )}
      <Textarea
        data-autofocus
        size="xs"
        label={t('form.question')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={longest.story}
        value={question}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <MomentField label={t('form.due')} required text={due} onText={(text) => change({ due: text })} read={moments.read(due)} />
    </DialogForm>
  );
}

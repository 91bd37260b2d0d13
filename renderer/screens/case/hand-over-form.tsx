import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type EscalationReason, escalationReason, openPromise } from '../../../shared/complaint/complaint.ts';
import { type EmployeeId, escalationId, promiseId } from '../../../shared/ids.ts';
import { isDecider } from '../../../shared/remedy/authority.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { AwayNote } from '../../components/away-note.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import { formKey } from '../../state/again.ts';
import { useDesk } from '../../state/desk-state.ts';
import { keptForms } from '../../state/kept.ts';
import { newId } from '../../state/new-id.ts';
import { useAway } from '../../state/use-away.ts';
import { useCommand } from '../../state/use-command.ts';
import { useMoments } from '../../state/use-moments.ts';
import { useShown } from '../../state/use-shown.ts';
import type { ActionProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { handOverAgain } from './begin-again.ts';
import { focusOnce } from '../../components/focus-once.ts';

interface HandOverDraft {
  readonly to: EmployeeId | null;
  readonly answerBy: string;
  readonly reason: EscalationReason;
  readonly text: string;
}

const useDraft = keptForms<HandOverDraft>();

/** To a named person who answers by a named time; the category knows whom (R96, R99). */
export function HandOverForm({ view, again, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['case', 'common']);
  const { complaint } = view;
  const moments = useMoments();
  const me = useDesk((known) => known.desk?.session?.person.id);
  const deciders = useDesk((known) => known.people).filter((one) => one.active && one.id !== me && isDecider(one.roles));
  const usual = useDesk((known) => known.catalogue?.categories.find((one) => one.id === complaint.category)?.manager);
  const first = deciders.find((one) => one.id === usual) ?? deciders[0];
  const {
    value: draft,
    change,
    drop,
  } = useDraft(formKey(complaint.id, again), {
    to: first?.id ?? null,
    answerBy: moments.first(openPromise(complaint)?.dueAt),
    reason: 'aboveLimit',
    text: '',
    ...handOverAgain(again, useShown()),
  });
  const command = useCommand('complaint.handOver', () => {
    drop();
    onDone();
  });
  const away = useAway({ person: draft.to, until: moments.read(draft.answerBy).at, able: (one) => deciders.includes(one) });
  const send = () => {
    const { at } = moments.read(draft.answerBy);
    if (draft.to === null) command.missing('personMissing');
    else if (at === undefined) command.missing('dueMissing');
    else {
      const ids = { escalation: newId(escalationId), promise: newId(promiseId) };
      void command.send({ complaint: complaint.id, ...ids, to: draft.to, answerBy: at, reason: draft.reason, text: cleaned(draft.text) });
    }
  };
  return (
    <ActionForm title={t('act.handOver')} submit={t('form.send.handOver')} {...command} onSend={send} onClose={onClose}>
      <Select
        label={t('form.to')}
        required
        searchable
        openOnFocus={false}
        allowDeselect={false}
        value={draft.to}
        data={deciders.map((one) => ({ value: one.id, label: one.position === '' ? one.name : `${one.name}, ${one.position}` }))}
        onChange={(value) => change({ to: deciders.find((one) => one.id === value)?.id ?? draft.to })}
      />
      <AwayNote away={away} onChoose={(to) => change({ to })} />
      <MomentField
        label={t('form.answerBy')}
        required
        text={draft.answerBy}
        onText={(answerBy) => change({ answerBy })}
        read={moments.read(draft.answerBy)}
      />
      <Select
        label={t('form.why')}
        allowDeselect={false}
        value={draft.reason}
        data={escalationReason.options.map((value) => ({ value, label: t(`common:complaint.reason.${value}`) }))}
        onChange={(value) => change({ reason: escalationReason.catch(draft.reason).parse(value) })}
      />
      <Textarea
        ref={focusOnce}
        label={t('form.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longest.note}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </ActionForm>
  );
}

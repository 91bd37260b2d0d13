import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import { type CauseId, correctiveActionId, type EmployeeId, employeeId, instant } from '../../../shared/ids.ts';
import { type ActionPlan, actionKind, type CorrectiveAction } from '../../../shared/recurrence/corrective-action.ts';
import { weeksCompared } from '../../../shared/recurrence/rates.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { useDesk } from '../../state/desk-state.ts';
import { newId } from '../../state/new-id.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { StepForm } from './step-form.tsx';

interface Props {
  readonly cause: CauseId;
  /** The action whose plan changes; undefined for a new one. */
  readonly action: CorrectiveAction | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const usualKind: ActionPlan['kind'] = 'workflow';
/** A week to do it and eight more to see whether it helped, unless somebody says otherwise. */
const daysToDo = 7;

/** Who does what against the cause until when, and when it is looked at whether it helped (R130, R132). */
export function PlanForm({ cause, action, onDone, onClose }: Props) {
  const { t } = useTranslation('causes');
  const { timeZone } = useShown();
  const people = useDesk((known) => known.people);
  const me = useDesk((known) => known.desk?.session?.person.id);
  const [plan, setPlan] = useState(() => beginning(action, me ?? null, timeZone));
  const put = (part: Partial<typeof plan>) => setPlan({ ...plan, ...part });
  const command = useCommand('action.plan', onDone);
  /** A day is kept until its last minute. */
  const endOf = (day: string) => instant.parse(dayBounds(day, timeZone).to - 60_000);
  const send = () => {
    const { id, kind, what, responsible, due, check } = plan;
    if (responsible === null) return command.missing('personMissing');
    if (due === '' || check === '') return command.missing('dueMissing');
    return void command.send({
      action: id,
      cause,
      seen: action?.revision ?? 0,
      plan: { kind, what: cleaned(what), responsible, dueAt: endOf(due), checkAt: endOf(check) },
    });
  };
  return (
    <StepForm label={t('plan')} submit={t('action.save')} {...command} onSend={send} onClose={onClose}>
      <Textarea
        autoFocus
        required
        autosize
        minRows={2}
        maxRows={6}
        label={t('action.what')}
        maxLength={longest.note}
        value={plan.what}
        onChange={(event) => put({ what: event.currentTarget.value })}
      />
      <Group grow gap="xs">
        <Select
          allowDeselect={false}
          label={t('action.kind')}
          value={plan.kind}
          data={actionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => put({ kind: actionKind.catch(plan.kind).parse(value) })}
        />
        <Select
          searchable
          allowDeselect={false}
          label={t('action.responsible')}
          value={plan.responsible}
          data={people.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(value) => put({ responsible: employeeId.nullable().catch(plan.responsible).parse(value) })}
        />
      </Group>
      <Group grow gap="xs">
        <TextInput
          type="date"
          required
          max="2199-12-31"
          label={t('action.due')}
          value={plan.due}
          onChange={(event) => put({ due: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          required
          max="2199-12-31"
          label={t('action.check')}
          value={plan.check}
          onChange={(event) => put({ check: event.currentTarget.value })}
        />
      </Group>
    </StepForm>
  );
}

/** The plan as the form has it; days as the site counts them. */
function beginning(action: CorrectiveAction | undefined, me: EmployeeId | null, timeZone: string) {
  const dayOf = (at: number) => siteDay(at, timeZone);
  const today = dayOf(Date.now());
  return {
    id: action?.id ?? newId(correctiveActionId),
    kind: action?.kind ?? usualKind,
    what: action?.what ?? '',
    responsible: action?.responsible ?? me,
    due: action === undefined ? dayAfter(today, daysToDo) : dayOf(action.dueAt),
    check: action === undefined ? dayAfter(today, daysToDo + weeksCompared * 7) : dayOf(action.checkAt),
  };
}

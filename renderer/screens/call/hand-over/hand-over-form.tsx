import { Button, Group, Radio, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EscalationReason, escalationReason } from '../../../../shared/complaint/complaint.ts';
import { employeeId, type EmployeeId } from '../../../../shared/ids.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { AwayNote } from '../../../components/away-note.tsx';
import { useKeys } from '../../../keys/use-keys.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useAway } from '../../../state/use-away.ts';
import { PlaceRefusal } from '../field-row.tsx';
import { suggestions } from '../call-moments.ts';
import { MomentField } from '../moment-field.tsx';
import { PickList } from '../pick-list.tsx';
import { deciders, whoDecides } from '../who-decides.ts';
import { handOver } from './hand-over.ts';
import { SayNow } from './say-now.tsx';
import { WhatGoesAlong } from './what-goes-along.tsx';

interface Props {
  readonly first: EscalationReason;
}

/** To whom, by when, why, and what to say now; person and hour are chosen already. */
export function HandOverForm({ first }: Props) {
  const { t } = useTranslation('call');
  const { people, catalogue, desk } = useDesk();
  const me = desk?.session?.person.id;
  const category = useInHand((call) => call.card.case.category);
  const [to, setTo] = useState<EmployeeId | undefined>(whoDecides({ people, categories: catalogue?.categories ?? [], category, me })?.id);
  const [answerBy, setAnswerBy] = useState(suggestions('answer')[0]);
  const [reason, setReason] = useState(first);
  const [text, setText] = useState('');
  const send = useRef<HTMLButtonElement>(null);
  const submit = () => {
    if (to !== undefined && answerBy !== undefined) void handOver({ to, answerBy, reason, text });
  };
  useKeys({ register: submit }, { inDialog: true });
  const chosen = people.find((one) => one.id === to);
  const away = useAway({ person: to, until: answerBy, able: (one) => deciders(people, me).includes(one) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Text component="label" htmlFor="hand-over-to" size="sm" fw={600}>
        {t('handOver.to')}
      </Text>
      <PickList
        id="hand-over-to"
        label={t('handOver.to')}
        first
        onEnter={() => send.current?.focus()}
        value={to}
        clearable={false}
        nothingFound={t('handOver.nobody')}
        choices={deciders(people, me).map((one) => ({
          value: one.id,
          label: [one.name, one.position].filter((part) => part !== '').join(', '),
          words: one.extension,
        }))}
        onPick={(picked) => {
          setTo(picked === undefined ? undefined : employeeId.parse(picked));
        }}
      />
      <AwayNote away={away} onChoose={setTo} />
      <Text component="label" htmlFor="hand-over-by" size="sm" fw={600} mt="xs">
        {t('handOver.by')}
      </Text>
      <MomentField id="hand-over-by" label={t('handOver.by')} value={answerBy} onPick={setAnswerBy} kind="answer" inDialog />
      <Radio.Group label={t('handOver.why')} value={reason} onChange={(picked) => setReason(escalationReason.parse(picked))} mt="xs">
        <Group gap="sm">
          {escalationReason.options.map((one) => (
            <Radio key={one} value={one} label={t(`reason.${one}`)} size="sm" />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={t('handOver.text')}
        value={text}
        maxLength={longest.note}
        onChange={(event) => setText(event.currentTarget.value)}
        mt="xs"
      />
      <WhatGoesAlong />
      {answerBy === undefined ? null : <SayNow to={to} answerBy={answerBy} />}
      <PlaceRefusal place="handOver" />
      <PlaceRefusal place="essence" />
      <PlaceRefusal place="category" />
      <Group mt="sm">
        <Button ref={send} type="submit">
          {t('handOver.send')}
        </Button>
        <Text size="sm" c="dimmed">
          {chosen === undefined || chosen.extension === ''
            ? t('handOver.esc')
            : t('handOver.phone', { name: chosen.name, extension: chosen.extension })}
        </Text>
      </Group>
    </form>
  );
}

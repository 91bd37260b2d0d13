import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Radio, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { escalationReason } from '../../../../shared/complaint/complaint.ts';
import { employeeId } from '../../../../shared/ids.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { PlaceRefusal } from '../field-row.tsx';
import { suggestions } from '../call-moments.ts';
import { MomentField } from '../moment-field.tsx';
import { PickList } from '../pick-list.tsx';
import { deciders, whoDecides } from '../who-decides.ts';
import { handOver } from './hand-over.ts';
import { SayNow } from './say-now.tsx';
import { WhatGoesAlong } from './what-goes-along.tsx';
/** To whom, by when, why, and what to say now; person and hour are chosen already. */
export function HandOverForm({ first, onDone }) {
  const { t } = useTranslation('call');
  const { people, catalogue, desk } = useDesk();
  const me = desk?.session?.person.id;
  const category = useInHand((call) => call.card.case.category);
  const [to, setTo] = useState(whoDecides({ people, categories: catalogue?.categories ?? [], category, me })?.id);
  const [answerBy, setAnswerBy] = useState(suggestions('answer')[0]);
  const [reason, setReason] = useState(first);
  const [text, setText] = useState('');
  const send = useRef(null);
  const submit = async () => {
    if (to !== undefined && answerBy !== undefined && (await handOver({ to, answerBy, reason, text }))) onDone();
  };
  useKeys({ register: () => void submit() }, { inDialog: true });
  const chosen = people.find((one) => one.id === to);
  return _jsxs('form', {
    onSubmit: (event) => {
      event.preventDefault();
      void submit();
    },
    children: [
      _jsx(Text, { component: 'label', htmlFor: 'hand-over-to', size: 'sm', fw: 600, children: t('handOver.to') }),
      _jsx(PickList, {
        id: 'hand-over-to',
        label: t('handOver.to'),
        first: true,
        onEnter: () => send.current?.focus(),
        value: to,
        clearable: false,
        nothingFound: t('handOver.nobody'),
        choices: deciders(people, me).map((one) => ({
          value: one.id,
          label: [one.name, one.position].filter((part) => part !== '').join(', '),
          words: one.extension,
        })),
        onPick: (picked) => {
          setTo(picked === undefined ? undefined : employeeId.parse(picked));
        },
      }),
      _jsx(Text, { component: 'label', htmlFor: 'hand-over-by', size: 'sm', fw: 600, mt: 'xs', children: t('handOver.by') }),
      _jsx(MomentField, {
        id: 'hand-over-by',
        label: t('handOver.by'),
        value: answerBy,
        onPick: setAnswerBy,
        kind: 'answer',
        inDialog: true,
      }),
      _jsx(Radio.Group, {
        label: t('handOver.why'),
        value: reason,
        onChange: (picked) => setReason(escalationReason.parse(picked)),
        mt: 'xs',
        children: _jsx(Group, {
          gap: 'sm',
          children: escalationReason.options.map((one) => _jsx(Radio, { value: one, label: t(`reason.${one}`), size: 'sm' }, one)),
        }),
      }),
      _jsx(TextInput, {
        label: t('handOver.text'),
        value: text,
        maxLength: longest.note,
        onChange: (event) => setText(event.currentTarget.value),
        mt: 'xs',
      }),
      _jsx(WhatGoesAlong, {}),
      answerBy === undefined ? null : _jsx(SayNow, { to: to, answerBy: answerBy }),
      _jsx(PlaceRefusal, { place: 'handOver' }),
      _jsx(PlaceRefusal, { place: 'essence' }),
      _jsx(PlaceRefusal, { place: 'category' }),
      _jsxs(Group, {
        mt: 'sm',
        children: [
          _jsx(Button, { ref: send, type: 'submit', children: t('handOver.send') }),
          _jsx(Text, {
            size: 'sm',
            c: 'dimmed',
            children:
              chosen === undefined || chosen.extension === ''
                ? t('handOver.esc')
                : t('handOver.phone', { name: chosen.name, extension: chosen.extension }),
          }),
        ],
      }),
    ],
  });
}

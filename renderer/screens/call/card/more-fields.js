import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { replyChannel } from '../../../../shared/complaint/card.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import css from '../call-screen.module.css';
import { ChoiceField } from '../choice-field.tsx';
import { TextField } from '../text-field.tsx';
const yesNo = ['yes', 'no'];
/** What is seldom asked, one key away. */
export function MoreFields() {
  const { t } = useTranslation('call');
  const facts = useInHand((call) => call.settled.case) ?? {};
  const choose = yesNo.map((one) => ({ value: one, label: t(one) }));
  return _jsxs('details', {
    children: [
      _jsx('summary', { style: { minHeight: 24 }, children: t('more') }),
      _jsxs('div', {
        className: css['fields'],
        style: { marginTop: 6 },
        children: [
          _jsx(TextField, { name: 'case.title', label: t('field.title'), placeholder: t('titleDerived') }),
          _jsx(TextField, { name: 'case.place', label: t('field.place') }),
          _jsx(TextField, { name: 'case.staff', label: t('field.staff') }),
          _jsx(TextField, { name: 'case.impact', label: t('field.impact') }),
          _jsx(TextField, { name: 'case.evidence', label: t('field.evidence') }),
          _jsx(ChoiceField, {
            name: 'case.previous',
            label: t('field.previous'),
            value: facts.previous,
            options: choose,
            onPick: (picked) => fillCard('case.previous', picked === 'yes' ? 'yes' : 'no'),
          }),
          _jsx(ChoiceField, {
            name: 'case.safety',
            label: t('field.safety'),
            value: facts.safety,
            options: choose,
            onPick: (picked) => fillCard('case.safety', picked === 'yes' ? 'yes' : 'no'),
          }),
          _jsx(ChoiceField, {
            name: 'case.replyChannel',
            label: t('field.replyChannel'),
            value: facts.replyChannel,
            options: replyChannel.options.map((one) => ({ value: one, label: t(`channel.${one}`) })),
            onPick: (picked) => fillCard('case.replyChannel', replyChannel.parse(picked)),
          }),
          _jsx(TextField, { name: 'case.replyAddress', label: t('field.replyAddress') }),
          _jsx(TextField, { name: 'case.what', label: t('field.what') }),
          _jsx(TextField, { name: 'case.prevention', label: t('field.prevention'), size: 'note' }),
          _jsx(Checkbox, {
            label: t('field.public'),
            checked: facts.public === true,
            onChange: (event) => fillCard('case.public', event.currentTarget.checked),
          }),
          _jsx(Checkbox, {
            label: t('field.readBackOk'),
            checked: facts.readBackOk === true,
            onChange: (event) => fillCard('case.readBackOk', event.currentTarget.checked),
          }),
        ],
      }),
    ],
  });
}

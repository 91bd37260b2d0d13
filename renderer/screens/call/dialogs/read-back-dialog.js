import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inOneSentence } from '../../../../shared/script/one-sentence.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { callInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { closeDialog } from '../dialog-state.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { Layer } from '../layer.tsx';
function confirm(right) {
  fillCard('case.readBackOk', right);
  closeDialog();
}
/** Ctrl+Shift+R: the card as one spoken sentence; the customer says yes, and so does the card (R47). */
export function ReadBackDialog() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const categories = useDesk((known) => known.catalogue?.categories);
  const [sentence, setSentence] = useState(() => {
    const facts = callInHand()?.card.case ?? {};
    const parts = [
      inOneSentence(facts.essence ?? ''),
      [facts.product, facts.orderRef].filter((one) => one !== undefined && one !== '').join(', '),
      facts.occurredAt ?? '',
      facts.desired === undefined || facts.desired === '' ? '' : t('readBack.wants', { wish: inOneSentence(facts.desired) }),
    ];
    const said = parts.filter((one) => one !== '').join('. ');
    return said === '' ? (categories?.find((one) => one.id === facts.category)?.name[language] ?? '') : `${said}.`;
  });
  useKeys({ register: () => confirm(true), option1: () => confirm(true), option2: () => confirm(false) }, { inDialog: true });
  return _jsxs(Layer, {
    title: t('readBack.title'),
    onClose: closeDialog,
    size: 'lg',
    children: [
      _jsx(Text, { fz: 20, mb: 'sm', children: t('readBack.say') }),
      _jsx(Textarea, {
        'aria-label': t('readBack.title'),
        value: sentence,
        rows: 5,
        maxLength: longest.note,
        onChange: (event) => setSentence(event.currentTarget.value),
        styles: { input: { fontSize: 20 } },
      }),
      _jsxs(Group, {
        mt: 'sm',
        children: [
          _jsx(Button, { onClick: () => confirm(true), 'data-autofocus': true, children: t('readBack.right') }),
          _jsx(Button, { variant: 'default', onClick: () => confirm(false), children: t('readBack.wrong') }),
        ],
      }),
    ],
  });
}

import { jsx as _jsx } from 'react/jsx-runtime';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { toMinor, toTyped } from '../../../state/money-text.ts';
import { FieldRow } from '../field-row.tsx';
/** The amount of the solution, as people write money. */
export function AmountField() {
  const { t } = useTranslation('call');
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const amount = useInHand((call) => call.card.case.offerAmount);
  const [typing, setTyping] = useState();
  const isWrong = typing !== undefined && typing.trim() !== '' && toMinor(typing, currency) === undefined;
  return _jsx(FieldRow, {
    of: 'case.offerAmount',
    label: t('field.offerAmount'),
    children: _jsx(TextInput, {
      id: 'case.offerAmount',
      size: 'sm',
      inputMode: 'decimal',
      maxLength: 16,
      value: typing ?? toTyped(amount ?? null, currency),
      error: isWrong ? t('notAnAmount') : null,
      rightSection: _jsx('span', { style: { fontSize: 12 }, children: currency }),
      rightSectionWidth: 44,
      onChange: (event) => {
        setTyping(event.currentTarget.value);
        fillCard('case.offerAmount', toMinor(event.currentTarget.value, currency));
      },
      onBlur: () => setTyping(isWrong ? typing : undefined),
    }),
  });
}

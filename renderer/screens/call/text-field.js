import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text, Textarea, TextInput } from '@mantine/core';
import { use, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../shared/text/fields.ts';
import { journal } from '../../state/card-keeping.ts';
import { useInHand } from '../../state/call-state.ts';
import { AskedField } from './use-asked-field.ts';
import { rememberText } from './earlier-texts.ts';
import { FieldRow } from './field-row.tsx';
import { hidePaymentCard } from './hide-payment-card.ts';
import { pasteInto } from './paste-into.ts';
/** A text of the card: uncontrolled, so that a key costs no drawing of anything else. */
export function TextField({ name, label, size = 'line', rows, required = false, place, placeholder, inputMode }) {
  const { t } = useTranslation('call');
  const { register } = useFormContext();
  const [over, setOver] = useState(0);
  const asked = use(AskedField) === name;
  const invalid = useInHand((call) => place !== undefined && call.refusals[place] !== undefined) ?? false;
  const field = register(name, {
    onBlur: () => {
      hidePaymentCard(name);
      rememberText(name);
      void journal.flush();
    },
  });
  const shared = {
    ...field,
    id: name,
    size: 'sm',
    maxLength: longest[size],
    autoComplete: 'off',
    spellCheck: false,
    required: false,
    'aria-required': required,
    'aria-invalid': invalid || over > 0,
    'aria-describedby': `${name}-over ${name}-refusal`,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputMode === undefined ? {} : { inputMode }),
    onPaste: (event) => {
      const pasted = pasteInto(event, longest[size]);
      setOver(pasted.kind === 'tooLong' ? pasted.over : 0);
    },
  };
  return _jsxs(FieldRow, {
    of: name,
    label: label,
    required: required,
    asked: asked,
    ...(place === undefined ? {} : { place }),
    children: [
      rows === undefined ? _jsx(TextInput, { ...shared }) : _jsx(Textarea, { ...shared, rows: rows, resize: 'vertical' }),
      _jsx(Text, {
        id: `${name}-over`,
        size: 'sm',
        c: 'var(--mantine-color-error)',
        role: 'status',
        children: over > 0 ? t('tooLong', { max: longest[size], over }) : null,
      }),
    ],
  });
}

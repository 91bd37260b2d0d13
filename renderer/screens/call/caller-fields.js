import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../shared/text/fields.ts';
import { journal } from '../../state/card-keeping.ts';
import { useScreen } from '../../state/screen-state.ts';
import { lookUpSoon } from '../../state/look-up.ts';
import { pasteInto } from './paste-into.ts';
/** Who is calling: name and number, each looking for the customer as it is typed. */
export function CallerFields() {
  const { t } = useTranslation('call');
  return _jsxs(_Fragment, {
    children: [
      _jsx(CallerField, { name: 'caller.name', label: t('name') }),
      _jsx(CallerField, { name: 'caller.phone', label: t('phone'), inputMode: 'tel' }),
    ],
  });
}
function CallerField({ name, label, inputMode }) {
  const { register } = useFormContext();
  const masked = useScreen((showing) => showing.masked);
  const field = register(name, {
    onChange: (event) => lookUpSoon(event.target.value),
    onBlur: () => void journal.flush(),
  });
  return _jsx(TextInput, {
    ...field,
    id: name,
    type: masked ? 'password' : 'text',
    size: 'sm',
    'aria-label': label,
    placeholder: label,
    maxLength: longest.line,
    autoComplete: 'off',
    spellCheck: false,
    inputMode: inputMode ?? 'text',
    onPaste: (event) => void pasteInto(event, longest.line),
  });
}

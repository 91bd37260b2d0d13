import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/complaint/card.ts';
import { longest } from '../../../shared/text/fields.ts';
import { journal } from '../../state/card-keeping.ts';
import { useScreen } from '../../state/screen-state.ts';
import { lookUpSoon } from '../../state/look-up.ts';

/** Who is calling: name and number, each looking for the customer as it is typed. */
export function CallerFields() {
  const { t } = useTranslation('call');
  return (
    <>
      <CallerField name="caller.name" label={t('name')} />
      <CallerField name="caller.phone" label={t('phone')} inputMode="tel" />
    </>
  );
}

interface Props {
  readonly name: 'caller.name' | 'caller.phone';
  readonly label: string;
  readonly inputMode?: 'tel';
}

function CallerField({ name, label, inputMode }: Props) {
  const { register } = useFormContext<Card>();
  const masked = useScreen((showing) => showing.masked);
  const field = register(name, {
    onChange: (event: { target: { value: string } }) => lookUpSoon(event.target.value),
    onBlur: () => void journal.flush(),
  });
  return (
    <TextInput
      {...field}
      id={name}
      type={masked ? 'password' : 'text'}
      size="sm"
      aria-label={label}
      placeholder={label}
      maxLength={longest.line}
      autoComplete="off"
      spellCheck={false}
      inputMode={inputMode ?? 'text'}
    />
  );
}

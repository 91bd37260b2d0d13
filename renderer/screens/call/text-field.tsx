import { Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, use, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/complaint/card.ts';
import { longest } from '../../../shared/text/fields.ts';
import { pasteText } from '../../keys/paste-text.ts';
import type { CardField } from '../../state/card-keeping.ts';
import { journal } from '../../state/card-keeping.ts';
import { type Place, useInHand } from '../../state/call-state.ts';
import { AskedField } from './use-asked-field.ts';
import { rememberText } from './earlier-texts.ts';
import { FieldRow } from './field-row.tsx';
import { hidePaymentCard } from './hide-payment-card.ts';

interface Props {
  readonly name: CardField;
  readonly label: ReactNode;
  readonly size?: keyof typeof longest;
  readonly rows?: number;
  readonly required?: boolean;
  readonly place?: Place;
  readonly placeholder?: string;
  readonly inputMode?: 'tel' | 'text';
}

/** A text of the card: uncontrolled, so that a key costs no drawing of anything else. */
export function TextField({ name, label, size = 'line', rows, required = false, place, placeholder, inputMode }: Props) {
  const { t } = useTranslation('call');
  const { register } = useFormContext<Card>();
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
    // Given as plain properties the library writes its own, empty ones over them.
    attributes: { input: { 'aria-invalid': invalid || over > 0, 'aria-describedby': `${name}-over ${name}-refusal` } },
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputMode === undefined ? {} : { inputMode }),
    onPaste: (event: React.ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const pasted = pasteText(event.nativeEvent, event.currentTarget, longest[size]);
      setOver(pasted.kind === 'tooLong' ? pasted.over : 0);
    },
  };
  return (
    <FieldRow of={name} label={label} required={required} asked={asked} {...(place === undefined ? {} : { place })}>
      {rows === undefined ? <TextInput {...shared} /> : <Textarea {...shared} rows={rows} resize="vertical" />}
      <Text id={`${name}-over`} size="sm" c="var(--mantine-color-error)" role="status">
        {over > 0 ? t('tooLong', { max: longest[size], over }) : null}
      </Text>
    </FieldRow>
  );
}

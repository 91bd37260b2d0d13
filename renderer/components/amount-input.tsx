import { TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly currency: string;
  readonly error?: string | undefined;
  readonly description?: string;
}

/** An amount of money as people type it, with the currency beside it. */
export const AmountInput = ({ label, value, onChange, currency, error, description }: Props) => (
  <TextInput
    label={label}
    description={description ?? null}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    inputMode="decimal"
    maxLength={20}
    error={error ?? null}
    rightSection={<span style={{ fontSize: 12 }}>{currency}</span>}
    rightSectionWidth={48}
  />
);

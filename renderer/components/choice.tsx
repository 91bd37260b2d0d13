import { Select } from '@mantine/core';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly required?: boolean;
  /** Nothing may be chosen, too. */
  readonly clearable?: boolean;
  /** A dialog begins with it. */
  readonly first?: boolean;
}

/** One of a few words, chosen by typing its first letters. Its list does not cover the fields below before it is asked for. */
export function Choice<Value extends string>({
  label,
  options,
  wordOf,
  value,
  onChange,
  required = false,
  clearable = false,
  first = false,
}: Props<Value>) {
  return (
    <Select
      size="xs"
      label={label}
      required={required}
      searchable
      openOnFocus={false}
      {...(first ? { 'data-autofocus': true } : {})}
      clearable={clearable}
      allowDeselect={clearable}
      value={value}
      data={options.map((one) => ({ value: one, label: wordOf(one) }))}
      onChange={(chosen) => onChange(options.find((one) => one === chosen) ?? null)}
    />
  );
}

import { TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  /** A day as `2026-11-20`, empty where none is named. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day to narrow a list by; the year stays within four digits while it is typed. */
export function DayField({ label, value, onChange }: Props) {
  return (
    <TextInput
      size="xs"
      type="date"
      max="2199-12-31"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

import { Select, type SelectProps } from '@mantine/core';
import type { EmployeeId } from '../../shared/ids.ts';

interface Props extends Pick<SelectProps, 'label' | 'placeholder' | 'style'> {
  readonly people: readonly { readonly id: EmployeeId; readonly name: string }[];
  readonly value: EmployeeId | null;
  readonly onChange: (value: EmployeeId | null) => void;
}

/** A list is narrowed to one colleague's, whoever that was: those who no longer work here are among them. */
export function PersonFilter({ people, onChange, ...field }: Props) {
  return (
    <Select
      {...field}
      size="xs"
      clearable
      searchable
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(value) => onChange(people.find(({ id }) => id === value)?.id ?? null)}
    />
  );
}

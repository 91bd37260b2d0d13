import { Textarea } from '@mantine/core';
import { longest } from '../../../../shared/text/fields.ts';
import { focusOnce } from '../focus-once.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** The first field of the form: where one begins to type. */
  readonly first?: boolean;
  readonly rows?: number;
}

/** A few sentences. */
export const NoteField = ({ label, value, onChange, required = false, first = false, rows = 2 }: Props) => (
  <Textarea
    ref={first ? focusOnce : undefined}
    size="xs"
    label={label}
    required={required}
    autosize
    minRows={rows}
    maxRows={10}
    maxLength={longest.note}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

import { Textarea, type TextareaProps } from '@mantine/core';
import { longest } from '../../shared/text/fields.ts';
import { focusOnce } from './focus-once.ts';

interface Props extends Pick<TextareaProps, 'label' | 'size' | 'required' | 'maxRows'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The first field of the form: where one begins to type. */
  readonly first?: boolean;
  readonly rows?: number;
}

/** A few sentences, as many as the desk keeps. */
export const NoteField = ({ onChange, first = false, rows = 2, ...field }: Props) => (
  <Textarea
    {...(first ? { ref: focusOnce } : {})}
    size="xs"
    maxRows={10}
    {...field}
    autosize
    minRows={rows}
    maxLength={longest.note}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

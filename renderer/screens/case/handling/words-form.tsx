import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Refusal } from '../../../../shared/refusal/refusal.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { DialogForm } from '../../../components/dialog-form.tsx';
import type { Kept } from '../../../state/kept.ts';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly words: Kept<string>;
  readonly most?: number;
  readonly command: { readonly sending: boolean; readonly refusal: Refusal | undefined };
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** Said or asked above the words. */
  readonly children?: ReactNode;
}

/** A few words about one thing: a statement taken down, a reason, a proof. */
export function WordsForm({ title, label, submit, words, most = longest.note, command, onSend, onClose, children }: Props) {
  const { sending, refusal } = command;
  return (
    <DialogForm title={title} submit={submit} sending={sending} refusal={refusal} onSend={onSend} onClose={onClose}>
      {children}
      <Textarea
        data-autofocus
        size="xs"
        label={label}
        required
        autosize
        minRows={3}
        maxRows={14}
        maxLength={most}
        value={words.value}
        onChange={(event) => words.put(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

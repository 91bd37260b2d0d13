import { type UseFormRegisterReturn, useForm, useWatch } from 'react-hook-form';
import type { Letter, LetterText } from '../../../shared/letter/letter.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { keptForms } from '../../state/kept.ts';

type Words = Pick<LetterText, 'subject' | 'body' | 'reason' | 'alternative'> & { readonly name: string; readonly address: string };

const useKept = keptForms<Words>();

export interface LetterTyping {
  /** What an input needs to be one of the letter's fields. */
  readonly field: (name: keyof Words) => UseFormRegisterReturn;
  /** The letter as it stands in the form now. */
  readonly text: LetterText;
  /** Something was typed that is not saved. */
  readonly changed: boolean;
  /** What was typed has been saved: nothing of it is kept any longer. */
  readonly saved: () => void;
}

/** The words of a letter while they are typed; leaving the letter loses none of them. */
export function useLetterForm(letter: Letter): LetterTyping {
  const kept = useKept(letter.id, wordsOf(letter));
  const form = useForm<Words>({ defaultValues: kept.value });
  const typed = useWatch({ control: form.control, compute: (values) => values });
  const words = { ...kept.value, ...typed };
  return {
    field: (name) => form.register(name, { onChange: () => kept.put(form.getValues()) }),
    text: textOf(letter, words),
    changed: JSON.stringify(words) !== JSON.stringify(wordsOf(letter)),
    saved: kept.drop,
  };
}

const wordsOf = ({ addressee, subject, body, reason, alternative }: Letter): Words => ({
  name: addressee.name,
  address: addressee.address,
  subject,
  body,
  reason,
  alternative,
});

const textOf = ({ kind, language, template }: Letter, { name, address, subject, body, reason, alternative }: Words): LetterText => ({
  kind,
  language,
  template,
  addressee: { name: cleaned(name), address: cleaned(address) },
  subject: cleaned(subject),
  body: cleaned(body),
  reason: cleaned(reason),
  alternative: cleaned(alternative),
});

import { KeyHint } from '../../components/key-hint.tsx';

const options = ['option1', 'option2', 'option3', 'option4', 'option5', 'option6', 'option7', 'option8', 'option9'] as const;

/** The key of the n-th option of a block. */
export function OptionKey({ index }: { readonly index: number }) {
  const option = options[index];
  return option === undefined ? null : <KeyHint action={option} />;
}

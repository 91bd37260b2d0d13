import { Alert } from '@mantine/core';
import type { Language } from '../../shared/language.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';

interface Props {
  readonly refusal: Refusal | undefined;
  readonly language: Language;
}

/** What the desk refused and what to do about it, spoken at once by a screen reader. Shows nothing when nothing was refused. */
export function RefusalNote({ refusal, language }: Props) {
  if (refusal === undefined) return null;
  return (
    <Alert color="red" variant="outline" py="xs">
      {sentenceFor(refusal, language)}
    </Alert>
  );
}

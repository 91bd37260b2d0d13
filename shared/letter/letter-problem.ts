import { because, type Refusal } from '../refusal/refusal.ts';
import { bodyOf } from './compose-sheet.ts';
import type { LetterText } from './letter.ts';
import { hasLooseBrace, namedFields } from './merge-fields.ts';

/** Why a letter cannot be signed as it stands: nobody it is for, a fact missing, a refusal without its reason or its alternative (R116, R117). */
export function letterProblem(text: LetterText): Refusal | undefined {
  if (text.addressee.name.trim() === '') return because('addresseeMissing');
  if (text.kind === 'refusal' && !says(text, 'reason')) return because('reasonMissing');
  if (text.kind === 'refusal' && !says(text, 'alternative')) return because('alternativeMissing');
  if (text.subject.trim() === '' || text.body.trim() === '') return because('letterHasGap');
  const words = `${text.subject}\n${bodyOf(text)}`;
  const [gap] = namedFields(words);
  if (gap !== undefined) return because('letterHasGap', { name: gap });
  return hasLooseBrace(words) ? because('looseBrace') : undefined;
}

const says = (text: LetterText, part: 'reason' | 'alternative'): boolean => text[part].trim() !== '' && text.body.includes(`{${part}}`);

import type { CardField } from '../../state/card-keeping.ts';
import { focusField } from './focus-field.ts';

const visits = new Map<CardField, () => void>();

/** A key opens a field from wherever the caret is; once something is picked there, the caret goes back. */
export function visitByKey(name: CardField): void {
  visits.set(name, focusField(name));
  document.getElementById(name)?.click(); // a list opens with it; passing by with Tab does not open one
}

/** Something was picked: back to where the caret was, when a key led here. */
export function goHomeFrom(name: CardField): void {
  const back = visits.get(name);
  visits.delete(name);
  if (back !== undefined) queueMicrotask(back); // after the list has taken its choice, before the next key
}

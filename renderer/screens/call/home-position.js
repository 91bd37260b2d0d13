import { focusField } from './focus-field.ts';
const visits = new Map();
/** A key opens a field from wherever the caret is; once something is picked there, the caret goes back. */
export function visitByKey(name) {
  visits.set(name, focusField(name));
}
/** Something was picked: back to where the caret was, when a key led here. */
export function goHomeFrom(name) {
  const back = visits.get(name);
  visits.delete(name);
  if (back !== undefined) setTimeout(back, 0); // after the list has closed
}

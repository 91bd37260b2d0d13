import { act } from '../../state/script-run.ts';
import { textOf } from './earlier-texts.ts';
import { focusField } from './focus-field.ts';
/** Jumps to the field a question fills; Enter there goes back to where the caret was, and the answer counts for the script. */
export function visitField(name, question) {
  const back = focusField(name);
  const field = document.getElementById(name);
  const leave = (event) => {
    if (event.code !== 'Enter' || event.ctrlKey || event.altKey || field instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    field?.removeEventListener('keydown', leave);
    back();
  };
  const done = () => {
    field?.removeEventListener('keydown', leave);
    if (textOf(name).trim() !== '') act({ kind: 'answered', question, by: 'typed' });
  };
  field?.addEventListener('keydown', leave);
  field?.addEventListener('blur', done, { once: true });
}

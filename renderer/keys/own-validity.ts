type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is wrong with a field that the browser would not send. */
export type FieldProblem = 'empty' | 'unreadable' | 'outOfRange';

/**
 * The browser tells what is wrong with a field in the language it was installed in; from now on it says it in the words given here, the
 * language of the window. Gives the way to stop.
 */
export function ownValidity(say: (problem: FieldProblem) => string): () => void {
  const put = ({ target }: Event) => {
    if (!isField(target)) return;
    const problem = problemOf(target);
    if (problem !== undefined) target.setCustomValidity(say(problem));
    else if (target.validity.customError) sendAgain(target);
  };
  document.addEventListener('invalid', put, true);
  document.addEventListener('input', clear, true);
  return () => {
    document.removeEventListener('invalid', put, true);
    document.removeEventListener('input', clear, true);
  };
}

function clear({ target }: Event): void {
  if (isField(target)) target.setCustomValidity('');
}

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

function problemOf({ validity }: Field): FieldProblem | undefined {
  if (validity.valueMissing) return 'empty';
  if (validity.badInput || validity.typeMismatch || validity.patternMismatch || validity.stepMismatch) return 'unreadable';
  return validity.rangeOverflow || validity.rangeUnderflow || validity.tooLong || validity.tooShort ? 'outOfRange' : undefined;
}

/** Filled meanwhile by a choice from a list, which no event tells: what was said of it no longer holds. */
function sendAgain(field: Field): void {
  field.setCustomValidity('');
  const { form } = field;
  if (form !== null && field.validity.valid) queueMicrotask(() => form.requestSubmit());
}

import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';

/** The value of an answer that a test expects to be given; a refusal fails the test by its code. */
export function granted<Value>(answer: Result<Value, Refusal>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.facts ?? {})}`);
  return answer.value;
}

/** The code of a refusal that a test expects. */
export function refusalOf(answer: Result<unknown, Refusal>): string {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.value)}`);
  return answer.refusal.code;
}

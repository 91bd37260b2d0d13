import { useCallback, useEffect, useState } from 'react';
import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';

export interface Asked<Name extends MethodName> {
  /** The last answer; kept while a newer one is on its way. */
  readonly value: Output<Name> | undefined;
  readonly refusal: Refusal | undefined;
  readonly again: () => void;
}

/** Asks when the screen opens, when the input changes and when `fresh` (a counter of news) rises; only the newest answer is shown. */
export function useAnswer<Name extends MethodName>(name: Name, input: Input<Name>, fresh = 0): Asked<Name> {
  const [answered, setAnswered] = useState<Pick<Asked<Name>, 'value' | 'refusal'>>({ value: undefined, refusal: undefined });
  const [turn, setTurn] = useState(0);
  // News and a wish to ask again make a new question of the same input.
  const question = JSON.stringify({ input, fresh, turn });
  useEffect(() => {
    let newest = true;
    void ask(name, inputOf<Name>(question)).then((answer) => {
      if (newest)
        setAnswered((before) =>
          answer.ok ? { value: answer.value, refusal: undefined } : { value: before.value, refusal: answer.refusal },
        );
    });
    return () => {
      newest = false;
    };
  }, [name, question]);
  return { ...answered, again: useCallback(() => setTurn((before) => before + 1), []) };
}

const inputOf = <Name extends MethodName>(question: string): Input<Name> => (JSON.parse(question) as { readonly input: Input<Name> }).input;

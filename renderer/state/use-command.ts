import { useRef, useState } from 'react';
import type { Input, MethodName } from '../../shared/contract/contract.ts';
import { because, type Refusal, type RefusalCode } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';

export interface Sending<Name extends MethodName> {
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  /** Asks the desk; `onDone` hears when it agreed. */
  readonly send: (input: Input<Name>) => Promise<void>;
  /** Says what is missing before the desk is asked. */
  readonly missing: (code: RefusalCode) => void;
}

/** One change asked of the desk from a form: whether it is on its way, and why not. */
export function useCommand<Name extends MethodName>(name: Name, onDone: () => void): Sending<Name> {
  const [state, setState] = useState<{ readonly sending: boolean; readonly refusal: Refusal | undefined }>({
    sending: false,
    refusal: undefined,
  });
  // Two keys within one frame see the same state: only this knows that the first is on its way.
  const underWay = useRef(false);
  return {
    ...state,
    send: async (input) => {
      if (underWay.current) return;
      underWay.current = true;
      setState({ sending: true, refusal: undefined });
      const answer = await ask(name, input);
      underWay.current = false;
      setState({ sending: false, refusal: answer.ok ? undefined : answer.refusal });
      if (answer.ok) onDone();
    },
    missing: (code) => setState({ sending: false, refusal: because(code) }),
  };
}

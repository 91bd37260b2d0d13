import { useRef, useState } from 'react';
import type { ComplaintId } from '../../../shared/ids.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { letterProblem } from '../../../shared/letter/letter-problem.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ask } from '../../api.ts';
import type { LetterTyping } from './use-letter-form.ts';

interface Written {
  readonly complaint: ComplaintId;
  readonly letter: Letter;
  readonly typing: LetterTyping;
  readonly onDone: () => void;
}

interface Writing {
  /** Saves what is typed and, if wished, puts the letter up for signing. */
  readonly send: (review: boolean) => Promise<void>;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
}

/** Saving a letter and putting it up for signing; what is missing is said before the desk is asked. */
export function useWriting({ complaint, letter, typing, onDone }: Written): Writing {
  const [state, setState] = useState<{ readonly sending: boolean; readonly refusal: Refusal | undefined }>({
    sending: false,
    refusal: undefined,
  });
  // Two keys within one frame see the same state: only this knows that the first is on its way.
  const underWay = useRef(false);

  const carry = async (review: boolean): Promise<Refusal | undefined> => {
    const problem = review ? letterProblem(typing.text) : undefined;
    if (problem !== undefined) return problem;
    const written = await ask('letter.write', { complaint, letter: letter.id, replaces: letter.replaces, ...typing.text });
    if (!written.ok) return written.refusal;
    typing.saved();
    const reviewed = review ? await ask('letter.review', { complaint, letter: letter.id }) : written;
    onDone();
    return reviewed.ok ? undefined : reviewed.refusal;
  };

  return {
    ...state,
    send: async (review) => {
      if (underWay.current) return;
      underWay.current = true;
      setState({ sending: true, refusal: undefined });
      const refusal = await carry(review);
      underWay.current = false;
      setState({ sending: false, refusal });
    },
  };
}

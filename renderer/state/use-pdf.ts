import { useRef, useState } from 'react';
import type { Input } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { fromBase64 } from './base64.ts';
import { downloadAs } from './download-as.ts';

/** The requests that answer with a PDF. */
type PdfMethod = 'letter.pdf' | 'complaint.print' | 'customer.print' | 'questionnaire.pdf';

interface Pdf {
  readonly make: () => Promise<void>;
  readonly making: boolean;
  readonly refusal: Refusal | undefined;
}

/** Has the desk print something and gives the person the file; two presses make one. */
export function usePdf<Name extends PdfMethod>(name: Name, input: Input<Name>): Pdf {
  const [state, setState] = useState<{ readonly making: boolean; readonly refusal: Refusal | undefined }>({
    making: false,
    refusal: undefined,
  });
  const underWay = useRef(false);
  const make = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setState({ making: true, refusal: undefined });
    const answer = await ask(name, input);
    underWay.current = false;
    setState({ making: false, refusal: answer.ok ? undefined : answer.refusal });
    if (answer.ok) downloadAs(new Blob([fromBase64(answer.value.base64)], { type: 'application/pdf' }), answer.value.name);
  };
  return { ...state, make };
}

import { useState } from 'react';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { useAnswer } from './use-answer.ts';

const rows = 8;

/** Complaints to choose another one from: by number, name or words; before anything is typed, what the same customer complained about. */
export function useOtherComplaints(customer: CustomerId | null): {
  readonly typed: string;
  /** `search` is false when the text only repeats what was chosen. */
  readonly onTyped: (typed: string, search: boolean) => void;
  readonly found: readonly ComplaintRow[];
} {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const answer = useAnswer('complaint.find', { rows, ...(text === '' ? (customer === null ? {} : { customer }) : { text }) });
  const onTyped = (next: string, search: boolean) => {
    setTyped(next);
    setText(search ? next.trim() : '');
  };
  return { typed, onTyped, found: answer.value?.rows ?? [] };
}

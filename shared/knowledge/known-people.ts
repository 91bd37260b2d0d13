import type { Complaint } from '../complaint/complaint.ts';
import type { Known } from './personal-marks.ts';

/** What this case knows of the people in it; `customerName` is the name the register has for the customer. */
export function knownPeople({ caller, facts, number, code }: Complaint, customerName: string | null): Known {
  return {
    names: filled([caller.name, customerName, facts.staff]),
    numbers: filled([caller.phone, facts.orderRef, number, code]),
    addresses: filled([facts.replyAddress]),
  };
}

const filled = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');

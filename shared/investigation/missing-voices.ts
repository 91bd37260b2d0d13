import type { Complaint } from '../complaint/complaint.ts';
import { subjectsOf } from '../complaint/subjects.ts';
import type { EmployeeId } from '../ids.ts';
import type { StatementParty } from './statement.ts';

/** A voice an investigation is not concluded without; `person` is the colleague, null for the customer. */
export interface MissingVoice {
  readonly party: Extract<StatementParty, 'customer' | 'receiver' | 'subjectEmployee'>;
  readonly person: EmployeeId | null;
}

/**
 * Who has to be heard, or be noted as not to be had, before the investigation is concluded (R104, R105): the customer, unless they gave no
 * name; whoever took the complaint; everyone it is about. What is asked and not answered is still missing.
 */
export function missingVoices(complaint: Pick<Complaint, 'type' | 'receiver' | 'statements' | 'triage'>): readonly MissingVoice[] {
  const heard = complaint.statements.filter((one) => one.state !== 'requested');
  const has = (party: StatementParty) => heard.some((one) => one.party === party);
  const receiverHeard = has('receiver') || heard.some((one) => one.person === complaint.receiver);
  const silent = subjectsOf(complaint).filter((id) => !heard.some((one) => one.person === id));
  return [
    ...(complaint.type === 'complaint' && !has('customer') ? [{ party: 'customer', person: null } as const] : []),
    ...(receiverHeard ? [] : [{ party: 'receiver', person: complaint.receiver } as const]),
    ...silent.map((person) => ({ party: 'subjectEmployee', person }) as const),
  ];
}

/** The missing voices that nobody has asked for yet. */
export const voicesToAsk = (complaint: Parameters<typeof missingVoices>[0]): readonly MissingVoice[] =>
  missingVoices(complaint).filter(
    ({ party, person }) => !complaint.statements.some((one) => one.state === 'requested' && one.party === party && one.person === person),
  );

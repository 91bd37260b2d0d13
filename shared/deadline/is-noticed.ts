import type { Complaint } from '../complaint/complaint.ts';
import type { Deadline } from './deadline.ts';

/** Was the customer told in writing, in time, that the answer takes longer: a holding letter sent before the term ended, and not come back? */
export const isNoticed = ({ letters }: Pick<Complaint, 'letters'>, { startedAt, dueAt }: Pick<Deadline, 'startedAt' | 'dueAt'>): boolean =>
  letters.some(
    ({ kind, state, sent }) => kind === 'holding' && state === 'sent' && sent !== null && startedAt <= sent.at && sent.at <= dueAt,
  );

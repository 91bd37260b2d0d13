import { z } from 'zod';
import { type EmployeeId, employeeId, type Instant, instant, workRecordId } from '../ids.ts';
import { line, story } from '../text/fields.ts';

/** Whose voice: the customer, who took the complaint, who it is about, who else was there (R104, R105). */
export const statementParty = z.enum(['customer', 'receiver', 'subjectEmployee', 'involvedEmployee', 'witness', 'supplier']);
export type StatementParty = z.infer<typeof statementParty>;
export const statementMethod = z.enum(['phone', 'written', 'oralNoted']);

/** One voice in an investigation: asked for, given, or not to be had and why. */
export const statement = z.strictObject({
  id: workRecordId,
  party: statementParty,
  /** The colleague who is asked; null for people who are none. */
  person: employeeId.nullable(),
  name: line,
  question: story,
  requestedBy: employeeId,
  requestedAt: instant,
  dueAt: instant,
  state: z.enum(['requested', 'given', 'unavailable']),
  givenAt: instant.nullable(),
  method: statementMethod.nullable(),
  /** What was said, or why nothing could be had. */
  text: story,
  /** Who wrote it down. */
  takenBy: employeeId.nullable(),
});
export type Statement = z.infer<typeof statement>;

type Asked = Pick<Statement, 'id' | 'party' | 'person' | 'name' | 'question' | 'dueAt'>;

/** A voice that is asked for now, and has said nothing yet. */
export const newStatement = (
  asked: Asked,
  { who, now }: { readonly who: { readonly id: EmployeeId }; readonly now: Instant },
): Statement => ({
  ...asked,
  requestedBy: who.id,
  requestedAt: now,
  state: 'requested',
  givenAt: null,
  method: null,
  text: '',
  takenBy: null,
});

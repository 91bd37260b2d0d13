import { z } from 'zod';
import { callerState } from '../complaint/card.ts';
import { employeeId, instant, workRecordId } from '../ids.ts';
import { note } from '../text/fields.ts';

export const checkMethod = z.enum(['phone', 'sms', 'email', 'questionnaire', 'inPerson']);
export type CheckMethod = z.infer<typeof checkMethod>;

/** scored: the customer gave a score. refused: would not say. notToCall: does not want to be called, and says so why we know. noAnswer: tried in vain. */
export const checkResult = z.enum(['scored', 'refused', 'notToCall', 'noAnswer']);
export type CheckResult = z.infer<typeof checkResult>;

export const checkSolved = z.enum(['yes', 'partly', 'no']);
export type CheckSolved = z.infer<typeof checkSolved>;

/** At this score or below the customer says in words what is wrong, and reopening is offered (E12). */
export const unhappyScore = 2;

/** One try to ask the customer whether they are content; once it is written down nothing of it changes (R39, R125). */
export const satisfactionCheck = z.strictObject({
  id: workRecordId,
  by: employeeId,
  at: instant,
  method: checkMethod,
  result: checkResult,
  /** 1 to 5; null when nobody was reached or the customer would not say. */
  score: z.number().int().min(1).max(5).nullable(),
  solved: checkSolved.nullable(),
  /** In the customer's words; required when the score is 2 or less. */
  comment: note,
  /** How the customer sounded at the end; null when nobody was spoken to. */
  mood: callerState.nullable(),
  /** With this one the customer counts as asked: an answer, or the last try needed. */
  enough: z.boolean(),
});
export type SatisfactionCheck = z.infer<typeof satisfactionCheck>;

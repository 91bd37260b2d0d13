import { z } from 'zod';
import { employeeId, instant, workRecordId } from '../ids.ts';
import { line, note } from '../text/fields.ts';

/** One try to ask the customer whether they are content; once a score is given nothing of it changes (R39, R125). */
export const satisfactionCheck = z.strictObject({
  id: workRecordId,
  by: employeeId,
  at: instant,
  method: z.enum(['phone', 'sms', 'email', 'questionnaire', 'inPerson']),
  result: z.enum(['scored', 'noAnswer', 'refused']),
  /** 1 to 5; null when nobody was reached or the customer would not say. */
  score: z.number().int().min(1).max(5).nullable(),
  solved: z.enum(['yes', 'partly', 'no']).nullable(),
  /** Required when the score is 2 or less. */
  comment: note,
  /** Answers to a questionnaire, by the question's id. */
  answers: z.record(z.string(), line),
});
export type SatisfactionCheck = z.infer<typeof satisfactionCheck>;

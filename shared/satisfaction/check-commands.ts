import { z } from 'zod';
import { callId, workRecordId } from '../ids.ts';
import { satisfactionCheck } from './check.ts';

const { method, result, score, solved, comment, mood } = satisfactionCheck.shape;

/** What the customer said when somebody asked whether they are content, or that nobody answered; the window gives the check its id. */
export const checkPayload = z.strictObject({
  check: workRecordId,
  method,
  result,
  score,
  solved,
  comment,
  mood,
  /** The call it was asked on. */
  call: callId.optional(),
});

import { z } from 'zod';
import { catalogueId, employeeId, instant, workRecordId } from '../ids.ts';
import { line, note } from '../text/fields.ts';

/** What a department or a colleague does for a complaint, beside others and at the same time. */
export const task = z.strictObject({
  id: workRecordId,
  department: catalogueId.nullable(),
  person: employeeId.nullable(),
  what: line,
  askedBy: employeeId,
  askedAt: instant,
  dueAt: instant,
  state: z.enum(['open', 'done', 'dropped']),
  doneAt: instant.nullable(),
  doneBy: employeeId.nullable(),
  result: note,
});
export type Task = z.infer<typeof task>;

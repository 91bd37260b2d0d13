import { z } from 'zod';
import { catalogueId, employeeId, instant, workRecordId } from '../ids.ts';
import { filled, line, note, story } from '../text/fields.ts';
import { statementMethod, statementParty } from './statement.ts';

/** What people do while they find out what happened: voices are asked for and heard, departments are given tasks (R104–R106). */
export const investigationPayloads = {
  askStatement: z.strictObject({
    statement: workRecordId,
    party: statementParty,
    /** The colleague who is asked; null for the customer and others who are none. */
    person: employeeId.nullable(),
    name: line,
    question: story,
    dueAt: instant,
  }),
  giveStatement: z.strictObject({ statement: workRecordId, method: statementMethod, text: filled(story) }),
  /** Nothing could be had, and why (product.md 3.3). */
  missStatement: z.strictObject({ statement: workRecordId, reason: filled(note) }),
  askTask: z.strictObject({
    task: workRecordId,
    department: catalogueId.nullable(),
    person: employeeId.nullable(),
    what: filled(line),
    dueAt: instant,
  }),
  endTask: z.strictObject({ task: workRecordId, state: z.enum(['done', 'dropped']), result: filled(note) }),
} as const;

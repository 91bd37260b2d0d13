import { z } from 'zod';
import { role } from '../access.ts';
import { catalogueId, employeeId } from '../ids.ts';
import { language } from '../language.ts';
import { filled, line } from '../text/fields.ts';

/** Someone who works at the desk. `gender` is grammatical: Russian and Thai prompts bend by the speaker. */
export const person = z.strictObject({
  id: employeeId,
  name: filled(line),
  roles: z.array(role).min(1).max(6),
  language,
  gender: z.enum(['f', 'm']),
  department: catalogueId.nullable(),
  position: line,
  extension: line,
  active: z.boolean(),
});
export type Person = z.infer<typeof person>;

export const password = z.string().min(1).max(256);

/** The signed-in person as the window knows them. */
export const session = z.strictObject({ person, hasPin: z.boolean(), locked: z.boolean() });
export type Session = z.infer<typeof session>;

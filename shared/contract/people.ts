import { z } from 'zod';
import { role } from '../access.ts';
import { catalogueId, employeeId, instant } from '../ids.ts';
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
  /** Away from this moment on, up to the moment they are back; without the second until someone says so. */
  absentFrom: instant.nullable(),
  absentTo: instant.nullable(),
  /** Who does their work while they are away (R98, E13). */
  deputy: employeeId.nullable(),
});
export type Person = z.infer<typeof person>;

export const password = z.string().min(1).max(256);

export const looks = ['auto', 'light', 'dark'] as const;

/** How a person wants their window: light, dark or as the computer, with high contrast or not, and their own keys by the action's name. */
export const preferences = z.strictObject({
  look: z.enum(looks),
  contrast: z.boolean(),
  /** `ctrl+alt+shift+KeyK` as renderer/keys/combination.ts spells it; what may be bound to what, the window knows. */
  keys: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/u), z.string().regex(/^(ctrl\+)?(alt\+)?(shift\+)?[A-Z][A-Za-z0-9]{0,19}$/u))
    .refine((keys) => Object.keys(keys).length <= 200),
});
export type Preferences = z.infer<typeof preferences>;

/** What a person has who has chosen nothing yet. */
export const noPreferences: Preferences = { look: 'auto', contrast: false, keys: {} };

/** The signed-in person as the window knows them. */
export const session = z.strictObject({ person, preferences, hasPin: z.boolean(), locked: z.boolean() });
export type Session = z.infer<typeof session>;

import { z } from 'zod';
import { draftId, employeeId, instant } from '../ids.ts';
import { draftBody } from '../complaint/card.ts';
import { role } from '../access.ts';
import { language } from '../language.ts';
import { filled, line } from '../text/fields.ts';
import { site } from './catalogue.ts';
import { password, session } from './people.ts';

/** The named conditions a desk's data can be in; each has a sentence and a way on, none deletes anything. */
export const troubles = ['keyUnavailable', 'wrongKey', 'newerData', 'dataInUse', 'readOnlyFolder', 'diskFull', 'damaged'] as const;

/** What the window needs to know before anyone has signed in. */
export const deskState = z.strictObject({
  /** empty: nobody has set the desk up; closed: set up, data locked; open: someone signed in since the start. */
  kind: z.enum(['empty', 'closed', 'open', 'trouble']),
  trouble: z.enum(troubles).nullable(),
  version: z.string(),
  now: instant,
  siteName: z.string().nullable(),
  languages: z.array(language),
  defaultLanguage: language,
  people: z.array(z.strictObject({ id: employeeId, name: z.string(), roles: z.array(role) })),
  /** Where the device secret lives: the system's key store, or a file beside the data, which is weaker. */
  secretStore: z.enum(['system', 'file']),
  session: session.nullable(),
  /** Unfinished cards on this computer, without a word of their content. */
  unfinished: z.number().int(),
  /** The name of the file of unfinished cards that could not be read and was set aside at this sign-in. */
  draftsSetAside: z.string().nullable(),
  /** The unfinished card of the call this person holds, also where the desk was stopped in the middle of it. */
  liveCall: draftId.nullable(),
});
export type DeskState = z.infer<typeof deskState>;

const newPerson = z.strictObject({
  name: filled(line),
  roles: z.array(role).min(1),
  password,
  language: language.optional(),
  gender: z.enum(['f', 'm']).optional(),
  extension: line.optional(),
});

/** The first start: the site, this desk, the first administrator and anyone else. Also the format of the unattended `--setup FILE`. */
export const setUp = z.strictObject({
  site: site.omit({ deskCode: true }),
  deskCode: site.shape.deskCode,
  phoneCountry: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .optional(),
  people: z.array(newPerson).min(1).max(500),
});
export type SetUp = z.infer<typeof setUp>;

/** An unfinished card in a list: when it was last typed in and how much of it there is; the words stay in the draft. */
export const draftRow = z.strictObject({
  id: draftId,
  by: employeeId.nullable(),
  savedAt: instant,
  createdAt: instant,
  title: z.string(),
  customerName: z.string(),
  hasCategory: z.boolean(),
});
export type DraftRow = z.infer<typeof draftRow>;

export const draft = z.strictObject({ id: draftId, by: employeeId.nullable(), savedAt: instant, createdAt: instant, body: draftBody });
export type Draft = z.infer<typeof draft>;

export const auditRow = z.strictObject({
  seq: z.number().int(),
  at: instant,
  actor: employeeId.nullable(),
  act: z.string(),
  object: z.string(),
  objectId: z.string(),
  /** The complaint's number, the imported file's name; null for what the catalogue and the list of people name. */
  named: z.string().nullable(),
  fields: z.array(z.string()),
});

export const popSettings = z.strictObject({ on: z.boolean(), port: z.number().int().nullable(), token: z.string().nullable() });

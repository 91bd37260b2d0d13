import { z } from 'zod';

/** The script a call runs on, pinned when it is answered; it ends on the version it began with. */
export const scriptPin = z.strictObject({ id: z.string().max(60), version: z.string().max(20), hash: z.string().max(80) });
export type ScriptPin = z.infer<typeof scriptPin>;

/** The events of a call (ux.md 6.2). Their values are ids, states, counts and seconds: never free text, names or numbers. */
export const scriptEventKinds = [
  'call.ring',
  'call.start',
  'call.hold',
  'call.resume',
  'call.end',
  'stage.enter',
  'stage.leave',
  'prompt.shown',
  'prompt.said',
  'state.change',
  'question.answered',
  'question.skipped',
  'script.gap',
  'interrupt',
  'offer.made',
  'offer.result',
  'escalation.sent',
  'case.registered',
  'wrapup.end',
  'draft.recovered',
] as const;

const code = z.string().regex(/^[\w.:!*-]{0,60}$/u); // an id of the script, a state, a language: nothing a caller could have said

export const scriptEvent = z.strictObject({
  e: z.enum(scriptEventKinds),
  /** Milliseconds since the call was answered. */
  ms: z.number().int().min(0).max(86_400_000),
  d: z.record(z.string().max(20), z.union([code, z.number(), z.boolean(), z.null()])),
});
export type ScriptEvent = z.infer<typeof scriptEvent>;

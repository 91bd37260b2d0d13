import { z } from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { operators } from './expression.ts';
import { scriptProblems } from './script-problems.ts';

// Format callscript/1, the same rules as its published JSON schema: strict objects, so that a misspelt key is a problem and not a silence.

const key = z.string().regex(/^[a-z][a-z0-9_-]*$/u);
const locale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/u);
const said = z.string().min(1);
const atLeastOne = (texts: object): boolean => Object.keys(texts).length > 0;
const loc = z.record(locale, said).refine(atLeastOne);
const locLines = z.record(locale, z.array(said.max(120)).min(1)).refine(atLeastOne);
const expr = z
  .array(z.unknown())
  .min(2)
  .refine(([operator]) => operators.some((one) => one === operator));
const open = z.record(z.string(), z.unknown());

const field = z.strictObject({
  type: z.enum(['text', 'longtext', 'phone', 'choice', 'flag', 'datetime', 'datetime-fuzzy', 'rating5', 'person']),
  label: loc,
  required: z.enum(['register', 'close', 'end']).optional(),
  pii: z.boolean().optional(),
  default: z.unknown().optional(),
  history: z.boolean().optional(),
  typeahead: z.boolean().optional(),
  allowNA: z.boolean().optional(),
  key: z.string().optional(),
  autofill: z.array(z.unknown()).optional(),
  options: z.array(z.unknown()).optional(),
  optionsFrom: z.string().optional(),
});

const prompt = z.strictObject({
  id: z.string(),
  state: z.string(),
  part: z.string(),
  must: z.boolean(),
  when: expr.optional(),
  text: locLines,
});

const question = z.strictObject({
  id: z.string(),
  bind: z.string(),
  essential: z.boolean().optional(),
  skipWhen: expr.optional(),
  text: locLines,
});

const next = z.strictObject({ to: z.string().regex(/^!?[a-z][a-z0-9_-]*$/u), when: expr.optional(), ask: loc.optional() });

/** A way out that is offered when its condition holds: skip passes the stage over, show names a prompt, to names where to go instead. */
const guard = z.strictObject({
  when: expr,
  deny: z.boolean().optional(),
  denyStep: z.number().int().optional(),
  show: z.string().optional(),
  to: key.optional(),
  skip: z.boolean().optional(),
});

const stage = z.strictObject({
  id: key,
  principle: z.string().optional(),
  kind: z.enum(['say', 'listen', 'ask', 'confirm', 'decide', 'offer', 'handover', 'after']),
  title: loc,
  goal: loc,
  /** Seconds; a hint only, nothing happens by itself. */
  timing: z.looseObject({ target: z.number(), warn: z.number(), note: loc.optional() }),
  focus: z.string().optional(),
  confirm: z.string().optional(),
  decide: z.string().optional(),
  result: z.string().optional(),
  action: z.string().optional(),
  requires: z.array(z.string()).optional(),
  prompts: z.array(prompt),
  questions: z.array(question).optional(),
  questionPolicy: z.record(z.string(), z.enum(['all', 'essential-first', 'essential-only'])).optional(),
  tips: z.array(loc).optional(),
  guards: z.array(guard).optional(),
  adherence: z.looseObject({ weight: z.number().min(0), evidence: z.array(z.string()) }).optional(),
  next: z.array(next),
});

const interrupt = z.strictObject({
  id: key,
  key: z.string().optional(),
  title: loc,
  return: z.literal('resume').optional(),
  /** What the interrupt tells the card: `caller.anonymous` → true. */
  set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  steps: z.number().int().min(1).max(9).optional(),
  log: z.boolean().optional(),
  /** Seconds: promised, when to warn, at the most. */
  timer: z.strictObject({ promise: z.number(), warn: z.number(), max: z.number() }).optional(),
  capture: open.optional(),
  guards: z.array(guard).optional(),
  after: key.optional(),
  prompts: z.array(prompt),
});

const offer = z.strictObject({
  id: key,
  minLevel: z.string(),
  /** A number of minor units, or where the value is read: the product's price (item), or the amount on the card (amount, service). */
  value: z.union([z.number(), z.string()]),
  when: expr.optional(),
  say: loc,
  label: loc,
});

const template = z.looseObject({ id: z.string(), when: expr.optional(), subject: loc, body: loc });
const callerState = z.strictObject({
  id: key,
  key: z.string(),
  icon: z.enum(['diamond', 'triangle', 'square', 'circle']),
  label: loc,
  hint: loc.optional(),
});
const wrapUpCode = z.looseObject({ id: z.string(), label: loc, closes: z.boolean().optional(), needs: z.array(z.string()).optional() });

export const callScript = z.strictObject({
  format: z.literal('callscript/1'),
  id: key,
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  status: z.enum(['draft', 'published', 'retired']),
  basedOn: z.string().nullable().optional(),
  minApp: z.string().optional(),
  hash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/u)
    .optional(),
  title: loc.optional(),
  locales: z.array(locale).min(1),
  defaultLocale: locale,
  review: open.optional(),
  changelog: z.array(z.unknown()).optional(),
  entry: key,
  stateFallback: z.array(z.string()).optional(),
  callerStates: z.array(callerState).min(1),
  fields: z.record(z.string().regex(/^(caller|case)\.[A-Za-z]+$/u), field),
  authority: open.optional(),
  offers: z.array(offer).optional(),
  stages: z.array(stage).min(1),
  interrupts: z.array(interrupt).optional(),
  templates: z.array(template).optional(),
  wrapUpCodes: z.array(wrapUpCode).optional(),
  scorecard: open.optional(),
  tokens: open.optional(),
  metrics: open.optional(),
});

type DeepReadonly<Value> = Value extends (infer One)[]
  ? readonly DeepReadonly<One>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: DeepReadonly<Value[Name]> }
    : Value;

export type CallScript = DeepReadonly<z.infer<typeof callScript>>;
export type Stage = CallScript['stages'][number];
export type Prompt = Stage['prompts'][number];
export type Question = NonNullable<Stage['questions']>[number];
export type Interrupt = NonNullable<CallScript['interrupts']>[number];
export type Offer = NonNullable<CallScript['offers']>[number];
export type Guard = NonNullable<Stage['guards']>[number];
/** A text in the script's languages; every script has its default one. */
export type ScriptText = Readonly<Record<string, string>>;

/** What is wrong with a script, and where: `stages/greet/next` → `noSuchStage`. */
export interface ScriptProblem {
  readonly at: string;
  readonly problem:
    | 'format'
    | 'noSuchStage'
    | 'noSuchPrompt'
    | 'noSuchField'
    | 'unknownToken'
    | 'languageMissing'
    | 'idTwice'
    | 'neverEnds'
    | 'condition';
  readonly detail: string;
}

/** Reads a script in format callscript/1 and checks that a call can run on it: the script, or everything that is wrong with it. */
export function parseScript(input: unknown): Result<CallScript, readonly ScriptProblem[]> {
  const read = callScript.safeParse(input);
  if (!read.success) {
    return refused(
      read.error.issues.map((issue) => ({ at: issue.path.map(String).join('/'), problem: 'format' as const, detail: issue.message })),
    );
  }
  const problems = scriptProblems(read.data);
  return problems.length === 0 ? ok(read.data) : refused(problems);
}

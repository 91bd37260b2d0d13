import { type Action, may, type Role } from '../../shared/access.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { Method } from '../../shared/contract/method.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { troubleOf } from '../store/trouble-of.ts';
import { gate } from './gate.ts';
import { handlers } from './handlers.ts';
import { inputRefusal } from './input-refusal.ts';
import { inTurn } from './in-turn.ts';
import { measureInput } from './measure-input.ts';
import type { OpenDesk } from './open-desk.ts';

/** A request as it came through a door: nothing about it is known yet. */
export interface Asked {
  readonly method: unknown;
  readonly input: unknown;
}

/** The handler as dispatch sees it, once the gate has picked its desk and the schema its input. */
export type AnyHandler = (desk: never, input: never) => Promise<Result<unknown, Refusal>>;

/** What dispatch goes by; the tests hand in a loosened copy to see that each wall is missed when it is gone. */
export interface Rules {
  readonly contract: Readonly<Record<string, Method>>;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly isKnown: (rules: Rules, method: string) => boolean;
  readonly may: (held: readonly Role[], action: Action) => boolean;
}

export const rulesOfTheDesk: Rules = { contract, handlers, isKnown: (rules, method) => Object.hasOwn(rules.contract, method), may };

/**
 * The only way in (security.md C5-C8): is the request known, small, signed in, allowed and well-formed? Only then its handler
 * runs. Whatever happens, the answer is a value of the contract or a refusal with its sentence.
 */
export async function dispatch(desk: OpenDesk, asked: Asked, rules: Rules = rulesOfTheDesk): Promise<Answer> {
  const outcome = await answer(desk, asked, rules);
  // The schema of this method's answer has just read the value; which method it was is lost to the type.
  return outcome.ok ? (outcome as Answer) : refused({ ...outcome.refusal, sentence: sentenceFor(outcome.refusal, desk.language) });
}

async function answer(desk: OpenDesk, { method, input }: Asked, rules: Rules): Promise<Result<unknown, Refusal>> {
  if (typeof method !== 'string' || !rules.isKnown(rules, method)) return refused(because('unknownRequest'));
  const began = desk.world.running();
  try {
    const misshapen = measureInput(input);
    if (misshapen !== null) return refused(misshapen);
    return await inTurn(desk, method, () => carryThrough(desk, { method, input }, rules));
  } catch (error) {
    const code = troubleOf(error) ?? 'brokeDown';
    desk.world.log({ event: 'request.failed', method, code: nameOf(error), ms: Math.round(desk.world.running() - began) });
    return refused(because(code));
  }
}

async function carryThrough(
  desk: OpenDesk,
  asked: { readonly method: string; readonly input: unknown },
  rules: Rules,
): Promise<Result<unknown, Refusal>> {
  const { method, input } = asked;
  const { needs, input: takes, output: gives } = rules.contract[method] ?? missing(method);
  const through = await gate(desk, { method, needs }, rules.may);
  if (!through.ok) return through;
  const parsed = takes.safeParse(input);
  if (!parsed.success) return refused(inputRefusal(parsed.error));
  const outcome = await (rules.handlers[method] ?? missing(method))(through.value as never, parsed.data as never);
  if (!outcome.ok) return outcome;
  return ok(gives.parse(outcome.value));
}

const missing = (method: string): never => {
  throw new Error(`nothing answers ${method}`);
};

/** What kind of error it was: a code of the system or the class's name, never its message, which may hold a caller's words. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^\w{1,60}$/u.test(code) ? code : error.name;
}

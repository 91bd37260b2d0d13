/** What a rule or a request gives back: the value, or a refusal a person can act on. Exceptions are bugs, never answers. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Problem };

/** A result that holds `value`. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** A result that holds the reason why not. */
export const refused = <Problem>(refusal: Problem): { readonly ok: false; readonly refusal: Problem } => ({ ok: false, refusal });

/** Ends a `switch` over a union; does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`);
}

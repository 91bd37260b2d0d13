import type { Result } from '../result.ts';
import type { Refusal } from '../refusal/refusal.ts';
import type { MethodName, Output } from './contract.ts';

/** What comes back through either door: the value, or a refusal by code and the facts of its sentence. Nothing else ever leaves the desk. */
export type Answer<Name extends MethodName = MethodName> = Result<Output<Name>, Refusal & { readonly sentence: string }>;

/** The window's way to the desk, whichever door it stands at. */
export interface DeskLink {
  readonly call: <Name extends MethodName>(name: Name, input: unknown) => Promise<Answer<Name>>;
  readonly listen: (hear: (announcement: unknown) => void) => () => void;
}

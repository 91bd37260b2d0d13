import type { Contract, Input, MethodName, Output } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { OpenDesk } from './open-desk.ts';

/** What a handler of the session works with: everything of a signed-in person, and the desk they sit at. */
export interface SessionContext extends DeskContext {
  readonly desk: OpenDesk;
}

/** What each request's handler is given: the bare desk where anyone may ask, the person's desk everywhere else. */
type DeskFor<Name extends MethodName> = Contract[Name]['needs'] extends 'anyone'
  ? OpenDesk
  : Name extends `session.${string}` | `sync.${string}` | `attachment.${string}`
    ? SessionContext
    : DeskContext;

/** Answers one request that dispatch has already let through; refusals are values, an exception is a bug. */
export type Handler<Name extends MethodName> = (desk: DeskFor<Name>, input: Input<Name>) => Promise<Result<Output<Name>, Refusal>>;

/** One handler for every request of the contract; a missing or surplus one does not compile. */
export type Handlers = { readonly [Name in MethodName]: Handler<Name> };

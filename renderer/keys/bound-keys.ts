import { create } from 'zustand';
import { type Combination, combinationName } from './combination.ts';
import { type KeyAction, keyActions, keymap } from './keymap.ts';
import { type Bindings, bindingProblem } from './may-bind.ts';

/** The keys that a person has chosen for actions, by the action's name; what is not among them stays as it comes. */
export type OwnKeys = Readonly<Record<string, Combination>>;

/** The keys as they are heard and shown now. */
export const useBoundKeys = create<Bindings>(() => keymap);

/** Binds a person's own keys from now on; without any, all keys are as they come. */
export const bindKeys = (own: OwnKeys): void => useBoundKeys.setState(bindingsOf(own), true);

/**
 * All keys with a person's own ones. Own keys that may not be bound (any more: an action of a newer version has them) are left out,
 * so that each key always does one thing and each action always has a key.
 */
export function bindingsOf(own: OwnKeys): Bindings {
  const chosen = keyActions.filter((action) => own[action] !== undefined && own[action] !== keymap[action]);
  const bound: Bindings = { ...keymap, ...Object.fromEntries(chosen.map((action) => [action, own[action]])) };
  const wrong = chosen.find((action) => bindingProblem(bound, action, bound[action]) !== undefined);
  return wrong === undefined ? bound : bindingsOf(without(own, wrong));
}

/** A person's own keys after an action got these; the keys it comes with are not own ones. */
export const ownWith = (own: OwnKeys, action: KeyAction, keys: Combination): OwnKeys =>
  keys === keymap[action] ? without(own, action) : { ...own, [action]: keys };

const without = (own: OwnKeys, action: string): OwnKeys => Object.fromEntries(Object.entries(own).filter(([other]) => other !== action));

/** Gives the keys of any action as people read them, those that are bound now. */
export function useKeyNames(): (action: KeyAction) => string {
  const bound = useBoundKeys();
  return (action) => combinationName(bound[action]);
}
